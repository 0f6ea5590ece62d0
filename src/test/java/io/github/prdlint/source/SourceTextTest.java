package io.github.prdlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes become text, whatever they are. */
class SourceTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "none", textBlock = """
            # bytes,           text (^ for U+FFFD), first bad character, encoding
            '',                '',          none, none
            61ed959c,          a한,         none, none
            efbbbf61,          a,           none, none
            efbbbfefbbbf61,    a,           none, none
            6100ff,            a^^,         1:3,  unknown
            610a62ff63fe,      a/b^c^,      2:2,  unknown
            efbbbf61ff,        a^,          1:2,  unknown
            efbbbfefbbbf61ff,  a^,          1:2,  unknown
            efbbbfff,          ^,           1:1,  unknown
            e2829d80,          ₝^,          1:2,  unknown
            f09f9880ff,        😀^,         1:3,  unknown
            c0af,              ^^,          1:1,  unknown
            feff0061,          a,           1:1,  UTF-16
            fffe6100,          a,           1:1,  UTF-16
            fffe,              '',          1:1,  UTF-16
            fefffeff0061,      a,           1:1,  UTF-16
            6100000a0062,      a^^/^b,      none, none
            """)
    void decodes(String bytes, String text, String firstBad, String encoding) {
        SourceText source = SourceText.decode("a.md", HexFormat.of().parseHex(bytes));
        assertThat(source.text()).isEqualTo(text.replace('^', '\uFFFD').replace('/', '\n'));
        assertThat(source.encodingFault()
                        .map(SourceText.EncodingFault::encoding)
                        .orElse(null))
                .isEqualTo(encoding);
        assertThat(source.encodingFault()
                        .map(fault -> source.start(fault.span()))
                        .map(position -> position.line() + ":" + position.column())
                        .orElse(null))
                .isEqualTo(firstBad);
        source.encodingFault()
                .ifPresent(fault -> assertThat(fault.span().end())
                        .isLessThanOrEqualTo(source.text().length()));
    }
}
