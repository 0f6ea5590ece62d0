package io.github.prdlint;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.Linter;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the time for a document grows with its length: run by hand, it prints the time and the ratio each time the length doubles.
 * Close to two is linear; four is quadratic. Asserts nothing, since times depend on the machine.
 */
final class GrowthMeasurement {

    private static final int[] DOMAINS = {60, 120, 240, 480, 960};

    private GrowthMeasurement() {}

    public static void main(String[] arguments) {
        Linter linter = new Linter(Configuration.recommended());
        for (int i = 0; i < 20; i++) {
            linter.lint(source(10));
        }
        double readBefore = 0;
        double lintBefore = 0;
        for (int domains : DOMAINS) {
            SourceText source = source(domains);
            double read = Double.MAX_VALUE;
            double lint = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                read = Math.min(read, milliseconds(() -> linter.read(source)));
                lint = Math.min(lint, milliseconds(() -> linter.lint(source)));
            }
            Prd prd = linter.read(source);
            System.out.printf(
                    Locale.ROOT,
                    "%5d KB  %5d features %6d endpoints %5d models   read %7.0f ms (x%.1f)   lint %7.0f ms (x%.1f)%n",
                    source.text().length() / 1000,
                    prd.features().size(),
                    prd.endpoints().size(),
                    prd.models().size(),
                    read,
                    readBefore == 0 ? 0 : read / readBefore,
                    lint,
                    lintBefore == 0 ? 0 : lint / lintBefore);
            readBefore = read;
            lintBefore = lint;
        }
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static SourceText source(int domains) {
        return SourceText.decode("growth.md", document(domains).getBytes(StandardCharsets.UTF_8));
    }

    /** A PRD of the guideline's Medium template with the same domain again and again under new names. */
    private static String document(int domains) {
        List<String> names =
                IntStream.range(0, domains).mapToObj(GrowthMeasurement::name).toList();
        StringBuilder text = new StringBuilder(domains * 2000);
        text.append(
                "# Growing API PRD\n\n## Auth & Permissions\n\n### Role Definitions\n\n| Role | Description |\n|---|---|\n");
        text.append(
                "| Member | Uses it |\n| Admin | Runs it |\n\n### Permission Matrix\n\n| Resource | Member | Admin |\n|---|---|---|\n");
        for (String name : names) {
            text.append("| ").append(name).append(" | CRUD | CRUD + Manage |\n");
        }
        text.append("\n## API Consumer Flow\n\n");
        for (String name : names) {
            text.append("1. Member → `POST /%1$s` → `GET /%1$s/12` (F-%2$s-001)\n".formatted(path(name), key(name)));
        }
        text.append("\n## Feature Specifications\n\n");
        for (String name : names) {
            text.append(
                    "### %1$s Features\n\n| ID | Feature Name | Description | Auth Level | Endpoint Group |\n|---|---|---|---|---|\n"
                            .formatted(name));
            text.append("| F-%2$s-001 | Keep %1$s | Keeps one of %1$s | Member, Admin | %1$s |\n"
                    .formatted(name, key(name)));
            text.append("| F-%2$s-002 | Find %1$s | Finds some of %1$s | Member, Admin | %1$s |\n\n"
                    .formatted(name, key(name)));
        }
        text.append("## API Endpoint Groups\n\n");
        for (String name : names) {
            text.append(
                    "### %s\n\n| Method | Endpoint | Description | Feature ID | Auth | Roles |\n|---|---|---|---|---|---|\n"
                            .formatted(name));
            text.append(
                    "| POST | /%1$s | Make | F-%2$s-001 | Bearer | Member, Admin |\n".formatted(path(name), key(name)));
            text.append(
                    "| GET | /%1$s | Find | F-%2$s-002 | Bearer | Member, Admin |\n".formatted(path(name), key(name)));
            text.append("| GET | /%1$s/:id | Show | F-%2$s-002 | Bearer | Member, Admin |\n"
                    .formatted(path(name), key(name)));
            text.append(
                    "| DELETE | /%1$s/:id | Drop | F-%2$s-001 | Bearer | Admin |\n\n".formatted(path(name), key(name)));
        }
        text.append("## Request/Response Specifications\n\n");
        for (String name : names) {
            text.append(
                    "### POST /%1$s\n\n**Request Body:**\n\n```json\n{ \"title\": \"string\", \"owner_id\": \"uuid\" }\n```\n\n"
                            .formatted(path(name)));
            text.append("**Success Response (201):**\n\n```json\n{ \"id\": \"uuid\", \"title\": \"string\" }\n```\n\n");
            text.append(
                    "**Error Responses:** 400 (Validation Error), 401 (Unauthorized), 403 (Forbidden), 409 `%s_TAKEN`\n\n"
                            .formatted(key(name)));
        }
        text.append("## Data Model\n\n");
        for (String name : names) {
            text.append("### %s\n\n| Field | Type/Relation | Description |\n|---|---|---|\n| id | uuid | Key |\n"
                    .formatted(name));
            text.append("| title | string | Title of it |\n| owner_id | uuid → %s.id | Whose |\n\n"
                    .formatted(names.get(0)));
        }
        text.append("### Entity Relationships\n\n");
        for (String name : names) {
            text.append("- %s 1:N %s\n".formatted(names.get(0), name));
        }
        text.append(
                "\n## Error Handling\n\n### HTTP Status Codes\n\n- 400: Validation Error\n- 401: Unauthorized\n- 403: Forbidden\n- 409: Conflict\n");
        text.append("\n### Business Error Codes\n\n| Code | HTTP Status | Description |\n|---|---|---|\n");
        for (String name : names) {
            text.append("| %s_TAKEN | 409 | Taken |\n".formatted(key(name)));
        }
        text.append(
                "\n## Event & Integration Architecture\n\n### Domain Events\n\n| Event | Trigger | Consumers |\n|---|---|---|\n");
        for (String name : names) {
            text.append("| %s.made | One is made | mail |\n".formatted(path(name)));
        }
        return text.toString();
    }

    /** A made-up name; none is the beginning of another. */
    private static String name(int number) {
        String[] syllables = {"ba", "ke", "lo", "mu", "ni", "po", "ra", "se", "to", "vi", "wa", "xe"};
        StringBuilder name = new StringBuilder();
        for (int rest = number, i = 0; i < 4; i++, rest /= syllables.length) {
            name.append(syllables[(rest + 5 * i) % syllables.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "x";
    }

    private static String path(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
