package io.github.prdlint.lint;

import io.github.prdlint.lint.Suppression.Word;
import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.CodeBlock;
import io.github.prdlint.markdown.HtmlComment;
import io.github.prdlint.markdown.ListBlock;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the comments of a document that begin with {@code prdlint-}. */
final class SuppressionReader {

    static final String DISABLE = "prdlint-disable";
    static final String ENABLE = "prdlint-enable";
    static final String FILE = "prdlint-disable-file";
    static final String NEXT_LINE = "prdlint-disable-next-line";
    static final String LINE = "prdlint-disable-line";

    /** Every word that such a comment may begin with. */
    static final List<String> DIRECTIVES = List.of(DISABLE, ENABLE, FILE, NEXT_LINE, LINE);

    private final MarkdownDocument document;
    private final SourceText source;
    private final RuleBook book;

    /** Where the next comment that switches a rule on again begins, by the rule's ID, while reading from the end. */
    private final Map<String, Integer> enabledAt = new HashMap<>();

    private SuppressionReader(MarkdownDocument document, RuleBook book) {
        this.document = document;
        this.source = document.source();
        this.book = book;
    }

    /** Returns the document's comments to prdlint, in the order of the text; one that begins wrongly or names no rule switches nothing off. */
    static List<Suppression> read(MarkdownDocument document, RuleBook book) {
        List<HtmlComment> comments = document.comments();
        SuppressionReader reader = new SuppressionReader(document, book);
        List<Suppression> found = new ArrayList<>();
        for (int i = comments.size() - 1; i >= 0; i--) {
            reader.read(comments.get(i)).ifPresent(found::add);
        }
        Collections.reverse(found);
        return found;
    }

    private Optional<Suppression> read(HtmlComment comment) {
        List<SourceSpan> words = words(comment.content());
        if (words.isEmpty() || !source.text(words.get(0)).startsWith("prdlint-")) {
            return Optional.empty();
        }
        String directive = source.text(words.get(0));
        List<Word> named = new ArrayList<>();
        Optional<String> reason = Optional.empty();
        for (SourceSpan span : words.subList(1, words.size())) {
            String text = source.text(span);
            if (text.equals("--")) {
                SourceSpan rest = new SourceSpan(span.end(), comment.content().end());
                reason = Optional.of(source.text(rest).strip()).filter(r -> !r.isEmpty());
                break;
            }
            named.add(new Word(text, span, book.matching(text)));
        }
        Map<String, SourceSpan> regions = regions(directive, named, comment.span());
        return Optional.of(new Suppression(comment.span(), directive, named, regions, reason));
    }

    private Map<String, SourceSpan> regions(String directive, List<Word> words, SourceSpan comment) {
        Map<String, SourceSpan> regions = new LinkedHashMap<>();
        int end = source.text().length();
        for (RulePage page : rules(words)) {
            switch (directive) {
                case ENABLE -> enabledAt.put(page.id(), comment.start());
                case DISABLE ->
                    regions.put(page.id(), new SourceSpan(comment.start(), enabledAt.getOrDefault(page.id(), end)));
                case FILE -> regions.put(page.id(), new SourceSpan(0, end));
                case LINE ->
                    regions.put(page.id(), source.line(source.start(comment).line()));
                case NEXT_LINE ->
                    regions.put(page.id(), next(source.end(comment).line() + 1));
                default -> {
                    // Not a comment that prdlint knows; PRD003 reports it.
                }
            }
        }
        return regions;
    }

    /** Returns the rules that the words mean: all when there are none. */
    private List<RulePage> rules(List<Word> words) {
        if (words.isEmpty()) {
            return book.pages();
        }
        List<RulePage> rules = new ArrayList<>();
        for (Word word : words) {
            rules.addAll(word.rules());
        }
        return rules;
    }

    /** Returns the first line from this one on that is not blank and no comment to prdlint; the whole fence or table when one begins there. */
    private SourceSpan next(int from) {
        for (int line = from; line <= source.lineCount(); line++) {
            SourceSpan span = source.line(line);
            String text = source.text(span).strip();
            if (!text.isEmpty() && !(text.startsWith("<!--") && text.endsWith("-->"))) {
                return block(document.blocks(), span).orElse(span);
            }
        }
        return new SourceSpan(source.text().length(), source.text().length());
    }

    private static Optional<SourceSpan> block(List<Block> blocks, SourceSpan line) {
        for (Block block : blocks) {
            if (block.span().end() < line.start()) {
                continue;
            }
            if (block.span().start() > line.end()) {
                break;
            }
            if (block instanceof ListBlock list) {
                for (ListBlock.Item item : list.items()) {
                    Optional<SourceSpan> inside = block(item.blocks(), line);
                    if (inside.isPresent()) {
                        return inside;
                    }
                }
            } else if ((block instanceof Table || block instanceof CodeBlock)
                    && block.span().start() >= line.start()) {
                return Optional.of(line.to(block.span()));
            }
        }
        return Optional.empty();
    }

    /** Splits at blanks and commas. */
    private List<SourceSpan> words(SourceSpan content) {
        String text = source.text();
        List<SourceSpan> words = new ArrayList<>();
        int at = content.start();
        while (at < content.end()) {
            int start = at;
            while (at < content.end() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ',') {
                at++;
            }
            if (at > start) {
                words.add(new SourceSpan(start, at));
            } else {
                at++;
            }
        }
        return words;
    }
}
