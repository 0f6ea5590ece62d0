package io.github.prdlint.report;

import java.nio.charset.StandardCharsets;

/**
 * A path as SARIF wants it: percent-encoded, and relative to the repository's root where it can be.
 *
 * @param relative whether it is relative to the root; an absolute one is for a file outside
 */
record SarifUri(String text, boolean relative) {

    private static final String UNRESERVED = "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    static SarifUri of(String path) {
        boolean absolute = path.startsWith("/") || path.startsWith(":/", 1);
        String encoded = encode(path);
        if (!absolute) {
            return new SarifUri(encoded, true);
        }
        return new SarifUri((path.startsWith("/") ? "file://" : "file:///") + encoded, false);
    }

    private static String encode(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }
}
