package io.github.prdlint.lint;

import io.github.prdlint.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Gives each finding of a document the key by which a later run knows it again: rule, path, entity, and its ordinal among equals. */
public final class Fingerprints {

    private final String path;
    private final Map<String, Integer> counts = new HashMap<>();

    Fingerprints(String path) {
        this.path = oneLine(path);
    }

    /** Returns the key of a document's next finding, in the order of the text. */
    String key(Finding finding) {
        StringBuilder key = new StringBuilder(finding.page().id()).append(' ').append(path);
        append(key, finding.entity());
        String base = key.toString();
        int ordinal = counts.merge(base, 1, Integer::sum);
        return ordinal == 1 ? base : base + " #" + ordinal;
    }

    /** Returns a path in which what would end the line is written as in a URL: two files never have one name. */
    static String oneLine(String path) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '%') {
                line.append('%').append(HexFormat.of().toHexDigits((byte) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Adds a word, in which every run of blanks is one: a key is one line. */
    private static void append(StringBuilder key, String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                blank = true;
            } else {
                key.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
    }

    /** Returns the hash of a key, 32 hexadecimal digits. */
    public static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
