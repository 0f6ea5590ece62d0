package io.github.prdlint.checks;

import static java.util.Map.entry;

import io.github.prdlint.prd.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of HTTP statuses: those of RFC 9110 with 429, and the ones that the RFCs before it gave. */
final class StatusNames {

    /** Where a name ends and a remark on it begins. */
    private static final String REMARK = ",;:(\u2013\u2014";

    private static final Map<String, Integer> REGISTERED = byKey(
            entry(100, "Continue"),
            entry(101, "Switching Protocols"),
            entry(200, "OK"),
            entry(201, "Created"),
            entry(202, "Accepted"),
            entry(203, "Non-Authoritative Information"),
            entry(204, "No Content"),
            entry(205, "Reset Content"),
            entry(206, "Partial Content"),
            entry(300, "Multiple Choices"),
            entry(301, "Moved Permanently"),
            entry(302, "Found"),
            entry(303, "See Other"),
            entry(304, "Not Modified"),
            entry(305, "Use Proxy"),
            entry(307, "Temporary Redirect"),
            entry(308, "Permanent Redirect"),
            entry(400, "Bad Request"),
            entry(401, "Unauthorized"),
            entry(402, "Payment Required"),
            entry(403, "Forbidden"),
            entry(404, "Not Found"),
            entry(405, "Method Not Allowed"),
            entry(406, "Not Acceptable"),
            entry(407, "Proxy Authentication Required"),
            entry(408, "Request Timeout"),
            entry(409, "Conflict"),
            entry(410, "Gone"),
            entry(411, "Length Required"),
            entry(412, "Precondition Failed"),
            entry(413, "Content Too Large"),
            entry(413, "Payload Too Large"),
            entry(413, "Request Entity Too Large"),
            entry(414, "URI Too Long"),
            entry(415, "Unsupported Media Type"),
            entry(416, "Range Not Satisfiable"),
            entry(417, "Expectation Failed"),
            entry(421, "Misdirected Request"),
            entry(422, "Unprocessable Content"),
            entry(422, "Unprocessable Entity"),
            entry(426, "Upgrade Required"),
            entry(429, "Too Many Requests"),
            entry(500, "Internal Server Error"),
            entry(501, "Not Implemented"),
            entry(502, "Bad Gateway"),
            entry(503, "Service Unavailable"),
            entry(504, "Gateway Timeout"),
            entry(505, "HTTP Version Not Supported"));

    private StatusNames() {}

    @SafeVarargs
    private static Map<String, Integer> byKey(Map.Entry<Integer, String>... registered) {
        Map<String, Integer> statuses = new HashMap<>();
        for (Map.Entry<Integer, String> status : registered) {
            statuses.put(key(status.getValue()), status.getKey());
        }
        return statuses;
    }

    /** Returns the name without its remark and without the word error, in the form by which names compare. */
    static String key(String name) {
        int end = 0;
        while (end < name.length() && REMARK.indexOf(name.charAt(end)) < 0 && !name.startsWith(" - ", end)) {
            end++;
        }
        List<String> words = Words.split(name.substring(0, end));
        boolean error = words.size() > 1 && words.get(words.size() - 1).equals("error");
        return String.join("", error ? words.subList(0, words.size() - 1) : words);
    }

    /** Returns the status that has this name. */
    static Optional<Integer> statusOf(String key) {
        return Optional.ofNullable(REGISTERED.get(key));
    }
}
