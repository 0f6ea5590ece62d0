package io.github.prdlint.build;

import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.rule.Nearest;
import io.github.prdlint.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the pages of rules and says what is wrong with them. */
final class PageReader {

    private static final List<String> KEYS =
            List.of("id", "name", "severity", "sets", "questions", "scales", "precision", "needs", "entity", "options");
    private static final List<String> OPTION_KEYS = List.of("name", "type", "values", "default", "sets", "description");
    private static final List<String> OPTION_TYPES = List.of("boolean", "strings", "integer");
    private static final List<String> PRECISIONS = List.of("very-high", "high", "medium", "low");
    private static final List<String> SECTIONS =
            List.of("## Why", "## How to fix", "## Exceptions", "## Fails", "## Passes");

    private final Collection<String> sets;
    private final Collection<String> questions;
    private final Faults faults;
    private final Set<String> seen = new LinkedHashSet<>();

    /** Reads pages that may speak of these rule sets and questions. */
    PageReader(Collection<String> sets, Collection<String> questions, Faults faults) {
        this.sets = sets;
        this.questions = questions;
        this.faults = faults;
    }

    /** Returns a page's front matter with its title and summary; nothing when it has no front matter. */
    Optional<Node> read(String file, String text) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end < 1) {
            faults.add(file, 1, "a page begins with front matter between two lines of ---");
            return Optional.empty();
        }
        Node page = YamlFile.read(String.join("\n", lines.subList(1, end)), file, 2, faults);
        keys(file, page, KEYS, List.of("options"));
        names(file, page);
        for (Node option : page.get("options").items()) {
            option(file, option);
        }
        return Optional.of(page.with(heading(file, lines, end + 1)));
    }

    private void names(String file, Node page) {
        String id = page.get("id").text();
        if (!file.equals(id + "-" + page.get("name").text() + ".md")) {
            faults.add(
                    file,
                    page.line(),
                    "the file's name must be made of id and name: " + id + "-"
                            + page.get("name").text() + ".md");
        }
        if (id.length() != 6 || !id.startsWith("PRD")) {
            faults.add(file, page.get("id").line(), "an id is PRD and three digits, not " + id);
        }
        if (!seen.add(id) || !seen.add(page.get("name").text())) {
            faults.add(file, page.line(), "another page has this id or name");
        }
        word(file, page.get("severity"), words(Severity.values()));
        word(file, page.get("precision"), PRECISIONS);
        each(file, page.get("sets"), sets);
        each(file, page.get("questions"), questions);
        each(file, page.get("scales"), words(Scale.values()));
        each(file, page.get("needs"), words(Part.values()));
        if (page.get("scales") instanceof Node.Sequence scales && scales.items().isEmpty()) {
            faults.add(file, page.get("scales").line(), "a rule runs at one scale at least");
        }
    }

    private void option(String file, Node option) {
        keys(file, option, OPTION_KEYS, List.of("values", "sets"));
        word(file, option.get("type"), OPTION_TYPES);
        List<String> values = option.get("values").texts();
        if (!values.isEmpty()) {
            each(file, option.get("default"), values);
        }
        for (Map.Entry<String, Node> set : option.get("sets").entries().entrySet()) {
            word(file, new Node.Text(set.getKey(), set.getValue().line()), sets);
        }
    }

    private Map<String, Node> heading(String file, List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        String title = at < lines.size() && lines.get(at).startsWith("# ")
                ? lines.get(at).substring(2).strip()
                : "";
        if (title.isEmpty()) {
            faults.add(file, at + 1, "after the front matter comes the title, a line that begins with #");
        }
        int titleLine = at + 1;
        at++;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        List<String> summary = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
            summary.add(lines.get(at++).strip());
        }
        String sentence = String.join(" ", summary);
        if (!sentence.endsWith(".")) {
            faults.add(
                    file, at, "after the title comes one sentence that says what the rule reports, with a full stop");
        }
        sections(file, lines, at);
        Map<String, Node> found = new LinkedHashMap<>();
        found.put("title", new Node.Text(title, titleLine));
        found.put("summary", new Node.Text(sentence, titleLine));
        return found;
    }

    private void sections(String file, List<String> lines, int from) {
        List<String> found = new ArrayList<>();
        String fence = "";
        for (String line : lines.subList(Math.min(from, lines.size()), lines.size())) {
            if (fence.isEmpty() && line.startsWith("```")) {
                fence = line.substring(
                        0, line.length() - line.replaceFirst("^`+", "").length());
            } else if (!fence.isEmpty()
                    && line.startsWith(fence)
                    && line.strip().equals(fence)) {
                fence = "";
            } else if (fence.isEmpty() && line.startsWith("## ")) {
                found.add(line.strip());
            }
        }
        if (!found.equals(SECTIONS)) {
            faults.add(file, from, "a page has the sections " + SECTIONS + " in this order, not " + found);
        }
        if (!fence.isEmpty()) {
            faults.add(file, lines.size(), "the last fence is not closed");
        }
    }

    private void keys(String file, Node mapping, List<String> known, List<String> optional) {
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
            word(file, new Node.Text(entry.getKey(), entry.getValue().line()), known);
        }
        for (String key : known) {
            if (!optional.contains(key) && mapping.get(key) instanceof Node.Nothing) {
                faults.add(file, mapping.line(), "the key " + key + " is missing");
            }
        }
    }

    private void each(String file, Node sequence, Collection<String> known) {
        if (sequence instanceof Node.Mapping) {
            faults.add(file, sequence.line(), "a list is expected here, [] for an empty one");
        }
        for (Node item : sequence.items()) {
            word(file, item, known);
        }
    }

    private void word(String file, Node word, Collection<String> known) {
        if (!(word instanceof Node.Nothing) && !known.contains(word.text())) {
            String meant = Nearest.to(word.text(), known)
                    .map(n -> "; did you mean " + n + "?")
                    .orElse("");
            faults.add(file, word.line(), "\"" + word.text() + "\" is unknown here, valid are " + known + meant);
        }
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
