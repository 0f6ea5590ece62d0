package io.github.prdlint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium with one page, spoken to over its DevTools protocol. It keeps everything that the page complains of or asks for. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 60;

    private final Path profile = Files.createTempDirectory("prdlint-chromium");
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String session;
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    /** Returns the browser's program, where there is one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the browser with a profile of its own. */
    Chromium(Path program) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--window-size=1280,900",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address()), new Messages())
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode page = null;
        for (JsonNode target : send("", "Target.getTargets", Map.of()).get("targetInfos")) {
            page = target.get("type").asText().equals("page") ? target : page;
        }
        String id = Objects.requireNonNull(page, "a page").get("targetId").asText();
        session = send("", "Target.attachToTarget", Map.of("targetId", id, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
            send(domain + ".enable", Map.of());
        }
        // Counts what a hostile document may have got to run, and what the policy stopped.
        send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                window.ran = 0;
                window.alert = window.print = window.confirm = () => { window.ran++; };
                window.violations = [];
                document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
                """));
    }

    private String address() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread rest = new Thread(() -> discard(lines), "what chromium says");
                rest.setDaemon(true);
                rest.start();
                return line.substring(LISTENING.length());
            }
        }
        throw new IOException("chromium ended before it listened");
    }

    /** Reads on, so that the browser never waits for a reader. */
    private static void discard(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {}
        } catch (IOException e) {
            // The browser ended.
        }
    }

    /** Opens a file and waits until it is loaded. */
    void open(Path file) throws Exception {
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Returns what an expression comes to in the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.get("result").path("value");
    }

    /** Presses a key as a user does. */
    void press(String key, int code, String text) throws Exception {
        Map<String, Object> down =
                new HashMap<>(Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code));
        if (!text.isEmpty()) {
            down.put("text", text);
        }
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    /** Sends a command of the protocol to the page, and returns its result. */
    JsonNode send(String method, Map<String, ?> parameters) throws Exception {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, ?> parameters) throws Exception {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!to.isEmpty()) {
            message.put("sessionId", to);
        }
        socket.sendText(json.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Returns the page's errors, warnings and uncaught exceptions so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Returns the addresses that were asked for so far. */
    List<String> requests() {
        return requests;
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    Objects.requireNonNull(waiting.remove(message.get("id").asInt()));
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IOException(message.get("error").toString()));
            } else {
                answer.complete(message.get("result"));
            }
            return;
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Log.entryAdded",
                    "Runtime.exceptionThrown",
                    "Runtime.consoleAPICalled",
                    "Page.javascriptDialogOpening" -> complaints.add(message.toString());
            case "Network.requestWillBeSent" ->
                requests.add(parameters.at("/request/url").asText());
            default -> {}
        }
    }

    /** Puts the messages together that come in parts. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    receive(json.readTree(text.toString()));
                } catch (IOException e) {
                    complaints.add(e.toString());
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
