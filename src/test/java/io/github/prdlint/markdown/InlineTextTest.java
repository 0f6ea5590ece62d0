package io.github.prdlint.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.prdlint.markdown.InlineText.Style;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InlineTextTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            plain text => plain text
            **F001** => F001
            *a* _b_ __c__ ***d*** => a b c d
            a*b*c => abc
            order_items and F_001 => order_items and F_001
            _order_items_ => order_items
            __init__ => init
            ~~F015~~ => F015
            F001~F003, F005~F007 => F001~F003, F005~F007
            ~~~a~~~ b => ~~~a~~~ b
            `GET /x` => GET /x
            ``a ` b`` => a ` b
            `` ` `` => `
            `**a**` => **a**
            `a\\` b => a\\ b
            [text](url) => text
            [text](<a b> "title") => text
            [text](a(b)c 'it''s') => [text](a(b)c 'it''s')
            [text](a(b)c 'its') => text
            [a](b c) => [a](b c)
            [**a** `b`](u) => a b
            [a [b](u) c](v) => [a b c](v)
            ![alt](src.png) => alt
            [![alt](src)](u) => alt
            [POST /x] => [POST /x]
            [x] and [y] => [x] and [y]
            items[0][1] => items[0][1]
            [a] (b) => [a] (b)
            *[a*](u) => *a*
            <https://example.org/a_b_c> => https://example.org/a_b_c
            <me@example.org> => me@example.org
            a <b>c</b> <span class="x>y">d</span> => a c d
            /orders/<id> and <orderId> => /orders/<id> and <orderId>
            /coupons/<code> => /coupons/<code>
            a/<code>b</code> => a/b
            a < b, c > d, e <- f, 1 <2> => a < b, c > d, e <- f, 1 <2>
            a <!-- note --> b => a  b
            a <!-- open => a <!-- open
            a <!--> b => a  b
            \\*a\\* \\[b\\] \\a => *a* [b] \\a
            \\`a` => `a`
            &lt;a&gt; &amp; &rarr; &#65; &#x1F600; => <a> & → A 😀
            &nope; &a &; &#0; &#xZ; => &nope; &a &; \uFFFD &#xZ;
            **open => **open
            a ** b ** c => a ** b ** c
            `open => `open
            ~~open => ~~open
            **a *b** c* => a b c
            **Purpose**: x => Purpose: x
            **주문(Order)**은 => 주문(Order)은
            **'주문'**과 **(a)**는 => '주문'과 (a)는
            a**"b"**c => a**"b"**c
            한글 😀 **é** => 한글 😀 é
            """)
    void value(String source, String value) {
        assertThat(Places.line(source.replace("\\\\", "\\")).value()).isEqualTo(value.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            **F001** => F001 => F001
             **~~`F001`~~** => F001 => F001
            a **b** c => a b c => a **b** c
            <!-- x --> F001 => F001 => F001
            [F001](u) x => F001 x => F001](u) x
            \\| a => | a => \\| a
            &amp;x => &x => &amp;x
            `a\\|b` => a|b => a\\|b
            `a\\\\|b` => a\\|b => a\\\\|b
            a\\\\|b => a|b => a\\\\|b
            a<br>b<br/>c<BR />d => a/b/c/d => a<br>b<br/>c<BR />d
            <br>a<br> => a => a
            """)
    void valueAndPlaceInACell(String source, String value, String place) {
        Places places = Places.in("| h |", "|---|", "|" + source + "|");
        InlineText cell = places.block(0, Table.class).rows().get(0).cells().get(0);

        assertThat(cell.value().replace('\n', '/')).isEqualTo(value);
        assertThat(places.source(cell.span())).isEqualTo(place);
    }

    @Test
    void blanksOfAllSortsAreTrimmed() {
        assertThat(Places.cell(" \t\u00A0\u3000a\u3000b\u00A0\u200B ").value()).isEqualTo("a\u3000b");
        assertThat(Places.cell("&nbsp;a&nbsp;").value()).isEqualTo("a");
        assertThat(Places.cell("\u00A0\u3000").isEmpty()).isTrue();
    }

    @Test
    void everyCharacterKnowsItsPlace() {
        Places places = Places.in("- x", "  **a**\\*&amp;`b` [c](u)<br>😀");
        InlineText text = ((Paragraph)
                        places.block(0, ListBlock.class).items().get(0).blocks().get(0))
                .lines()
                .get(1);

        assertThat(text.value()).isEqualTo("a*&b c\n😀");
        assertThat(IntStream.range(0, text.value().length())
                        .mapToObj(i -> places.place(text.span(i, i + 1)))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "2:5-6", "2:8-10", "2:10-15", "2:16-17", "2:18-19", "2:20-21", "2:25-29", "2:29-30", "2:30-31");
        assertThat(places.place(text.span(0, 2))).isEqualTo("2:5-10");
        assertThat(places.place(text.span())).isEqualTo("2:5-31");
        assertThat(places.place(text.raw())).isEqualTo("2:3-31");
    }

    @Test
    void anEmptyStretchStandsWhereItIs() {
        Places places = Places.of("a **b**");
        InlineText text = places.block(0, Paragraph.class).lines().get(0);

        assertThat(places.place(text.span(0, 0))).isEqualTo("1:1-1");
        assertThat(places.place(text.span(2, 2))).isEqualTo("1:5-5");
        assertThat(places.place(text.span(3, 3))).isEqualTo("1:6-6");
    }

    @Test
    void stretchesOutsideAreRefused() {
        InlineText text = Places.line("abc");

        assertThatThrownBy(() -> text.span(1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.is(Style.CODE, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSliceIsTrimmedAndKeepsItsPlaces() {
        Places places = Places.of("F001, **F002** , F003");
        InlineText text = places.block(0, Paragraph.class).lines().get(0);

        InlineText slice = text.slice(5, 11);

        assertThat(slice.value()).isEqualTo("F002");
        assertThat(places.place(slice.span())).isEqualTo("1:9-13");
        assertThat(places.place(slice.span(1, 2))).isEqualTo("1:10-11");
        assertThat(slice.is(Style.STRONG, 0, 4)).isTrue();
        assertThat(slice.slice(3, 4).value()).isEqualTo("2");
        assertThat(places.place(slice.slice(3, 4).span())).isEqualTo("1:12-13");
        assertThat(text.slice(4, 4).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '\u0001', textBlock = """
            a **b** c => ..s..
            **a `b`** => s.sc
            ~~a~~ b => x..
            ~~**a** b~~ => sx.x
            ***a* b** => s.s
            *a **b** c* => ..s..
            __a__ _b_ => s..
            [**a**](u) => s
            `a b` => c.c
            **a*b** => s s s
            """)
    void styles(String source, String styles) {
        InlineText text = Places.line(source);
        String found = IntStream.range(0, text.value().length())
                .mapToObj(i -> {
                    String marks = (text.is(Style.STRONG, i, i + 1) ? "s" : "")
                            + (text.is(Style.STRUCK, i, i + 1) ? "x" : "")
                            + (text.is(Style.CODE, i, i + 1) ? "c" : "");
                    return marks.isEmpty() ? "." : marks;
                })
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(styles.replace(" ", ""));
    }

    @Test
    void aStretchIsMarkedWhenAllOfItIs() {
        InlineText text = Places.line("**F001 F002** ~~F003~~");

        assertThat(text.is(Style.STRONG, 0, 9)).isTrue();
        assertThat(text.is(Style.STRONG, 0, 10)).isTrue();
        assertThat(text.is(Style.STRONG, 0, 11)).isFalse();
        assertThat(text.is(Style.STRUCK, 10, 14)).isTrue();
        assertThat(text.is(Style.STRONG, 3, 3)).isFalse();
        assertThat(text.is(Style.STRONG, 4, 5)).isFalse();
    }

    @Test
    void aReferenceIsALinkWhenItsLabelIsDefined() {
        Places places = Places.in(
                "[a][One] [b][two] [one][] [one] ![c][one]", "", "> [ONE]: https://example.org", "", "x[0][1]");

        assertThat(places.block(0, Paragraph.class).lines().get(0).value()).isEqualTo("a [b][two] one [one] c");
        assertThat(places.block(1, Paragraph.class).lines().get(0).value()).isEqualTo("[ONE]: https://example.org");
        assertThat(places.block(2, Paragraph.class).lines().get(0).value()).isEqualTo("x[0][1]");
    }

    @Test
    void marksGoOnAcrossLines() {
        Places places = Places.in("> **a", "> b** `c", "lazy` [d", ">   e](u) <!-- f", "> g --> h\\", "> i");
        Paragraph paragraph = places.block(0, Paragraph.class);

        assertThat(places.texts(paragraph.lines()))
                .containsExactly("a@1:5-6", "b c@2:3-9", "lazy d@3:1-9", "e@4:5-6", "h@5:9-10", "i@6:3-4");
        assertThat(paragraph.lines().get(0).is(Style.STRONG, 0, 1)).isTrue();
        assertThat(paragraph.lines().get(1).is(Style.STRONG, 0, 1)).isTrue();
        assertThat(paragraph.lines().get(1).is(Style.STRONG, 2, 3)).isFalse();
        assertThat(paragraph.lines().get(1).is(Style.CODE, 2, 3)).isTrue();
        assertThat(paragraph.lines().get(2).is(Style.CODE, 0, 4)).isTrue();
        assertThat(paragraph.lines().get(2).is(Style.CODE, 5, 6)).isFalse();
    }

    @Test
    void nothingAndLiteralsAreReadAsTheyStand() {
        SourceText source = SourceText.of("test.md", "a **b** c");

        assertThat(InlineText.nothing(source).value()).isEmpty();
        InlineText literal = InlineText.literal(source, new SourceSpan(1, 8));
        assertThat(literal.value()).isEqualTo("**b**");
        assertThat(literal.span()).isEqualTo(new SourceSpan(2, 7));
        assertThat(literal).hasToString("**b**");
    }
}
