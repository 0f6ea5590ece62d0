package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures in a text that promise how fast the service is, and where each begins and ends. */
class PerformanceFiguresTest {

    private final PerformanceFigures figures = new PerformanceFigures(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "p95 < 200ms ¦ p95 < 200ms",
                "P99.9 under 1.5 seconds ¦ P99.9 under 1.5 seconds",
                "95th percentile below 300 ms. ¦ 95th percentile below 300 ms",
                "< 200 ms (p95) ¦ < 200 ms (p95)",
                "< 200 ms p95 today ¦ < 200 ms p95",
                "< 200 ms (p95 today) ¦ < 200 ms (p95",
                "less than 200 ms at p99 ¦ less than 200 ms at p99",
                "200 ms ¦ ",
                "< 200 ms ¦ ",
                "p95. It takes < 200 ms ¦ ",
                "p4 < 200 ms ¦ ",
                "p45 < 200 ms ¦ ",
                "xp95 < 200 ms ¦ ",
                "p95x < 200 ms ¦ ",
                "p95는 < 200 ms ¦ p95는 < 200 ms",
                "p95 -> 200 ms ¦ ",
                "p95 = 200 ms ¦ ",
                "p95 <= 200 ms, p99 ≤ ~500 ms ¦ p95 <= 200 ms|p99 ≤ ~500 ms",
                ">= 1,000 requests per second ¦ >= 1,000 requests per second",
                "> 1k rps ¦ > 1k rps",
                "> 1kg rps ¦ ",
                "1000 rps ¦ ",
                "at least 500 req/s ¦ at least 500 req/s",
                "v200 < 3a ¦ ",
                "rate limit: > 100 requests per second ¦ ",
                "p50 < 200 ms ¦ p50 < 200 ms",
                "p9 < 200 ms ¦ ",
                "99.9th percentile < 2 s ¦ 99.9th percentile < 2 s",
                "< 200 ms at p99.9, or so ¦ < 200 ms at p99.9",
                "< 200 ms at p99. ¦ < 200 ms at p99",
                "within 200 ms (p95 ¦ within 200 ms (p95",
                "under 200 ms at p95z ¦ ",
                "p95 100-200 ms or less ¦ p95 100-200 ms",
                "p95 < 200 ms in release 2. ¦ p95 < 200 ms",
                "p95 < 200 ms under 1k ¦ p95 < 200 ms",
                "p95 < 5ks ¦ ",
                "p95 < 200msz ¦ ",
                "p95 < 200ms로 ¦ p95 < 200ms",
                "p95 < 3 s/page ¦ ",
                "serves 1000 rps ¦ ",
                "p95 200 ms ¦ ",
            })
    void found(String text, String found) {
        assertThat(in(text, false)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "< 200 ms ¦ < 200 ms",
                "200 ms ¦ ",
                "200 ms or less ¦ 200 ms",
                "200 msec ¦ ",
                "< 200 m/s ¦ ",
            })
    void besideAPercentileATimeNeedsNone(String text, String found) {
        assertThat(in(text, true)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource({
        "P95,true",
        "95th percentile,true",
        "Latency (p99),true",
        "Latency,false",
        "p5,false",
        "95,false",
        "'',false"
    })
    void percentiles(String text, boolean holds) {
        assertThat(figures.holdsPercentile(text)).isEqualTo(holds);
    }

    private String in(String text, boolean beside) {
        SourceText source = SourceText.of("prd.md", text);
        return figures.in(InlineText.literal(source, new SourceSpan(0, text.length())), beside).stream()
                .map(InlineText::value)
                .collect(Collectors.joining("|"));
    }
}
