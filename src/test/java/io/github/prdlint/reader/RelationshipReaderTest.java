package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relationships that lines and diagrams state. */
class RelationshipReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "User 1:N Order ¦ User 1:N Order",
                "User 1 : N Order ¦ User 1 : N Order",
                "User 1：N Order ¦ User 1：N Order",
                "User ─ 1:1 ─ Profile (every user has one) ¦ User 1:1 Profile",
                "User 1:N Order - what they bought ¦ User 1:N Order",
                "User 1:N Order — what they bought ¦ User 1:N Order",
                "User 1:N Order, which is paid ¦ User 1:N Order",
                "User ─ ─ 1:1 → → Profile. - - ¦ User 1:1 Profile",
                "User has many Orders ¦ User has many Orders",
                "User belongs to Team: theirs ¦ User belongs to Team",
                "N:1 Order belongs to User ¦ N:1 Order belongs to User",
                "User 1 :  N Order ¦ User 1 :  N Order",
                "Sales Order Line 1:N Order ¦ Sales Order Line 1:N Order",
                "One Sales Order Line 1:N Order ¦ ",
                "User 1:N ─ ¦ ",
                "─ 1:N Order ¦ ",
                "User n:m Team ¦ User n:m Team",
                "User *:0 Team ¦ User *:0 Team",
                "User 1:N ¦ ",
                "1:N Order ¦ ",
                "User1:N Order ¦ ",
                "User 1:Nx Order ¦ ",
                "User 2:3 Order ¦ ",
                "User: Order ¦ ",
                "At 12:30 we eat ¦ ",
                "Whoever signs up for the first time 1:N Order ¦ ",
                "1st 1:N Order ¦ ",
            })
    void inALine(String line, String relationship) {
        assertThat(read("- " + line)).isEqualTo(relationship == null ? "" : relationship);
    }

    @Test
    void inADiagram() {
        assertThat(read("""
                        ```mermaid
                        erDiagram
                            USER ||--o{ ORDER : places
                            USER |o..o| PROFILE : has
                            LONELY
                            X--Y
                        ```""")).isEqualTo("USER ||--o{ ORDER; USER |o..o| PROFILE");
        assertThat(read("""
                        ```dbml
                        Ref: orders.user_id > users.id
                        Ref name: users.id - profiles.user_id
                        Ref: orders.user_id >
                        Ref: > users.id
                        ```""")).isEqualTo("orders N:1 users; users 1:1 profiles");
    }

    private static String read(String text) {
        String document = "# Shop API MVP PRD\n\n## Data Model\n\n### Entity Relationships\n\n" + text + "\n";
        Prd prd = PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
        return prd.relationships().stream()
                .map(relationship -> relationship.from() + " " + relationship.cardinality() + " " + relationship.to())
                .collect(Collectors.joining("; "));
    }
}
