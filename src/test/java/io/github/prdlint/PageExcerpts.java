package io.github.prdlint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The excerpts on a rule's page, and the blocks of findings that go with them. */
final class PageExcerpts {

    private final List<String> lines;
    private final List<Excerpt> excerpts = new ArrayList<>();

    private PageExcerpts(List<String> lines) {
        this.lines = lines;
    }

    /**
     * An excerpt of a PRD.
     *
     * @param line the 1-based line of its fence on the page
     * @param number how many stand before it under the same heading, and one
     * @param fails whether it stands under {@code Fails}
     * @param info the words after {@code markdown}
     * @param findings the expected findings
     * @param findingsLine the 0-based index of the first line inside the block of findings, -1 when there is none
     */
    record Excerpt(
            int line,
            int number,
            boolean fails,
            List<String> info,
            String text,
            List<String> findings,
            int findingsLine) {

        /** Returns the words of the info string that are no options. */
        List<String> words() {
            return info.stream().filter(w -> !w.contains("=")).toList();
        }

        /** Returns the names of its options. */
        Set<String> names() {
            return options().keySet();
        }

        /** Returns the value of an option. */
        Optional<String> value(String name) {
            return Optional.ofNullable(options().get(name));
        }

        /** Returns the values of an option, which commas separate. */
        Optional<List<String>> list(String name) {
            return value(name).map(v -> v.isEmpty() ? List.of() : List.of(v.split(",")));
        }

        private Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            for (String word : info) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    options.put(word.substring(0, equals), word.substring(equals + 1));
                }
            }
            return options;
        }

        @Override
        public String toString() {
            return (fails ? "fails, line " : "passes, line ") + line;
        }
    }

    /** Reads a page. */
    static PageExcerpts of(String page) {
        PageExcerpts found = new PageExcerpts(page.lines().toList());
        found.read();
        return found;
    }

    /** Returns the excerpts in the order of the page. */
    List<Excerpt> all() {
        return List.copyOf(excerpts);
    }

    private void read() {
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String fence = fence(line);
            if (line.startsWith("## ")) {
                section = line.substring(3).strip();
            }
            if (fence.isEmpty()) {
                continue;
            }
            int end = end(i, fence);
            List<String> info = List.of(line.substring(fence.length()).strip().split(" +"));
            List<String> inside = lines.subList(i + 1, end);
            boolean fails = section.equals("Fails");
            if (info.get(0).equals("markdown") && (fails || section.equals("Passes"))) {
                String text = String.join("\n", inside) + "\n";
                int number = 1
                        + (int) excerpts.stream()
                                .filter(e -> e.fails() == fails)
                                .count();
                excerpts.add(new Excerpt(i + 1, number, fails, info.subList(1, info.size()), text, List.of(), -1));
            } else if (info.get(0).equals("findings")) {
                Excerpt last = excerpts.remove(excerpts.size() - 1);
                excerpts.add(
                        new Excerpt(last.line(), last.number(), last.fails(), last.info(), last.text(), inside, i + 1));
            }
            i = end;
        }
        for (Excerpt excerpt : excerpts) {
            if (excerpt.fails() != excerpt.findingsLine() >= 0) {
                throw new IllegalArgumentException("line " + excerpt.line()
                        + ": an excerpt under Fails is followed by a block of findings, one under Passes is not");
            }
        }
    }

    private static String fence(String line) {
        int length = 0;
        while (length < line.length() && line.charAt(length) == '`') {
            length++;
        }
        return length < 3 ? "" : line.substring(0, length);
    }

    private int end(int start, String fence) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(fence)) {
                return i;
            }
        }
        throw new IllegalArgumentException("line " + (start + 1) + ": this fence is not closed");
    }

    /** Returns the page with other findings. */
    String rewritten(Map<Excerpt, List<String>> findings) {
        List<String> rewritten = new ArrayList<>(lines);
        for (int i = excerpts.size() - 1; i >= 0; i--) {
            Excerpt excerpt = excerpts.get(i);
            if (findings.containsKey(excerpt)) {
                int from = excerpt.findingsLine();
                List<String> old =
                        rewritten.subList(from, from + excerpt.findings().size());
                old.clear();
                rewritten.addAll(from, findings.getOrDefault(excerpt, List.of()));
            }
        }
        return String.join("\n", rewritten) + "\n";
    }
}
