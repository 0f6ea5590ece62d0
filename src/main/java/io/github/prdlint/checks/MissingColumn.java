package io.github.prdlint.checks;

import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.Profile.DemandedColumn;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table has the columns that the guideline demands of its kind at the document's scale. */
final class MissingColumn implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        TableContents contents = new TableContents(prd);
        Map<TableKind, List<RecognisedTable>> byKind = new TreeMap<>();
        for (RecognisedTable table : prd.tables()) {
            if (contents.isJudged(table)) {
                byKind.computeIfAbsent(table.kind(), k -> new ArrayList<>()).add(table);
            }
        }
        byKind.forEach(
                (kind, tables) -> check(tables, Profile.builtIn().columns(kind, prd.scale()), contents, findings));
    }

    /** A column that no table of a kind has is one fault, at the first of them; one that some lack is a fault of each of these. */
    private static void check(
            List<RecognisedTable> tables, List<DemandedColumn> columns, TableContents contents, Findings findings) {
        List<DemandedColumn> nowhere = columns.stream()
                .filter(column -> tables.stream().noneMatch(table -> contents.has(table, column)))
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            RecognisedTable table = tables.get(i);
            boolean first = i == 0;
            List<DemandedColumn> lacking = columns.stream()
                    .filter(column -> !contents.has(table, column) && (first || !nowhere.contains(column)))
                    .toList();
            if (!lacking.isEmpty()) {
                List<RecognisedTable> others =
                        first && !nowhere.isEmpty() ? tables.subList(1, tables.size()) : List.of();
                String either = others.isEmpty()
                        ? ""
                        : "; no other " + TableContents.word(table.kind()) + " table has " + titles(nowhere)
                                + " either";
                Findings.Draft draft = report(table, lacking, either, contents, findings);
                for (RecognisedTable other : others) {
                    draft.related(other.header(), "no %s here either", titles(nowhere))
                            .about(contents.concerned(other, nowhere));
                }
            }
        }
    }

    private static Findings.Draft report(
            RecognisedTable table,
            List<DemandedColumn> lacking,
            String either,
            TableContents contents,
            Findings findings) {
        boolean one = lacking.size() == 1;
        return findings.at(
                        table.header(),
                        one
                                ? "the %s table under \"%s\" has no %s column%s"
                                : "the %s table under \"%s\" lacks the columns %s%s",
                        TableContents.word(table.kind()),
                        table.heading(),
                        titles(lacking),
                        either)
                .entity(table.kind().name(), contents.entity(table), titles(lacking))
                .about(Subject.item(table.header()))
                .about(contents.concerned(table, lacking))
                .help("add the %s, with a value in each row", one ? "column" : "columns");
    }

    private static String titles(List<DemandedColumn> columns) {
        return Listing.plain(columns.stream().map(DemandedColumn::title).toList());
    }
}
