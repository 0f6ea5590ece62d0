package io.github.prdlint.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A document's text with the name that reports call it by; every offset in it has a line and a column. */
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private final LineTable lines;
    private final Optional<EncodingFault> encodingFault;

    /** A text of some characters from an offset on, without a byte order mark. The first bad one is named by its offset. */
    private SourceText(String name, CharBuffer decoded, int firstBad, String encoding) {
        this.name = name;
        int start = decoded.hasRemaining() && decoded.get(0) == BYTE_ORDER_MARK ? 1 : 0;
        char[] characters = decoded.array();
        lines = LineTable.of(characters, start, decoded.limit());
        text = new String(characters, start, decoded.limit() - start);
        int bad = Math.max(0, firstBad - start);
        encodingFault = firstBad < 0
                ? Optional.empty()
                : Optional.of(new EncodingFault(new SourceSpan(bad, Math.min(bad + 1, text.length())), encoding));
    }

    /**
     * What is wrong with a document's bytes.
     *
     * @param span the replacement character that stands for the first bad byte
     * @param encoding what the bytes seem to be, {@code UTF-16} or {@code unknown}
     */
    public record EncodingFault(SourceSpan span, String encoding) {}

    /** Returns a text that is already decoded, as tests and standard input have it. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, CharBuffer.wrap(text.toCharArray()), -1, "");
    }

    /**
     * Decodes UTF-8. A byte order mark is left out; each bad byte and each NUL becomes U+FFFD, and the first bad byte is kept
     * as the text's {@link #encodingFault()}. UTF-16 with a byte order mark is decoded as such and named in the fault.
     */
    public static SourceText decode(String name, byte[] bytes) {
        if (bytes.length >= 2 && (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE))) {
            CharBuffer decoded = CharBuffer.wrap(new String(bytes, StandardCharsets.UTF_16).toCharArray());
            return new SourceText(name, decoded, 0, "UTF-16");
        }
        int firstBad = -1;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        int skip = bytes.length >= 3 && starts(bytes, 0xEF, 0xBB) && (bytes[2] & 0xFF) == 0xBF ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                break;
            }
            if (firstBad < 0) {
                firstBad = out.position();
            }
            in.position(in.position() + result.length());
            out.put(LineTable.REPLACEMENT);
        }
        return new SourceText(name, out.flip(), firstBad, "unknown");
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Returns the name by which reports call the document: its path as given, with {@code /}. */
    public String name() {
        return name;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns the characters of a span. */
    public String text(SourceSpan span) {
        return text.substring(span.start(), span.end());
    }

    /** Returns the first place where the bytes were not UTF-8. */
    public Optional<EncodingFault> encodingFault() {
        return encodingFault;
    }

    /** Returns the position of the span's first character. */
    public Position start(SourceSpan span) {
        return lines.position(span.start());
    }

    /** Returns the position after the span's last character. */
    public Position end(SourceSpan span) {
        return lines.position(span.end());
    }

    /** Returns the number of lines, at least 1. */
    public int lineCount() {
        return lines.count();
    }

    /** Returns the span of a 1-based line without its line end. */
    public SourceSpan line(int line) {
        int start = lines.start(line);
        int end = line < lines.count() ? lines.start(line + 1) : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new SourceSpan(start, end);
    }
}
