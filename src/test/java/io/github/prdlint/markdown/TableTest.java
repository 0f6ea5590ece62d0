package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableTest {

    @Test
    void cellsAndTheirPlaces() {
        Places places =
                Places.in("| ID | 이름 😀 |", "|:--|--:|", "| **F001** | a\\|b |", "|`F002`|<br>|", "  F003 | x  ");
        Table table = places.block(0, Table.class);

        assertThat(places.place(table.span())).isEqualTo("1:1-5:11");
        assertThat(places.rows(table))
                .containsExactly(
                        List.of("ID@1:3-5", "이름 😀@1:8-13"),
                        List.of("F001@3:5-9", "a|b@3:14-18"),
                        List.of("F002@4:3-7", "@4:9-10"),
                        List.of("F003@5:3-7", "x@5:10-11"));
        assertThat(places.place(table.header().span())).isEqualTo("1:1-15");
        assertThat(places.place(table.rows().get(2).span())).isEqualTo("5:3-11");
        assertThat(places.place(table.rows().get(0).cells().get(0).raw())).isEqualTo("3:2-12");
        assertThat(places.source(table.rows().get(0).cells().get(1).raw())).isEqualTo(" a\\|b ");
    }

    @Test
    void emptyCellsStandBetweenTheirPipes() {
        Places places = Places.in("|a|b|c|", "|-|-|-|", "|| |   |", "||", "| |");

        assertThat(places.rows(places.block(0, Table.class)))
                .containsExactly(
                        List.of("a@1:2-3", "b@1:4-5", "c@1:6-7"),
                        List.of("@3:2-3", "@3:3-4", "@3:5-6"),
                        List.of("@4:2-3"),
                        List.of("@5:2-3"));
        assertThat(places.source(places.block(0, Table.class)
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .raw()))
                .isEmpty();
    }

    @Test
    void rowsKeepTheCellsThatTheyHave() {
        Places places = Places.in("| a | b |", "|---|---|", "| 1 |", "| 1 | 2 | 3 | 4 |", "no pipe");

        assertThat(places.rows(places.block(0, Table.class)).stream().map(List::size))
                .containsExactly(2, 1, 4, 1);
    }

    @Test
    void aFormFeedIsTextBeforeARowAndBlankInIt() {
        Places places = Places.in("\f| a |\f", "|---|---|\f", "| 1 | 2 |", "\f", "\u000B| 3 | 4 |", "5 |\f");

        assertThat(places.kinds()).containsExactly("Table 1:1-6:4");
        assertThat(places.rows(places.block(0, Table.class)))
                .containsExactly(
                        List.of("@1:1-2", "a@1:4-5"),
                        List.of("1@3:3-4", "2@3:7-8"),
                        List.of("@4:1-2"),
                        List.of("@5:1-2", "3@5:4-5", "4@5:8-9"),
                        List.of("5@6:1-2"));
    }

    @Test
    void aFormFeedMayStandBeforeTheFirstDash() {
        assertThat(Places.in("a | b", "\f--|--", "1 | 2").kinds()).containsExactly("Table 1:1-3:6");
        assertThat(Places.in("a", "\u000B :-:").kinds()).containsExactly("Table 1:1-2:6");
        assertThat(Places.in("| a |", "\f|---|").kinds()).containsExactly("Paragraph 1:1-2:7");
    }

    @Test
    void aPipeInCodeSplitsUnlessEscaped() {
        Places places = Places.in("| a | b |", "|---|---|", "| `x|y` |", "| `x\\|y` | \\\\| z |", "| <!-- | --> |");

        assertThat(places.rows(places.block(0, Table.class)))
                .containsExactly(
                        List.of("a@1:3-4", "b@1:7-8"),
                        List.of("`x@3:3-5", "y`@3:6-8"),
                        List.of("x|y@4:4-8", "| z@4:12-17"),
                        List.of("<!--@5:3-7", "-->@5:10-13"));
        assertThat(places.document().comments()).isEmpty();
    }

    @Test
    void aLineAboveIsAParagraph() {
        Places places = Places.in("**Small**: x", "y `z", "| ID` | N |", "|----|---|", "| 1 | 2 |", "", "after");

        assertThat(places.kinds()).containsExactly("Paragraph 1:1-2:5", "Table 3:1-5:10", "Paragraph 7:1-6");
        assertThat(places.texts(places.block(0, Paragraph.class).lines()))
                .containsExactly("Small: x@1:3-13", "y `z@2:1-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\n|---|",
                "| a |\n|---|---|",
                "| a |\n| -x |",
                "| a |\n|  |",
                "| a |\n| : |",
                "| a |\n|--:-|",
                "| a |\n    |---|",
                "| a |\n- |---|",
                "| a |\n\n|---|",
                "|\n|-|",
                "> | a |\n|---|"
            })
    void noTables(String text) {
        assertThat(Places.of(text).document().blocks()).doesNotHaveAnyElementsOfTypes(Table.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n:-",
                "| a |\n|-",
                "| a |\n-|",
                "| a |\n   | :-: |  ",
                "|a|\n|\t-\t|",
                "x | y\n-|-",
                "- | a |\n  |---|"
            })
    void shortestTables(String text) {
        Block first = Places.of(text).document().blocks().get(0);
        Block inside =
                first instanceof ListBlock list ? list.items().get(0).blocks().get(0) : first;

        assertThat(inside).isInstanceOf(Table.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# x",
                "> x | y",
                "- x | y",
                "2. x | y",
                "-",
                "```",
                "---",
                "***",
                "    | code |",
                "<!-- c -->",
                "<div>x",
                "<b>",
                "|"
            })
    void whatEndsATable(String line) {
        Places places = Places.in("| a |", "|---|", "| 1 |", line, "| 2 |");

        assertThat(places.block(0, Table.class).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "===", "-x", "#x", "|||", "   | y |", "| # |", "\\", "[a]: u", "\u00A0"})
    void whatIsARow(String line) {
        Places places = Places.in("| a |", "|---|", "| 1 |", line, "| 2 |");

        assertThat(places.block(0, Table.class).rows()).hasSize(3);
    }

    @Test
    void aCommentBetweenRowsEndsTheTable() {
        Places places = Places.in("| a |", "|---|", "| 1 |", "<!-- c -->", "| 2 |", "| 3 |");

        assertThat(places.kinds()).containsExactly("Table 1:1-3:6", "HtmlComment 4:1-11", "Paragraph 5:1-6:6");
        InlineText line = places.block(2, Paragraph.class).lines().get(0);
        assertThat(places.texts(MarkdownParser.tableRow(places.document().source(), line.raw())
                        .cells()))
                .containsExactly("2@5:3-4");
    }

    @Test
    void tablesInListsAndQuotes() {
        Places places = Places.in(
                "1. > - text",
                "   >   | a | b |",
                "   >   |---|---|",
                "   >   | 1 | 2 |",
                "   > \t| 3 | 4 |",
                "| 5 | 6 |");

        ListBlock outer = places.block(0, ListBlock.class);
        ListBlock inner = (ListBlock) outer.items().get(0).blocks().get(0);
        assertThat(places.kinds(inner.items().get(0).blocks())).containsExactly("Paragraph 1:8-12", "Table 2:8-5:16");
        assertThat(places.rows((Table) inner.items().get(0).blocks().get(1)))
                .containsExactly(
                        List.of("a@2:10-11", "b@2:14-15"),
                        List.of("1@4:10-11", "2@4:14-15"),
                        List.of("3@5:9-10", "4@5:13-14"));
        assertThat(places.kinds()).containsExactly("ListBlock 1:1-5:16", "Paragraph 6:1-10");
    }
}
