package io.github.prdlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.RulePage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list of rules says of each: one without questions, one with options, one in no rule set. */
class RuleTableTest {

    private static final String PAGES = "https://github.com/prdlint/prdlint/blob/v0.1.0/rules/";

    private final RuleTable table = new RuleTable(Stream.of("PRD003", "PRD505", "PRD903")
            .map(RuleBook.builtIn()::find)
            .map(Optional::orElseThrow)
            .toList());

    @Test
    void isOneLineForEachInText() {
        String answered = "PRD505  permission-without-endpoint  warning  recommended, strict  5.2  ";
        assertThat(table.text(Style.PLAIN).lines().map(line -> line.substring(0, answered.length())))
                .containsExactly(
                        "PRD003  unused-suppression           warning  recommended, strict  -    ",
                        answered,
                        "PRD903  page-limit                   info     none                 -    ");
    }

    @Test
    void isOneRowForEachInMarkdown() {
        assertThat(table.markdown().lines().map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2))))
                .containsExactly(
                        "| Rule | Name | Severity | Rule sets | Questions ",
                        "|------|------|----------|-----------|-----------",
                        "| [PRD003](" + PAGES + "PRD003-unused-suppression.md) | unused-suppression | warning"
                                + " | recommended, strict | — ",
                        "| [PRD505](" + PAGES + "PRD505-permission-without-endpoint.md) | permission-without-endpoint"
                                + " | warning | recommended, strict | 5.2 ",
                        "| [PRD903](" + PAGES + "PRD903-page-limit.md) | page-limit | info | none | — ");
    }

    @Test
    void isAllThatPagesSayInJson() throws IOException {
        List<RulePage> pages = RuleBook.builtIn().matching("PRD505");
        assertThat(new RuleTable(pages).json()).isEqualTo("""
                        {
                          "schemaVersion": "1.0",
                          "rules": [
                            {
                              "id": "PRD505",
                              "name": "permission-without-endpoint",
                              "severity": "warning",
                              "sets": [ "recommended", "strict" ],
                              "checklist": [ "5.2" ],
                              "scales": [ "medium" ],
                              "precision": "medium",
                              "title": "Permission without endpoint",
                              "summary": "%s",
                              "entity": "the matrix row or the endpoint, and the role",
                              "options": [
                                { "name": "impliedRoles", "type": "strings", "values": [], "default": [], "sets": {}, "description": "%s" },
                                { "name": "perEndpoint", "type": "boolean", "values": [], "default": [ "false" ], "sets": { "strict": [ "true" ] }, "description": "%s" }
                              ],
                              "helpUri": "%sPRD505-permission-without-endpoint.md"
                            }
                          ]
                        }
                        """.formatted(
                        pages.get(0).summary(),
                        pages.get(0).options().get(0).description(),
                        pages.get(0).options().get(1).description(),
                        PAGES));
    }
}
