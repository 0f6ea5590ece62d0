package io.github.prdlint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The foreign keys in a text: what they point to, in a cell for types and in any other text. */
class ForeignKeysTest {

    private final ForeignKeys keys = new ForeignKeys(new Names(Vocabulary.builtIn()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "→ User.id ¦ User.id",
                "⟶ User ¦ User",
                "➝ User ¦ User",
                "➔ User ¦ User",
                "-> User.id ¦ User.id",
                "=> User.id ¦ User.id",
                "UUID → User.id ¦ User.id",
                "VARCHAR(36) → User.id ¦ User.id",
                "UUID, → User.id ¦ User.id",
                "draft → sent ¦ ",
                "a state that goes on and on until it ends as UUID → User.id ¦ ",
                "open; → User ¦ User",
                "UUID FK → User.id ¦ User.id",
                "FK(User.id) ¦ User.id",
                "FK (User) ¦ User",
                "FK: User ¦ User",
                "FK to User ¦ User",
                "FK User ¦ ",
                "XFK: User ¦ ",
                "REFERENCES users(id) ¦ users.id",
                "references \"users\" (id) ¦ users.id",
                "references `users` ¦ users",
                "preferences users ¦ ",
                "_references users ¦ ",
                "references 7 ¦ ",
                "ref: > users.id ¦ users.id",
                "Ref: < users ¦ users",
                "ref: - users.id ¦ users.id",
                "ref: users ¦ ",
                "xref: > users ¦ ",
                "→ User (who pays) ¦ User",
                "→ User(id) ¦ User.id",
                "→ auth.users ¦ auth.users!",
                "→ public.users.id ¦ public.users.id!",
                "→ storage.objects, → pg_catalog.x ¦ storage.objects! pg_catalog.x!",
                "→ shop-user.id ¦ shop-user.id",
                "→ -user ¦ ",
                "→ User. ¦ User",
                "→ User.id, → Team.id ¦ User.id Team.id",
                "→ ¦ ",
                "UUID FK ¦ ",
                "UUID - ¦ ",
                "ref: ¦ ",
                "ref: > ¦ ",
                "→ user- ¦ user",
                "→ User() ¦ User",
                "→ User( ¦ User",
                "→ User.(id) ¦ User",
                "draft,→ User ¦ User",
                "draft;→ User ¦ User",
                "INT90 → User ¦ User",
            })
    void inACellForTypes(String text, String found) {
        assertThat(in(text, true)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "owner → User ¦ ",
                "→ User ¦ ",
                "owner (FK → User.id) ¦ User.id",
                "owner FK: → User.id ¦ User.id",
                "FK→User ¦ User",
                "owner OFK → User ¦ ",
                "owner, references users(id) ¦ users.id",
            })
    void inAnyOtherText(String text, String found) {
        assertThat(in(text, false)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void noTypeIsSoLong() {
        assertThat(in("UUID" + " ".repeat(196) + "→ User", true)).isEqualTo("User");
        assertThat(in("UUID" + " ".repeat(197) + "→ User", true)).isEmpty();
    }

    private String in(String text, boolean typed) {
        SourceText source = SourceText.of("prd.md", text);
        return keys.in(InlineText.literal(source, new SourceSpan(0, text.length())), typed).stream()
                .map(key ->
                        key.model() + key.field().map(field -> "." + field).orElse("") + (key.external() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }
}
