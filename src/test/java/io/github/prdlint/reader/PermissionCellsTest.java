package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Operation;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell of a permission matrix grants. */
class PermissionCellsTest {

    private final PermissionCells cells = new PermissionCells(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "CRUD ¦ CRUD",
                "CRU ¦ CRU",
                "R--- ¦ R",
                "---- ¦ nothing",
                "R-- * ¦ R",
                "CRU* ¦ CRU",
                "CR†¹²³ ¦ CR",
                "RM ¦ RM",
                "RA ¦ RM",
                "RW ¦ CRUD",
                "W ¦ CUD",
                "CRUX ¦ unreadable",
                "*† ¦ nothing",
                "Read ¦ R",
                "Read/Create ¦ CR",
                "Read, Create ¦ CR",
                "Read + Create ¦ CR",
                "Read & Create ¦ CR",
                "Read and Create ¦ CR",
                "Read; Create ¦ CR",
                "Read | Create ¦ CR",
                "Read·Create ¦ CR",
                "Read、Create ¦ CR",
                "Read/Update/Delete ¦ RUD",
                "Write ¦ CUD",
                "CRUD + Manage ¦ CRUDM",
                "Read own ¦ R",
                "Create/Reda ¦ unreadable",
                "Create+Reda ¦ unreadable",
                "Create&Reda ¦ unreadable",
                "Create|Reda ¦ unreadable",
                "Create·Reda ¦ unreadable",
                "Create、Reda ¦ unreadable",
                "Create, Reda ¦ C",
                "Reda ¦ unreadable",
                "Read/All ¦ CRUD",
                "CRUD (own) ¦ CRUD",
                "CRUD （own） ¦ CRUD",
                "CR (no U/D) ¦ CR",
                "Read (own) + Create ¦ CR",
                "Read (mine) + Create ¦ CR",
                "Read (own), Update ¦ RU",
                "Read (own) / Delete ¦ RD",
                "Read (own) Create ¦ CR",
                "Read (own) whatever ¦ R",
                "Read (own) — ¦ R",
                "Reda (own) + Create ¦ unreadable",
                "— (own) + Create ¦ C",
                "Read (own ¦ R",
                "(own) ¦ unreadable",
                "✅ ¦ any",
                "✅️ ¦ any",
                "✅ Read ¦ R",
                "✅️ Read/Update ¦ RU",
                "✅ own ¦ any",
                "✅ — ¦ any",
                "❌ ¦ nothing",
                "❌ Read ¦ nothing",
                "🦄 ¦ unreadable",
                "Yes ¦ any",
                "No ¦ nothing",
                "— ¦ nothing",
                "'' ¦ nothing",
                "'  ' ¦ nothing",
            })
    void grants(String cell, String granted) {
        assertThat(grant(cell)).isEqualTo(granted);
    }

    @Test
    void aLegendSaysWhatASignMeans() {
        cells.explain("A", "Read and Create");
        cells.explain(" ◐ ", "Update");
        cells.explain("○", "nothing that can be read");
        cells.explain("🔒", "No");
        assertThat(grant("A")).isEqualTo("CR");
        assertThat(grant("A, D")).isEqualTo("CRD");
        assertThat(grant("◐")).isEqualTo("U");
        assertThat(grant("◐ Delete")).isEqualTo("D");
        assertThat(grant("◐ own")).isEqualTo("U");
        assertThat(grant("◐\uFE0F\u200D own")).isEqualTo("U");
        assertThat(grant("◐ A")).isEqualTo("CR");
        assertThat(grant("🔒 Read")).isEqualTo("nothing");
        assertThat(grant("○")).isEqualTo(new PermissionCellsTest().grant("○"));
    }

    private String grant(String cell) {
        PermissionCells.Grant grant = cells.read(cell);
        if (!grant.readable()) {
            return "unreadable";
        }
        String letters = new TreeSet<>(grant.operations())
                .stream().map(PermissionCellsTest::letter).collect(Collectors.joining());
        assertThat(grant.allowed() || letters.isEmpty()).isTrue();
        return !grant.allowed() ? "nothing" : letters.isEmpty() ? "any" : letters;
    }

    private static String letter(Operation operation) {
        return operation.name().substring(0, 1);
    }
}
