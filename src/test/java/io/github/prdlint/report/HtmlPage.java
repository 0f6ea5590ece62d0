package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a report in HTML must be, whatever it reports. */
public final class HtmlPage {

    private static final Pattern TAG = Pattern.compile("<(/?)([!a-zA-Z][a-zA-Z0-9]*)([^<>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-z-]+)(?:=\"([^\"]*)\")?");

    /** Neither of these can load or run anything. */
    private static final Set<String> TAGS = Set.of(
            ("!DOCTYPE html head meta title style body a header h1 p ul li nav form fieldset legend label input span select"
                            + " option button output main article h2 section h3 div h4 strong ol table caption thead"
                            + " tbody tr th td pre code s br mark footer script")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            ("html lang charset http-equiv content name class href id aria-label hidden aria-live type value checked"
                            + " tabindex aria-labelledby role aria-level aria-hidden scope rowspan data-n data-severity"
                            + " data-rule data-features data-feature")
                    .split(" "));

    private HtmlPage() {}

    /** Holds a page to be well-formed, of our own elements alone, with links that lead to its own places. */
    public static void check(String page) {
        onlyOwnElements(page);
        linksLeadSomewhere(page);
        headingsAreInOrder(page);
    }

    private static void onlyOwnElements(String page) {
        String body = page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("(?s)<script>.*?</script>", "<script></script>");
        assertThat(body).doesNotContain("\u001b", "\u202e", "\u200b");
        int end = 0;
        List<String> open = new ArrayList<>();
        for (MatchResult tag : TAG.matcher(body).results().toList()) {
            assertThat(body.substring(end, tag.start())).doesNotContain("<", ">");
            end = tag.end();
            String name = tag.group(2);
            assertThat(TAGS).contains(name);
            String attributes = tag.group(3);
            assertThat(ATTRIBUTE.matcher(attributes).replaceAll(""))
                    .as(tag.group())
                    .isEmpty();
            assertThat(ATTRIBUTE.matcher(attributes).results().map(a -> a.group(1)))
                    .isSubsetOf(ATTRIBUTES);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1))
                        .as("closed by " + tag.group())
                        .isEqualTo(name);
            } else if (!Set.of("!DOCTYPE", "meta", "input", "br").contains(name)) {
                open.add(name);
            }
        }
        assertThat(open).isEmpty();
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(Pattern.compile("<th(?! scope=\"(col|row|rowgroup)\")[ >]")
                        .matcher(body)
                        .find())
                .isFalse();
    }

    private static void linksLeadSomewhere(String page) {
        Set<String> ids = new HashSet<>();
        for (MatchResult id :
                Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().toList()) {
            assertThat(ids.add(id.group(1))).as("id %s once", id.group(1)).isTrue();
        }
        assertThat(Pattern.compile(" href=\"([^\"]*)\"").matcher(page).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(link).startsWith("#"))
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    private static void headingsAreInOrder(String page) {
        int level = 0;
        for (MatchResult heading :
                Pattern.compile("<h([1-6])[ >]").matcher(page).results().toList()) {
            int next = Integer.parseInt(heading.group(1));
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }
}
