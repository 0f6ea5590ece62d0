package io.github.prdlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private final RuleBook book = RuleBook.builtIn();

    @Test
    void holdsWhatThePagesSay() {
        RulePage page = book.find("PRD101").orElseThrow();
        assertThat(page.name()).isEqualTo("feature-without-endpoint");
        assertThat(page.title()).isEqualTo("Feature without endpoint");
        assertThat(page.summary()).endsWith(".").doesNotContain("\n");
        assertThat(page.severity()).isEqualTo(Severity.ERROR);
        assertThat(page.sets()).containsExactlyInAnyOrder("recommended", "strict");
        assertThat(page.questions()).containsExactly("1.1", "4.1");
        assertThat(page.scales()).containsExactlyInAnyOrder(Scale.SMALL, Scale.MEDIUM);
        assertThat(page.needs()).containsExactly(Part.FEATURES, Part.ENDPOINTS, Part.FEATURE_IDS);
        assertThat(book.text(page)).startsWith("---\nid: PRD101\n").contains("## Passes");
    }

    @Test
    void pagesAreInOrder() {
        assertThat(book.pages().stream().map(RulePage::id)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void findsARuleByWhatUsersCallIt() {
        assertThat(book.find("prd101")).isPresent();
        assertThat(book.find("Feature-Without-Endpoint")).isEqualTo(book.find("PRD101"));
        assertThat(book.find("PRD10")).isEmpty();
        assertThat(ids(book.matching("PRD10"))).containsExactly("PRD101", "PRD102", "PRD103");
        assertThat(ids(book.matching("prd103"))).containsExactly("PRD103");
        assertThat(book.matching("PRD")).hasSameSizeAs(book.pages());
        assertThat(book.matching("")).isEmpty();
        assertThat(book.matching("feature")).isEmpty();
        assertThat(book.matching("PRD1010")).isEmpty();
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(book.nearest("feature-without-endpoints")).contains("feature-without-endpoint");
        assertThat(book.nearest("no-such-thing-at-all")).isEmpty();
    }

    @Test
    void holdsTheWholeChecklist() {
        assertThat(book.checklist().steps()).hasSize(7);
        assertThat(book.checklist().questions().stream().map(Checklist.Question::id))
                .containsExactly(
                        "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4",
                        "6.1", "6.2", "6.3", "7.1", "7.2");
        for (Checklist.Question question : book.checklist().questions()) {
            boolean mediumOnly = question.id().startsWith("5") || question.id().startsWith("6");
            assertThat(question.scales().contains(Scale.SMALL)).isEqualTo(!mediumOnly);
            assertThat(question.scales()).contains(Scale.MEDIUM);
            assertThat(question.text()).isNotBlank();
        }
    }

    @Test
    void holdsTheRuleSets() {
        assertThat(book.ruleSets().stream().map(RuleSet::name)).containsExactly("recommended", "strict");
        RuleSet recommended = book.ruleSet("recommended").orElseThrow();
        RuleSet strict = book.ruleSet("strict").orElseThrow();
        assertThat(strict.rules()).containsAll(recommended.rules());
        assertThat(recommended.description()).isNotBlank();
        assertThat(book.ruleSet("loose")).isEmpty();
    }

    private static List<String> ids(List<RulePage> pages) {
        return pages.stream().map(RulePage::id).toList();
    }
}
