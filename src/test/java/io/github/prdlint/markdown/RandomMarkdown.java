package io.github.prdlint.markdown;

import java.util.List;
import java.util.Random;

/**
 * Random documents of the sort that people write tables, lists and marks in, with the edge cases far too often. Left out is what
 * cmark-gfm 0.29 reads wrongly: runs of backticks of several lengths, a link with an open parenthesis in its address.
 */
final class RandomMarkdown {

    private static final List<String> WORDS = List.of(
            "a",
            "F001",
            "orders",
            "order_items",
            "Bücher",
            "x y",
            "1",
            "-",
            "",
            " ",
            "B",
            "GET",
            "/orders/:id",
            "😀",
            "é",
            ".",
            ")",
            "(q)");

    private static final List<String> INLINES = List.of(
            "**",
            "*",
            "_",
            "__",
            "***",
            "~~",
            "\\|",
            "\\\\|",
            "\\",
            "\\*",
            "&amp;",
            "&#124;",
            "&nope;",
            "<br>",
            "<br/>",
            "<b>",
            "</b>",
            "<!-- c -->",
            "[t](u)",
            "[t](u \"v\")",
            "![i](u)",
            "[x]",
            "[x][t]",
            "[",
            "]",
            "](u)",
            "<https://a.b>",
            "<a@b.c>",
            "!",
            "[**s**](u)",
            " `a|b` ",
            " `a\\|b` ",
            "**F002**");

    private static final List<String> DELIMITERS = List.of(
            "|---|---|",
            "|-|-|",
            "| :-: | --: |",
            "---|---",
            "--|--|",
            "|---|",
            "|:-|",
            ":--",
            "|---|---|---|",
            "| - | - ",
            "-|-");

    private static final List<String> PREFIXES = List.of(
            "", "", "", "", "", "", "  ", "    ", "> ", ">", "> > ", "- ", "  - ", "* ", "1. ", "2) ", "10. ", "   ",
            "\t", ">\t", "     ");

    private static final List<String> OTHERS = List.of(
            "",
            "",
            "",
            "# H",
            "## H ##",
            "#",
            "####### no",
            "---",
            "===",
            "***",
            "- - -",
            "_ _ _",
            "```",
            "~~~",
            "```java",
            "<!-- c -->",
            "- ",
            "-",
            "1.",
            "- [ ] t",
            "- [x] t",
            "[ ] t",
            "|",
            "||",
            "| |",
            "| | |");

    private final Random random;

    RandomMarkdown(long seed) {
        random = new Random(seed);
    }

    /** Returns a document whose blocks go on as they began, without the lines that cmark-gfm reads oddly itself. */
    String orderlyDocument() {
        StringBuilder out = new StringBuilder("# Document\n\n");
        int sections = 1 + random.nextInt(4);
        for (int i = 0; i < sections; i++) {
            String prefix = pick(List.of("", "", "", "> ", "- ", "* ", "1. ", "> - ", "> > "));
            String next = prefix.replaceAll("[-*0-9.]", " ");
            int lines = 1 + random.nextInt(7);
            for (int line = 0; line < lines; line++) {
                String text = random.nextInt(5) == 0
                        ? pick(List.of("# H", "---", "```", "<!-- c -->", "- x", "1. y", "=="))
                        : line();
                out.append(line == 0 ? prefix : next)
                        .append(text.strip().isEmpty() ? "x" : text.strip())
                        .append('\n');
            }
            out.append(random.nextInt(4) == 0 ? "" : "\n");
        }
        return out.toString();
    }

    String document() {
        StringBuilder out = new StringBuilder();
        int lines = 1 + random.nextInt(9);
        String sticky = "";
        for (int i = 0; i < lines; i++) {
            if (random.nextInt(4) == 0) {
                sticky = pick(PREFIXES);
            }
            String prefix = random.nextInt(5) == 0 ? pick(PREFIXES) : continued(sticky, i);
            out.append(prefix).append(line()).append(random.nextInt(12) == 0 ? "\n\n" : "\n");
        }
        return out.toString();
    }

    /** Sometimes a list item's prefix goes on as indentation, so that its blocks are longer than a line. */
    private String continued(String prefix, int line) {
        return line == 0 || random.nextBoolean() ? prefix : prefix.replaceAll("[-*0-9.)]", " ");
    }

    private String line() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> row();
            case 3, 4 -> pick(DELIMITERS);
            case 5, 6 -> pick(OTHERS);
            default -> text();
        };
    }

    private String row() {
        StringBuilder out = new StringBuilder(random.nextInt(4) == 0 ? "" : "|");
        int cells = 1 + random.nextInt(3);
        for (int i = 0; i < cells; i++) {
            out.append(random.nextInt(3) == 0 ? "" : " ").append(text());
            out.append(i + 1 < cells || random.nextInt(4) != 0 ? "|" : "");
        }
        return out.append(random.nextInt(8) == 0 ? "  " : "").toString();
    }

    String text() {
        StringBuilder out = new StringBuilder();
        int parts = random.nextInt(4);
        for (int i = 0; i <= parts; i++) {
            out.append(random.nextInt(3) == 0 ? pick(INLINES) : pick(WORDS));
        }
        return out.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
