package io.github.prdlint.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style or the script of the HTML report.
 *
 * @param text what stands between its tags
 */
record HtmlResource(String text) {

    static final HtmlResource STYLE = load("report.css");
    static final HtmlResource SCRIPT = load("report.js");

    private static HtmlResource load(String name) {
        String path = "/html/" + name;
        try (InputStream in = HtmlResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            // A browser reads each line end as LF before it compares the hash.
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new HtmlResource("\n" + text);
        } catch (IOException e) {
            throw new IllegalStateException("the program's resource " + path + " cannot be read", e);
        }
    }

    /** Returns the hash by which a Content-Security-Policy admits it: {@code 'sha256-…'}. */
    String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
