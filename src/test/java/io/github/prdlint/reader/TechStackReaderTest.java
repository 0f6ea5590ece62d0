package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Technology;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The technologies of a tech stack, written as {@code category> name version}, what all runs on with {@code *}, what others run with {@code ^}. */
class TechStackReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "- **Redis 8** - Cache ¦ Redis 8",
                "- **Backend**: Node.js 24, Express ^5.1 ¦ Backend> Node.js 24*; Backend> Express ^5.1*",
                "- **Main Database:** PostgreSQL ¦ Main Database> PostgreSQL*",
                "- **Backend:** ¦ ",
                "- **Backend**:\\n  - **Go** 1.26 ¦ Go 1.26",
                "- **Backend**:G ¦ Backend> G*",
                "- **Backend**: v8 ¦ Backend> v8*",
                "- **Backend**: Deno v2 / Bun ~1.3 + Elysia >=1.4 ¦ Backend> Deno v2*; Backend> Bun ~1.3*; Backend> Elysia >=1.4*",
                "- **Backend**: Bun + Deno / Node.js ¦ Backend> Bun*; Backend> Deno*; Backend> Node.js*",
                "- **Backend**: x2 y ¦ Backend> x2 y*",
                "- **Cache**: Redis 8 ¦ Cache",
                "- Backend: **Ktor** 3.3 ¦ Ktor 3.3",
                "- **Ktor**: 3.3; **Exposed** (v1.0) ¦ Ktor 3.3; Exposed v1.0",
                "- **Ktor** v ¦ Ktor",
                "- **Ktor** (Kotlin 2) ¦ Ktor",
                "- **Ktor** 3 ¦ Ktor 3",
                "- Ktor ¦ ",
                "- **Supabase** - Login ¦ Supabase^",
                "- **Supabase Auth** - Login ¦ Supabase Auth^",
                "- **MySQL** - managed by the host ¦ MySQL^",
                "### Database\\n- **SQLite** ¦ Database> SQLite*",
                "### Database\\n- **Backend**: Go ¦ Database> Backend*",
                "| Technology | Version |\\n|---|---|\\n| Go | 1.26 |\\n| Gin | - |\\n| | 2 |\\n| - | 3 | ¦ Go 1.26; Gin",
                "| Database | Choice | Run by |\\n|---|---|---|\\n| Database | MySQL | us |\\n| | MongoDB | SaaS | ¦ "
                        + "Database> MySQL*; MongoDB^",
                "| Layer | Technology |\\n|---|---|\\n| Runtime | Bun 1.3 (new), Zod |\\n| Tests | Jest | ¦ "
                        + "Runtime> Bun 1.3*; Runtime> Zod*; Tests> Jest",
            })
    void inItsSection(String text, String technologies) {
        assertThat(read("## Tech Stack\n\n" + text)).isEqualTo(technologies == null ? "" : technologies);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "**Tech Stack**: Go 1.26, Gin ¦ Go 1.26; Gin",
                "**Tech Stack**: Backend: Go (with cgo) ¦ Backend> Go*",
                "**Tech Stack:** Go ¦ Go",
                "**Tech Stack**:\\n- Backend: Go 1.26\\n- Tests:none ¦ Backend> Go 1.26*; Tests:none",
                "**Tech Stack:**\\n- : Go ¦ : Go",
                "**Tech Stack**\\n\\n- Go\\n\\nAlso:\\n\\n- Ice ¦ Go",
                "**Purpose**: Go ¦ ",
                "Tech Stack: Go ¦ ",
            })
    void behindALabel(String text, String technologies) {
        assertThat(read("## Overview\n\n" + text)).isEqualTo(technologies == null ? "" : technologies);
    }

    private static String read(String text) {
        String document = "# Shop API MVP PRD\n\n" + text.replace("\\n", "\n") + "\n";
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT)
                .technologies()
                .stream()
                .map(TechStackReaderTest::written)
                .collect(Collectors.joining("; "));
    }

    private static String written(Technology technology) {
        return technology.category().map(Located::value).map(c -> c + "> ").orElse("")
                + technology.name().value()
                + technology.version().map(Located::value).map(v -> " " + v).orElse("")
                + (technology.platform() ? "*" : "")
                + (technology.hosted() ? "^" : "");
    }
}
