package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a feature, in tables, headings and bullets, and what is said of it. */
class FeatureReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "F001 ¦ F001",
                "F001 Search ¦ F001 Search",
                "F001: Search ¦ F001 Search",
                "F001 - Search: by title: or author ¦ F001 Search \"by title: or author\"",
                "F001: Search:by title ¦ F001 Search:by title",
                "F001. Search ¦ F001 Search",
                "F001，Search ¦ F001 Search",
                "F001 ¦ F001",
                "F001(Search) ¦ F001 (Search)",
                "**F001** — Search ¦ F001 Search",
                "~~F001~~ Search ¦ F001 Search retired",
                "F001⏎F001 again ¦ F001; F001 again, again",
                "... F001 ¦ ",
                "Search (F001) ¦ ",
                "UTF-8 is read ¦ ",
                "A1 one⏎A2 two ¦ A1 one; A2 two",
                "Z1 one⏎Z2 two ¦ Z1 one; Z2 two",
                "ABCD-1 one⏎ABCD-2 two ¦ ABCD-1 one; ABCD-2 two",
                "ABCDE-1 one⏎ABCDE-2 two ¦ ",
                "ABC-X one⏎ABC-Y two ¦ ",
                "1 one⏎2 two ¦ ",
                "A one⏎B two ¦ ",
                "AB-12345678901-6 one⏎AB-12345678901-7 two ¦ AB-12345678901-6 one; AB-12345678901-7 two",
                "AB-123456789012-7 one⏎AB-123456789012-8 two ¦ ",
                "AB/1 one⏎AB/2 two ¦ ",
                "AB+1 one⏎AB+2 two ¦ ",
                "AB.C-1 one⏎AB.C-2 two ¦ AB.C-1 one; AB.C-2 two",
                "AB_1 one⏎AB_2 two ¦ AB_1 one; AB_2 two",
            })
    void bulletsBeginWithAnId(String bullets, String features) {
        String read =
                read("- " + bullets.replace("⏎", "\n- ")).replace("\n", "; ").replace(" bullet", "");
        assertThat(read).isEqualTo(features == null ? "" : features + "; ");
    }

    @Test
    void anIdIsWhatTheTableShows() {
        assertThat(read("""
                        | ID | Feature Name |
                        |----|--------------|
                        | F001 | Search |
                        | F002, F003 | Lend |
                        | F004 (later) | Return |
                        | ~~F005~~ | Reserve |
                        | F001 | Find |

                        - F006 Renew

                        ### F001 Search

                        - F001 by title

                        ### F007 Remind: by mail

                        - F007 by letter

                        ### REQ-1 Elsewhere

                        ## Out of Scope

                        | ID | Feature Name |
                        |----|--------------|
                        | F002 | Lend |
                        | F009 | Sell |

                        - F010 Buy
                        """)).isEqualTo("""
                        F001 Search
                        F002 Lend
                        F003 Lend
                        F004 Return
                        F005 Reserve retired
                        F001 Find, again
                        F007 Remind "by mail" heading
                        F009 Sell excluded
                        F010 Buy bullet excluded
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "1, 2, 3 ¦ ",
                "09, 90, 99 ¦ ",
                "1, 2, A3 ¦ ",
                "1, 2, A3, A4 ¦ 1 2 A3 A4",
                "1:, 2:, 3: ¦ 1: 2: 3:",
                "1/, 2/, 3/ ¦ 1/ 2/ 3/",
                "AUTH, AUTH, AUTH ¦ ",
                "AUTH, AUTH, SHOP, SHOP ¦ AUTH AUTH SHOP SHOP",
            })
    void idsThatCountOrRepeatAreNone(String ids, String features) {
        StringBuilder table = new StringBuilder("| ID | Feature Name |\n|---|---|\n");
        for (String id : ids.split(", ")) {
            table.append("| ").append(id).append(" | What |\n");
        }
        String read = read(table.toString()).replace(", again", "").replace(" What\n", " ");
        assertThat(read.strip()).isEqualTo(features == null ? "" : features);
    }

    @Test
    void aTableElsewhereHoldsFeaturesWhenItsIdsHaveTheShapeOfTheirs() {
        String features = """
                | ID | Feature Name |
                |----|--------------|
                | REQ-01 | Search |
                | REQ-02 | Lend |

                | Feature ID | Days |
                |------------|------|
                | REQ-03 | 3 |
                | REQ-04 | 4 |

                """;
        assertThat(read(features
                        + table("Planned", "ID", "Feature Name", "REQ-05", "REQ-06")
                        + table("Wanted", "ID", "Description", "REQ-07", "REQ-08")
                        + table("Counted", "ID", "Days", "REQ-09", "REQ-10")
                        + table("Compared", "ID", "Feature Name | Gap", "REQ-11 | x", "REQ-12 | x")
                        + table("Named", "Code Name", "Feature Name", "REQ-13", "REQ-14")
                        + table("Half", "ID", "Feature Name", "REQ-15", "other")
                        + table("Out of Scope", "ID", "Feature Name", "REQ-16", "REQ-17")
                        + table("API Endpoint Groups", "ID", "Feature Name", "REQ-18", "REQ-19")))
                .isEqualTo("""
                        REQ-01 Search
                        REQ-02 Lend
                        REQ-03
                        REQ-04
                        REQ-05 what
                        REQ-06 what
                        REQ-07 "what"
                        REQ-08 "what"
                        REQ-16 what excluded
                        REQ-17 what excluded
                        """);
    }

    @Test
    void aTableOfPropertiesIsOneFeature() {
        assertThat(read("""
                        | Feature ID | REQ-01 |
                        |------------|--------|
                        | Name | Search |

                        | Property | Value |
                        |----------|-------|
                        | ID | ~~REQ-02~~ |
                        | Description | Lend it |
                        | Endpoint Group | Loans |

                        | Property | Value |
                        |----------|-------|
                        | ID | yes |
                        | Name | Return |

                        | About | This |
                        |-------|------|
                        | ID | REQ-03 |
                        | Whatever | it says |

                        | Property | Value | More |
                        |----------|-------|------|
                        | ID | REQ-04 | |
                        | Name | Renew | |

                        """ + table("Planned", "Feature ID", "Description", "REQ-05", "REQ-06")))
                .isEqualTo("""
                        REQ-01 Search
                        REQ-02 "Lend it" retired in Loans
                        REQ-05 "what"
                        REQ-06 "what"
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Loans ¦ User ¦ in Loans",
                "Loans, Books ¦ User ¦ in Loans Books",
                "Loans / Books ¦ User ¦ in Loans Books",
                "Search / Find ¦ User ¦ in Search / Find",
                "Books / Shelves ¦ User ¦ in Books / Shelves",
                "Loans, — ¦ User ¦ in Loans",
                "GET /loans ¦ User ¦ at GET /loans",
                "GET /loans, Books ¦ User ¦ in Books at GET /loans",
                "— ¦ User ¦ served by all",
                "N/A ¦ User ¦ served by all",
                " ¦ User ¦ ''",
                "Middleware ¦ User ¦ in Middleware served by all",
                "Loans, Middleware ¦ User ¦ in Loans Middleware served by all",
                "Loans ¦ System ¦ in Loans served by all",
                "Loans ¦ System, User ¦ in Loans",
            })
    void whichEndpointsServeIt(String groups, String level, String served) {
        assertThat(read("""
                        | ID | Feature Name | Endpoint Group | Auth Level |
                        |----|--------------|----------------|------------|
                        | F001 | Lend | %s | %s |

                        ## API Endpoint Groups

                        ### Search / Find

                        | Method | Endpoint |
                        |--------|----------|
                        | GET | /search |

                        ### Books / Shelves

                        #### Rooms

                        | Method | Endpoint |
                        |--------|----------|
                        | GET | /rooms |

                        ## User Roles

                        | Role | Description |
                        |------|-------------|
                        | User | Reads |
                        | System | Reminds |
                        """.formatted(groups == null ? "" : groups, level)).strip())
                .isEqualTo(("F001 Lend " + served).strip());
    }

    @Test
    void headingsGroupFeaturesWhereTheyHoldSome() {
        Prd prd = prd("""
                ### Core Features

                #### Loans (대출)

                ##### At the Desk

                | ID | Feature Name |
                |----|--------------|
                | F001 | Lend |

                ##### How it Works

                It works.

                ### F002 Search

                ### Planned

                ### Books

                - F003 Find

                #### F004 Sort
                """);
        assertThat(prd.domainGroups())
                .extracting(group -> group + " " + group.words() + (group.featureTable() ? " table" : "")
                        + (group.empty() ? " empty" : ""))
                .containsExactly(
                        "Core Features []",
                        "Loans [loan, 대출]",
                        "At the Desk [at, desk] table",
                        "Planned [planned] empty",
                        "Books [book]");
        assertThat(prd.features())
                .extracting(feature -> feature.key() + " "
                        + feature.domain().map(Object::toString).orElse("-"))
                .containsExactly("F001 At the Desk", "F002 -", "F004 Books");
    }

    /** Returns a section with a table of two rows. */
    private static String table(String section, String first, String second, String one, String other) {
        return "## %s\n\n| %s | %s |\n|---|---|%s\n| %s | what |\n| %s | what |\n\n"
                .formatted(section, first, second, second.contains("|") ? "---|" : "", one, other);
    }

    private static String read(String section) {
        return prd(section).allFeatures().stream()
                .map(feature -> line(feature) + "\n")
                .collect(Collectors.joining());
    }

    private static Prd prd(String section) {
        String document = "# Library API PRD\n\n## Feature Specifications\n\n" + section + "\n";
        return PrdReader.read(MarkdownParser.parse(SourceText.of("prd.md", document)), ReaderOptions.DEFAULT);
    }

    private static String line(Feature feature) {
        String groups =
                feature.endpointGroups().stream().map(group -> " " + group).collect(Collectors.joining());
        String endpoints =
                feature.endpoints().stream().map(endpoint -> " " + endpoint).collect(Collectors.joining());
        return feature.id()
                + feature.name().map(name -> " " + name).orElse("")
                + feature.description().map(text -> " \"" + text + '"').orElse("")
                + (feature.form() == Feature.Form.TABLE
                        ? ""
                        : " " + feature.form().name().toLowerCase(Locale.ROOT))
                + (feature.status() == Feature.Status.SPECIFIED
                        ? ""
                        : " " + feature.status().name().toLowerCase(Locale.ROOT))
                + (groups.isEmpty() ? "" : " in" + groups)
                + (endpoints.isEmpty() ? "" : " at" + endpoints)
                + (feature.crossCutting() ? " served by all" : "")
                + (feature.duplicateOf().isPresent() ? ", again" : "");
    }
}
