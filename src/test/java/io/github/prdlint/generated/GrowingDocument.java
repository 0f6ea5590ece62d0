package io.github.prdlint.generated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A PRD of the guideline's Medium template with the same domain again and again under new names: it has any length, and no shape of its own. */
public final class GrowingDocument {

    private GrowingDocument() {}

    /** Returns a document that is at least so long, and not much longer. */
    public static String ofBytes(int bytes) {
        int domains = 1;
        String text = text(domains);
        while (length(text) < bytes) {
            int missing = bytes - length(text);
            domains += Math.max(1, missing / (2 * length(text) / domains));
            text = text(domains);
        }
        return text;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns a document with that many domains: each has a right, a step, 2 features, 4 endpoints, a model and what they need. */
    public static String text(int domains) {
        List<String> names =
                IntStream.range(0, domains).mapToObj(GrowingDocument::name).toList();
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
