package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.prd.Specification.BodyField;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a body: JSON, what people write instead of it, and where it cannot be read. */
class JsonBodyTest {

    /** A sign stands for the line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "{ \"a\": 1, \"b\": \"x\" } ¦ a=1 b=x",
                "{ 'a': 'x' } ¦ a=x",
                "{ a: string, b?: number } ¦ a=string b=number",
                "{ a ?: string } ¦ a=string",
                "{ a = 1; b = 2; } ¦ a=1 b=2",
                "{ a, b; c } ¦ a= b= c=",
                "{ a⏎ b: 1⏎ c } ¦ a= b=1 c=",
                "{ a: 1⏎ b: 2 } ¦ a=1 b=2",
                "{ \"a\": 1,, \"b\": 2, } ¦ a=1 b=2",
                "{ \"a\": { \"b\": [ { \"c\": 1 }, 2 ] } } ¦ a={b=2{c=1}}",
                "{ \"a\": [] } ¦ a=",
                "[ { \"a\": 1 }, { \"b\": 2 } ] ¦ a=1 b=2",
                "{ \"a\": 1 }, { \"b\": 2 }; { \"c\": 3 } ¦ a=1 b=2 c=3",
                "{ \"a\": 1 }⏎{ \"b\": 2 } ¦ a=1 b=2",
                "{ \"a\": [1, ..., 2] } ¦ a=1, 2",
                "{ \"a\": [1, …] } ¦ a=1",
                "{ ...Order, b: 1 } ¦ b=1",
                "{ ...pick(Order, [a, b]), b: 1 } ¦ b=1",
                "{ ..., b: 1 } ¦ b=1",
                "{ …⏎ b: 1 } ¦ b=1",
                "{ a: 1 // one⏎, b: 2⏎# two⏎, /* three */ c: 3 } ¦ a=1 b=2 c=3",
                "{ a: string // why⏎ b: string /* how */ } ¦ a=string b=string",
                "{ a: http://x.y/z, b: 1 } ¦ a=http://x.y/z b=1",
                "{ a: x/y } ¦ a=x/y",
                "{ a: \"x\" | \"y\", b: \"text\" (required) } ¦ a=x | \"y\" b=text (required)",
                "{ a: enum(\"x\", 'y'), b: Map<string, Order> } ¦ a=enum(\"x\", 'y') b=Map<string, Order>",
                "{ a: Order[], b: (x) => y } ¦ a=Order[] b=(x) => y",
                "{ a: Partial { b: 1 } } ¦ a=Partial{b=1}",
                "{ items[]: 1, Map<a, b>: 2, $c: 3, @d: 4, e-f_g.h: 5 } ¦ items[]=1 Map<a, b>=2 $c=3 @d=4 e-f_g.h=5",
                "{ \"a b\": \"x \\\" y\" } ¦ a b=x \\\" y",
                "{ 이름: 문자열 } ¦ 이름=문자열",
                "{ \"\": 1 } ¦ =1",
                "\u00A0{\u3000a: 1 } ¦ a=1",
                "interface Order⏎{ a: 1 } ¦ a=1",
                "12 ¦ ^^",
                "^^ ¦ ^^",
            })
    void fields(String text, String fields) {
        JsonBody.Result result = read(text.replace('⏎', '\n'));
        assertThat(result.fault()).isEmpty();
        assertThat(show(result.fields())).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "{ \"a\": [1] \"b\": 2 } ¦ 1:12 a comma is missing before this name",
                "{ \"a\": 1⏎ \"b\": 2 } ¦ 2:2 a comma is missing before this name",
                "{ \"a\": {} b: 2 } ¦ 1:11 a comma is missing here",
                "{ \"a\": 1 ] ¦ 1:10 ] closes a {",
                "{ \"a\": 1 ¦ 1:1 this { is never closed",
                "{ \"a\": [1, 2 ¦ 1:8 this [ is never closed",
                "{ \"a\": ¦ 1:7 a value is missing at the end",
                "{ \"a\": } ¦ 1:8 \"a\" has no value",
                "{ \"a\": , \"b\": 1 } ¦ 1:8 \"a\" has no value",
                "{ \"a\" 1 } ¦ 1:7 a colon is missing after \"a\"",
                "{ a 1 } ¦ 1:5 a colon is missing after \"a\"",
                "{ *: 1 } ¦ 1:3 a name is expected here, not *",
                "{ \"a\": \"x⏎y\" } ¦ 1:8 this string is not closed on its line",
                "{ \"a\": f(1⏎, 2) } ¦ 1:8 this value is not closed on its line",
                "{ \"a\": 1 } } ¦ 1:12 nothing opens this }",
                "{ \"a\": 1 } ] ¦ 1:12 nothing opens this ]",
                "{ /* a: 1 } ¦ 1:3 this comment is never closed",
                "{ \"a\": \"x\\ ¦ 1:8 this string is never closed",
            })
    void faults(String text, String fault) {
        String source = text.replace('⏎', '\n');
        JsonBody.Result result = read(source);
        Position at = SourceText.of("prd.md", source)
                .start(result.fault().orElseThrow().span());
        assertThat(at.line() + ":" + at.column() + " " + result.fault().get().value())
                .isEqualTo(fault);
    }

    @Test
    void tooDeepIsAFault() {
        assertThat(read("[".repeat(65) + "]".repeat(65)).fault()).isEmpty();
        assertThat(read("[".repeat(66) + "]".repeat(66)).fault().orElseThrow().value())
                .isEqualTo("nested more than 64 deep");
    }

    @Test
    void ofWhatCannotBeReadTheNamesBeforeColonsAreKept() {
        JsonBody.Result result = read("{ \"a\": 1, \"b-c\" : 2, d_1?: 3,\n e f: 4, g = 5, 이름: 6, h");
        assertThat(result.fault()).isPresent();
        assertThat(result.fields().stream().map(field -> field.name().value()))
                .containsExactly("a", "b-c", "d_1", "f", "이름");
        assertThat(result.fields().get(1).key()).isEqualTo("bc");
    }

    @Test
    void everyFieldKnowsItsPlace() {
        String text = "{ \"a\": 1,\n  bc: { 'd': 2 } }";
        SourceText source = SourceText.of("prd.md", text);
        List<BodyField> fields = read(text).fields();
        assertThat(source.text(fields.get(0).name().span())).isEqualTo("a");
        assertThat(source.text(fields.get(1).name().span())).isEqualTo("bc");
        assertThat(source.text(fields.get(1).fields().get(0).name().span())).isEqualTo("d");
    }

    private static JsonBody.Result read(String text) {
        SourceText source = SourceText.of("prd.md", text);
        List<SourceSpan> lines = IntStream.rangeClosed(1, source.lineCount())
                .mapToObj(source::line)
                .toList();
        return JsonBody.read(source, lines);
    }

    private static String show(List<BodyField> fields) {
        return fields.stream()
                .map(field -> field.name() + "=" + field.value()
                        + (field.fields().isEmpty() ? "" : "{" + show(field.fields()) + "}"))
                .collect(Collectors.joining(" "));
    }
}
