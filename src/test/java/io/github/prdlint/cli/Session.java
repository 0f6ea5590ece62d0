package io.github.prdlint.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder in which the program is run as a user would run it. */
final class Session {

    private final Path folder;
    private byte[] standardInput = new byte[0];
    private Map<String, String> variables = Map.of();
    private Terminal terminal = Terminal.NONE;

    Session(Path folder) {
        this.folder = folder;
    }

    /** What a run came to. */
    record Ran(int status, String out, String err) {}

    /** Writes a file of the folder. */
    Session file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file. */
    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Session standardInput(byte... bytes) {
        standardInput = bytes.clone();
        return this;
    }

    Session onTerminal(Map<String, String> with) {
        terminal = new Terminal(true, true, 0);
        variables = with;
        return this;
    }

    Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ran ran = run(out, arguments);
        return new Ran(ran.status(), out.toString(StandardCharsets.UTF_8), ran.err());
    }

    Ran run(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment =
                new Environment(new ByteArrayInputStream(standardInput), out, err, folder, variables, terminal);
        int status = Main.run(environment, arguments);
        return new Ran(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
