package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.FeatureIdForm;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a text are Feature IDs. */
class FeatureIdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "see F001 and F-AUTH-002 ¦ F001 F-AUTH-002",
                "F001-F003, F001–F003, F001—F003 ¦ F001 F003 F001 F003 F001 F003",
                "F001~F003 F001～F003 F001〜F003 ¦ F001 F003 F001 F003 F001 F003",
                "F001‑F003 ¦ ",
                "F0001, F01, F1 ¦ ",
                "/F001 #F001 ¦ ",
                "f001 ¦ F001",
                "F-001 ¦ ",
                "1F001 ¦ ",
                "(F001). `F002`: ¦ F001 F002",
                "F001- -F002 F_003_ ¦ F001 F002",
                "F001a ¦ ",
                "SHA256, UTF8, v2 ¦ ",
            })
    void inTheGuidelinesForms(String text, String ids) {
        assertThat(mentions(new FeatureIds(List.of()), text)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void whatAnIdColumnShowsTeachesTheShape() {
        FeatureIds ids = new FeatureIds(List.of());
        assertThat(mentions(ids, "REQ-07")).isEmpty();
        ids.learn("REQ-07");
        ids.learn("REQ-115");
        ids.learn("REQ-115");
        ids.learn("LOGIN");
        assertThat(mentions(ids, "REQ-08 REQ-116 REQ-9 REQ-1160 req-12")).isEqualTo("REQ-08 REQ-116 REQ-12");
        assertThat(mentions(ids, "RFC-08")).isEmpty();
        assertThat(mentions(ids, "LOGIN")).as("no digit").isEmpty();
        assertThat(ids.learntLike("REQ-99")).isEqualTo(2);
        assertThat(ids.hasLearntShape("REQ-99")).isTrue();
        assertThat(ids.hasLearntShape("REQ-9")).isFalse();
        assertThat(ids.hasLearntShape("REQ-1160")).isFalse();
        assertThat(ids.hasLearntShape("LOGIN")).isFalse();
        assertThat(ids.isDefined("LOGIN")).isTrue();
        ids.forget("REQ-07");
        assertThat(ids.isDefined("REQ-07")).isFalse();
        assertThat(mentions(ids, "REQ-08 REQ-115")).isEqualTo("REQ-115");
    }

    @ParameterizedTest
    @CsvSource({
        "AZ-01, AZ-02, true",
        "ZA-01, ZA-02, true",
        "요구-01, 요구-02, true",
        "요구-01, 요건-02, false",
        "R-01, R1-01, false",
        "R1-01, R-02, false",
        "UI-NAV-01, UI-HOME-02, true",
        "UI-NAV-01, UI-9-02, false",
        "UI-A1, UI-1, false",
        "UI-1, UI-A1, false",
        "UI-A1, UI-BC2, true",
        "UI-1, UI.2, false",
        "1-01, 1-02, false",
    })
    void anIdTeachesItsShape(String id, String key, boolean alike) {
        FeatureIds ids = new FeatureIds(List.of());
        ids.learn(id);
        assertThat(ids.hasLearntShape(key)).isEqualTo(alike);
        assertThat(ids.looksLikeId(key)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "REQ-#, REQ-1, true",
        "REQ-#, REQ-123, true",
        "REQ-#, REQ-, false",
        "REQ-#, REQ-1A, false",
        "REQ-#, REX-1, false",
        "#-#, 12-3, false",
        "#-#, 1-34, true",
        "##, 123, true",
        "##, 1, false",
        "A-#, LOGIN-7, true",
        "A-#, -7, false",
        "A#, AB12, true",
        "A.A-#, UI.NAV-7, true",
        "AB-#, AB-7, true",
        "AB-#, XY-7, false",
        "BA-#, BA-7, true",
        "BA-#, BX-7, false",
    })
    void fitsAConfiguredPattern(String pattern, String key, boolean fits) {
        FeatureIds ids = new FeatureIds(List.of("NONE-#", pattern));
        assertThat(ids.form(key) == FeatureIdForm.CONFIGURED).isEqualTo(fits);
        assertThat(ids.isKnownForm(key)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"`F001`, F001", "**f-auth-001**, F-AUTH-001", "F 001, F001", "F001, F001"})
    void keys(String id, String key) {
        assertThat(FeatureIds.key(id)).isEqualTo(key);
    }

    private static String mentions(FeatureIds ids, String text) {
        SourceText source = SourceText.of("prd.md", text);
        return ids.mentions(InlineText.literal(source, new SourceSpan(0, text.length()))).stream()
                .map(FeatureIds.Token::key)
                .collect(Collectors.joining(" "));
    }
}
