package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.MarkdownParser;
import io.github.prdlint.source.SourceText;
import org.junit.jupiter.api.Test;

/** The models of the system that a document extends. */
class ExistingModelsTest {

    @Test
    void standInColumnsAndUnderHeadingsThatSaySo() {
        String document = """
                # Library API PRD

                ## Integration

                | What for | Existing Table |
                |----------|----------------|
                | who signs in | users, staff_members / guests |
                | who pays | payers (of fees), lost |
                | nothing | (none), lost |

                | Table | What for |
                |-------|----------|
                | lost | nothing |

                ### Existing Tables (from the old system)

                | Table | What for |
                |-------|----------|
                | books | what is lent |

                - shelves - where they stand, lost
                - rooms

                ### Other Tables

                - lost
                """;
        MarkdownDocument parsed = MarkdownParser.parse(SourceText.of("prd.md", document));
        Vocabulary vocabulary = Vocabulary.builtIn();
        Outline outline = new Outline(parsed, vocabulary);
        assertThat(new ExistingModels(vocabulary, new Names(vocabulary))
                        .read(outline, new Tables(parsed, outline, vocabulary)))
                .containsExactlyInAnyOrder("user", "staffmember", "guest", "payer", "book", "shelf", "room");
    }
}
