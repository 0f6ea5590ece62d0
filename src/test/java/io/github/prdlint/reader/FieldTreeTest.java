package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields in a table that are named with those that hold them. */
class FieldTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "id ¦ id:text",
                "id name ¦ id:text name:text",
                "address.city address.street ¦ address{city:text street:text}",
                "address address.city ¦ address:text{city:text}",
                "a.b.c a.c ¦ a{b{c:text} c:text}",
                "items[].id items[] ¦ items:text{id:text}",
                "[].id ¦ id:text",
                ".id ¦ id:text",
                "id. ¦ id:text",
                "name? tags* ¦ name:text tags:text",
                "orderId order_id ¦ orderId:text",
                "[] ¦ ''",
            })
    void holdOneAnother(String names, String fields) {
        assertThat(read(names)).isEqualTo(fields);
    }

    @Test
    void noDeeperThanAnybodyNests() {
        String deepest = "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p";
        assertThat(read(deepest + ".q"))
                .isEqualTo(read(deepest))
                .contains("p:text")
                .doesNotContain("q");
    }

    private static String read(String names) {
        FieldTree tree = new FieldTree();
        SourceText source = SourceText.of("prd.md", names);
        int start = 0;
        for (String name : names.split(" ")) {
            tree.add(InlineText.literal(source, new SourceSpan(start, start + name.length())), "text");
            start += name.length() + 1;
        }
        return text(tree.fields());
    }

    private static String text(List<BodyField> fields) {
        return fields.stream()
                .map(field -> field.name()
                        + (field.value().isEmpty() ? "" : ":" + field.value())
                        + (field.fields().isEmpty() ? "" : "{" + text(field.fields()) + "}"))
                .collect(Collectors.joining(" "));
    }
}
