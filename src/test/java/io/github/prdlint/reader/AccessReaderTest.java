package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Access;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Role;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a cell lets in: by a word for everybody or nobody, by the names of roles, or both. */
class AccessReaderTest {

    private final Names names = new Names(Vocabulary.builtIn());
    private final AccessReader reader = new AccessReader(
            Vocabulary.builtIn(),
            names,
            roles(Role.Kind.USER, "Admin", "Operator", "Shop Owner", "Op Lead", "Guest"),
            roles(Role.Kind.SYSTEM, "System"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Admin ¦ Admin",
                "Admin, Clerk ¦ Admin Clerk",
                "Admin/Clerk ¦ Admin Clerk",
                "Admin and Clerk ¦ Admin Clerk",
                "Admin or Clerk ¦ Admin Clerk",
                "Admin and Clerk and Cook ¦ Admin Clerk Cook",
                "Admin only ¦ Admin",
                "Admin ONLY ¦ Admin",
                "only ¦ only",
                "Admin (own) ¦ Admin·(own)",
                "Clerk (own) ¦ Clerk",
                "All ¦ SIGNED_IN",
                "Authenticated, Clerk ¦ SIGNED_IN Clerk",
                "Public ¦ PUBLIC",
                "None ¦ NOBODY",
                "N/A ¦ ",
                "TBD, Admin ¦ Admin",
                "Optional ¦ ",
                "— ¦ DASH",
                "Clerk, — ¦ Clerk",
                "Guest ¦ Guest",
                "System ¦ SYSTEM System",
                "Cron ¦ SYSTEM",
                "Whoever is on duty today ¦ ",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ¦ Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ¦ ",
                "Whoever is on duty ¦ Whoever·is·on·duty",
                "(own) ¦ SIGNED_IN",
                "✅ ¦ ",
            })
    void rolesCell(String cell, String access) {
        assertThat(show(reader.roles(text(cell)))).isEqualTo(access == null ? "" : access);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "All except Admin ¦ Operator Shop·Owner Op·Lead Guest",
                "All except Admin, Guest ¦ Operator Shop·Owner Op·Lead",
                "All users except Admin ¦ Operator Shop·Owner Op·Lead Guest",
                "All except Public ¦ SIGNED_IN",
                "All except Clerk ¦ ",
                "Admin except Guest ¦ Admin·except·Guest",
                "All but nothing else ¦ ",
            })
    void allExceptSome(String cell, String access) {
        assertThat(show(reader.roles(text(cell)))).isEqualTo(access == null ? "" : access);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Bearer ¦ SIGNED_IN",
                "Bearer, Admin ¦ SIGNED_IN Admin",
                "Bearer or Admin ¦ SIGNED_IN Admin",
                "Magic Link ¦ ",
                "Clerk ¦ ",
                "None ¦ PUBLIC",
                "No ¦ PUBLIC",
                "✅ ¦ SIGNED_IN",
                "✔️ ¦ SIGNED_IN",
                "Y ¦ SIGNED_IN",
                "● ¦ SIGNED_IN",
                "❌ ¦ PUBLIC",
                "X ¦ PUBLIC",
                "N ¦ PUBLIC",
                "Service ¦ SYSTEM",
                "- ¦ DASH",
            })
    void authCell(String cell, String access) {
        assertThat(show(reader.auth(text(cell)))).isEqualTo(access == null ? "" : access);
    }

    /** The keys of a name in a cell, by which a role is found. */
    @Test
    void anAbbreviationMeansTheOneRoleThatItBegins() {
        assertThat(keys("Adm")).containsExactly("adm", "admin");
        assertThat(keys("Administrators")).containsExactly("admin", "administrator");
        assertThat(keys("A")).containsExactly("a");
        assertThat(keys("Admi")).as("a slip").containsExactly("admi");
        assertThat(keys("Opera")).containsExactly("opera", "operator");
        assertThat(keys("Shop")).as("of two words no one is short").containsExactly("shop");
        AccessReader brief =
                new AccessReader(Vocabulary.builtIn(), names, roles(Role.Kind.USER, "Mod", "Tester"), List.of());
        assertThat(keys(brief, "Moderators")).containsExactly("mod", "moderator");
        assertThat(keys(brief, "Test")).as("two thirds").containsExactly("test", "tester");
        AccessReader two =
                new AccessReader(Vocabulary.builtIn(), names, roles(Role.Kind.USER, "Operator", "Opener"), List.of());
        assertThat(keys(two, "Op"))
                .as("of two that begin alike neither is meant")
                .containsExactly("op");
    }

    private Set<String> keys(String cell) {
        return keys(reader, cell);
    }

    private static Set<String> keys(AccessReader reader, String cell) {
        return new TreeSet<>(reader.roles(text(cell)).roles().get(0).value().keys());
    }

    private static String show(Access access) {
        return Stream.concat(
                        access.words().stream().map(Access.Word::name),
                        access.roles().stream().map(role -> role.value().text().replace(' ', '·')))
                .collect(Collectors.joining(" "));
    }

    private static InlineText text(String text) {
        return InlineText.literal(SourceText.of("prd.md", text), new SourceSpan(0, text.length()));
    }

    private List<Role> roles(Role.Kind kind, String... texts) {
        return Stream.of(texts)
                .map(text -> new Role(new Located<>(names.role(text), new SourceSpan(0, 1)), Set.of(), false, kind))
                .toList();
    }
}
