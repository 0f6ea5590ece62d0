package io.github.prdlint.report;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes a document's text with the places of its findings marked by their exact offsets. After a place stands the finding's number,
 * linked to it. Stretches of text come in the order of the document; a finding that is about none of them has its number before the
 * next one, so that each finding has its place.
 */
final class HtmlPlaces {

    private static final int STRONG = 1;
    private static final int CODE = 2;
    private static final int STRUCK = 4;

    private final String prefix;
    private final List<Finding> findings;
    private final StringBuilder html;

    /** Findings that have begun and may go on, by their index. */
    private final List<Integer> candidates = new ArrayList<>();

    private final BitSet lines = new BitSet();
    private final BitSet anchored = new BitSet();
    private final BitSet numbered = new BitSet();
    private int next;

    /** Where in the source a character of the shown text stands. */
    private interface Source {
        SourceSpan of(int from, int to);
    }

    /**
     * Marks places.
     *
     * @param prefix what the ids of this document begin with
     * @param findings the findings to mark, by place
     */
    HtmlPlaces(String prefix, List<Finding> findings, StringBuilder html) {
        this.prefix = prefix;
        this.findings = findings;
        this.html = html;
    }

    /** Writes a text without its Markdown marks: what is bold, code or struck through is so, and a line feed is a line break. */
    void text(InlineText text) {
        String value = text.value();
        stretch(value, 0, value.length(), styles(text, value), text::span, text.raw());
    }

    /** Writes a stretch of the source as it stands, such as a line of code. */
    void literal(String source, SourceSpan span) {
        stretch(source, span.start(), span.end(), new int[0], SourceSpan::new, span);
    }

    /** Makes a 1-based line one to which links can lead. */
    void line(int line) {
        if (!lines.get(line)) {
            lines.set(line);
            html.append("<span class=\"line\" tabindex=\"-1\" id=\"")
                    .append(prefix)
                    .append('l')
                    .append(line)
                    .append("\"></span>");
        }
    }

    /** Returns the id of a written line: of this one, else of the nearest before it, else of the document. */
    String lineId(int line) {
        int nearest = lines.previousSetBit(line);
        return nearest < 0 ? prefix : prefix + "l" + nearest;
    }

    /** Numbers what is left at the document's end. */
    void end() {
        begin(new SourceSpan(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private void stretch(String text, int from, int to, int[] styles, Source source, SourceSpan raw) {
        begin(raw);
        int start = from;
        List<Integer> marks = start < to ? marks(source, text, start) : List.of();
        while (start < to) {
            int style = styles.length == 0 ? 0 : styles[start];
            int end = start;
            List<Integer> after = marks;
            while (end < to && after.equals(marks) && (styles.length == 0 || styles[end] == style)) {
                end += Character.charCount(text.codePointAt(end));
                after = end < to ? marks(source, text, end) : List.of();
            }
            piece(text, start, end, style, marks);
            for (int finding : marks) {
                if (!after.contains(finding)) {
                    number(finding);
                }
            }
            start = end;
            marks = after;
        }
        finish(raw.end(), from == to ? "(empty)" : "(here)");
    }

    /** Admits the findings that begin before a stretch ends, and numbers those that ended before it begins. */
    private void begin(SourceSpan raw) {
        while (next < findings.size() && findings.get(next).span().start() < raw.end()
                || next < findings.size() && raw.start() == Integer.MAX_VALUE) {
            candidates.add(next++);
        }
        finish(raw.start(), "(here)");
    }

    /** Numbers the findings that end before an offset and are not yet marked; the others go on. */
    private void finish(int offset, String inPlaceOfText) {
        candidates.removeIf(finding -> {
            boolean ended = findings.get(finding).span().end() <= offset;
            if (ended && !anchored.get(finding)) {
                openMark(List.of(finding));
                html.append("<span class=\"nothing\">").append(inPlaceOfText).append("</span></mark>");
            }
            if (ended) {
                number(finding);
            }
            return ended;
        });
    }

    private List<Integer> marks(Source source, String text, int index) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        SourceSpan place = source.of(index, index + Character.charCount(text.codePointAt(index)));
        List<Integer> marks = new ArrayList<>();
        for (int finding : candidates) {
            SourceSpan span = findings.get(finding).span();
            if (span.start() < place.end() && span.end() > place.start()) {
                marks.add(finding);
            }
        }
        return marks;
    }

    private void piece(String text, int start, int end, int style, List<Integer> marks) {
        if (!marks.isEmpty()) {
            openMark(marks);
        }
        html.append((style & STRONG) == 0 ? "" : "<strong>");
        html.append((style & STRUCK) == 0 ? "" : "<s>");
        html.append((style & CODE) == 0 ? "" : "<code>");
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            if (c == '\n') {
                html.append("<br>");
            } else if (c == '\t') {
                html.append('\t');
            } else {
                HtmlText.append(c, html);
            }
            i += Character.charCount(c);
        }
        html.append((style & CODE) == 0 ? "" : "</code>");
        html.append((style & STRUCK) == 0 ? "" : "</s>");
        html.append((style & STRONG) == 0 ? "" : "</strong>");
        if (!marks.isEmpty()) {
            html.append("</mark>");
        }
    }

    private void openMark(List<Integer> marks) {
        Severity gravest = Severity.INFO;
        StringBuilder numbers = new StringBuilder();
        for (int finding : marks) {
            Severity severity = findings.get(finding).severity();
            gravest = severity.atLeast(gravest) ? severity : gravest;
            numbers.append(numbers.isEmpty() ? "" : " ").append(finding + 1);
            if (!anchored.get(finding)) {
                anchored.set(finding);
                html.append("<span class=\"at\" tabindex=\"-1\" id=\"")
                        .append(place(finding + 1))
                        .append("\"></span>");
            }
        }
        html.append("<mark class=\"")
                .append(gravest.word())
                .append("\" data-n=\"")
                .append(numbers)
                .append("\">");
    }

    private void number(int finding) {
        if (numbered.get(finding)) {
            return;
        }
        numbered.set(finding);
        html.append("<a class=\"n ")
                .append(findings.get(finding).severity().word())
                .append("\" data-n=\"")
                .append(finding + 1)
                .append("\" href=\"#")
                .append(finding(finding + 1))
                .append("\" aria-label=\"finding ")
                .append(finding + 1)
                .append(", ")
                .append(findings.get(finding).severity().word())
                .append("\">")
                .append(finding + 1)
                .append("</a>");
    }

    /** Returns the id of a finding's place by its 1-based number. */
    String place(int number) {
        return prefix + "p" + number;
    }

    /** Returns the id of a finding by its 1-based number. */
    String finding(int number) {
        return prefix + "f" + number;
    }

    private static int[] styles(InlineText text, String value) {
        int[] styles = new int[value.length()];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = (text.is(InlineText.Style.STRONG, i, i + 1) ? STRONG : 0)
                    | (text.is(InlineText.Style.CODE, i, i + 1) ? CODE : 0)
                    | (text.is(InlineText.Style.STRUCK, i, i + 1) ? STRUCK : 0);
        }
        // A blank has no mark of its own: between two characters of one style it is of that style.
        int blankFrom = -1;
        for (int i = 0; i < styles.length; i++) {
            boolean blank = Character.isWhitespace(value.charAt(i));
            if (blank && blankFrom < 0) {
                blankFrom = i;
            } else if (!blank && blankFrom >= 0) {
                int before = blankFrom == 0 ? 0 : styles[blankFrom - 1];
                for (int j = blankFrom; j < i && before == styles[i]; j++) {
                    styles[j] = before;
                }
                blankFrom = -1;
            }
        }
        return styles;
    }
}
