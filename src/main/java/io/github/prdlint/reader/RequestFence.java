package io.github.prdlint.reader;

import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A code block that shows a request as it is sent: method and path, headers, and after an empty line the body.
 *
 * @param line the first line
 * @param match method and path in it
 * @param body the lines of a JSON body, empty when there is none
 */
record RequestFence(InlineText line, Paths.Match match, List<SourceSpan> body) {

    private static final Set<String> HEADERS = Set.of("Host", "Accept", "Authorization", "Cookie", "Prefer", "Origin");

    /** Returns what a block shows; empty when it is no request, or a list of several. */
    static Optional<RequestFence> of(SourceText source, CodeBlock code) {
        List<SourceSpan> lines = code.lines();
        boolean tagged = code.language().equals("http");
        if (lines.isEmpty() || !tagged && !code.language().isEmpty()) {
            return Optional.empty();
        }
        InlineText first = InlineText.literal(source, lines.get(0));
        Optional<Paths.Match> match = Paths.find(first.value(), 0).filter(m -> m.methodStart() == 0);
        if (match.isEmpty() || !isSent(source, first, match.get(), lines)) {
            return Optional.empty();
        }
        int start = 1;
        while (start < lines.size() && !source.text(lines.get(start)).isBlank()) {
            start++;
        }
        while (start < lines.size() && source.text(lines.get(start)).isBlank()) {
            start++;
        }
        boolean json = start < lines.size()
                && "{[".indexOf(source.text(lines.get(start)).strip().charAt(0)) >= 0;
        return Optional.of(new RequestFence(first, match.get(), json ? lines.subList(start, lines.size()) : List.of()));
    }

    /** Whether {@code HTTP/1.1} ends the first line or a header follows it. */
    private static boolean isSent(SourceText source, InlineText first, Paths.Match match, List<SourceSpan> lines) {
        String rest = first.value().substring(match.pathEnd()).strip();
        if (rest.startsWith("HTTP/")) {
            return true;
        }
        String second = lines.size() > 1 ? source.text(lines.get(1)) : "";
        int colon = second.indexOf(": ");
        return rest.isEmpty() && colon > 0 && isHeader(second.substring(0, colon));
    }

    /** {@code Content-Type}, {@code Host}; {@code Request} is a remark on what follows. */
    private static boolean isHeader(String name) {
        boolean dashed = name.indexOf('-') > 0 && name.chars().allMatch(c -> Character.isLetter(c) || c == '-');
        return dashed || HEADERS.contains(name);
    }
}
