package io.github.prdlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.rule.Profile.DemandedColumn;
import io.github.prdlint.rule.Profile.DemandedSection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in profile says what the guideline's two templates hold. */
class ProfileTest {

    @Test
    void smallDemandsTheSectionsOfItsTemplate() {
        assertThat(titles(Profile.builtIn().sections(Scale.SMALL)))
                .containsExactly(
                        "Core Information",
                        "API Consumer Flow",
                        "Feature Specifications",
                        "API Endpoint Groups",
                        "Request/Response Specifications",
                        "Data Model",
                        "Error Handling",
                        "Tech Stack");
    }

    @Test
    void mediumDemandsMoreAndOtherParts() {
        List<DemandedSection> medium = Profile.builtIn().sections(Scale.MEDIUM);

        assertThat(titles(medium))
                .contains("Auth & Permissions", "Event & Integration Architecture")
                .hasSize(10);
        assertThat(parts(medium, "Auth & Permissions"))
                .containsExactly("Authentication", "Role Definitions", "Permission Matrix");
        assertThat(parts(medium, "Error Handling")).containsExactly("Standard Error Format", "Business Error Codes");
        assertThat(parts(Profile.builtIn().sections(Scale.SMALL), "Error Handling"))
                .containsExactly("Standard Error Format", "HTTP Status Codes");
    }

    @Test
    void columnsDependOnTheScale() {
        assertThat(columns(TableKind.ENDPOINTS, Scale.SMALL))
                .containsExactly("Method", "Endpoint", "Description", "Feature ID");
        assertThat(columns(TableKind.ENDPOINTS, Scale.MEDIUM))
                .containsExactly("Method", "Endpoint", "Description", "Feature ID", "Auth", "Roles");
        assertThat(columns(TableKind.FIELDS, Scale.SMALL)).isEmpty();
        assertThat(columns(TableKind.MATRIX, Scale.MEDIUM)).isEmpty();
    }

    private static List<String> titles(List<DemandedSection> sections) {
        return sections.stream().map(DemandedSection::title).toList();
    }

    private static List<String> parts(List<DemandedSection> sections, String title) {
        return sections.stream()
                .filter(s -> s.title().equals(title))
                .flatMap(s -> titles(s.parts()).stream())
                .toList();
    }

    private static List<String> columns(TableKind kind, Scale scale) {
        return Profile.builtIn().columns(kind, scale).stream()
                .map(DemandedColumn::title)
                .toList();
    }
}
