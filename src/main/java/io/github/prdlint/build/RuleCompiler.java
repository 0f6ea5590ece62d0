package io.github.prdlint.build;

import io.github.prdlint.prd.Scale;
import io.github.prdlint.source.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the folder of rules into two classes that the program loads, and refuses to when something in it is wrong. */
public final class RuleCompiler {

    private final Path folder;
    private final Faults faults = new Faults();
    private final Map<String, Node> files = new LinkedHashMap<>();
    private final Map<String, Node> texts = new LinkedHashMap<>();

    private RuleCompiler(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles a folder into classes.
     *
     * @param arguments the folder of rules and the folder of the program's classes
     * @throws IllegalStateException if something in the folder is wrong; each fault is on standard error
     */
    public static void main(String[] arguments) throws IOException {
        RuleCompiler compiler = compile(Path.of(arguments[0]));
        List<String> faults = compiler.faults.all();
        faults.forEach(fault -> System.err.println("error: " + fault));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.size() + " faults in rules/, listed above");
        }
        Path classes = Path.of(arguments[1]);
        DataClass.write(DataFile.DATA_CLASS, DataWriter.write(compiler.files), classes);
        DataClass.write(DataFile.TEXTS_CLASS, DataWriter.write(compiler.texts), classes);
    }

    /** Reads and checks a folder. */
    static RuleCompiler compile(Path folder) throws IOException {
        RuleCompiler compiler = new RuleCompiler(folder);
        compiler.run();
        return compiler;
    }

    /** Returns what is wrong in the folder. */
    Faults faults() {
        return faults;
    }

    /** Returns the data that was read, by name. */
    Map<String, Node> files() {
        return files;
    }

    private void run() throws IOException {
        Map<String, Node> vocabularies = new TreeMap<>();
        Map<String, String> pageFiles = new LinkedHashMap<>();
        for (String file : list()) {
            if (file.endsWith(".yaml")) {
                String name = file.substring(0, file.length() - ".yaml".length());
                Node content = YamlFile.read(Files.readString(folder.resolve(file)), file, 1, faults);
                if (name.startsWith("vocabulary/")) {
                    new VocabularyCheck(file, faults).check(content);
                    vocabularies.put(name, content);
                } else {
                    files.put(name, content);
                }
            } else if (file.endsWith(".md")) {
                String text = Files.readString(folder.resolve(file)).replace("\r\n", "\n");
                texts.put(file, new Node.Text(text, 1));
                if (file.startsWith("PRD")) {
                    pageFiles.put(file, text);
                }
            }
        }
        files.put("phrases", Phrases.of(vocabularies));
        files.put("pages", new Node.Sequence(pages(pageFiles), 1));
    }

    /** Returns the files below the folder by name, with {@code /}. */
    private List<String> list() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<Node> pages(Map<String, String> pageFiles) {
        List<String> sets = new ArrayList<>();
        for (String name : files.keySet()) {
            if (name.startsWith("rulesets/")) {
                sets.add(name.substring("rulesets/".length()));
            }
        }
        Map<String, Integer> unanswered = questions();
        PageReader reader = new PageReader(sets, List.copyOf(unanswered.keySet()), faults);
        List<Node> pages = new ArrayList<>();
        pageFiles.forEach((file, text) -> reader.read(file, text).ifPresent(pages::add));
        for (Node page : pages) {
            page.get("questions").texts().forEach(unanswered::remove);
        }
        if (!unanswered.isEmpty()) {
            faults.add("checklist.yaml", 1, "no page answers the questions " + unanswered.keySet());
        }
        return pages;
    }

    /** Returns the questions of the checklist, each with its line. */
    private Map<String, Integer> questions() {
        Map<String, Integer> questions = new LinkedHashMap<>();
        Node checklist = files.getOrDefault("checklist", new Node.Nothing(1));
        for (Node step : checklist.get("steps").items()) {
            for (Node scale : step.get("scales").items()) {
                if (Stream.of(Scale.values())
                        .noneMatch(s -> s.name().toLowerCase(Locale.ROOT).equals(scale.text()))) {
                    faults.add("checklist.yaml", scale.line(), "no scale is called " + scale.text());
                }
            }
            for (Node question : step.get("questions").items()) {
                String id = question.get("id").text();
                if (!id.startsWith(step.get("number").text() + ".") || questions.put(id, question.line()) != null) {
                    faults.add(
                            "checklist.yaml", question.line(), "question " + id + " stands twice or in another step");
                }
            }
        }
        if (questions.isEmpty()) {
            faults.add("checklist.yaml", 1, "the checklist has no questions");
        }
        return questions;
    }
}
