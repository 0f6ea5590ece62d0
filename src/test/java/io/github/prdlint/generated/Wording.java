package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.prd.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How a project's document words what stands at more than one place. */
final class Wording {

    private final Project project;
    private final Style style;

    Wording(Project project) {
        this.project = project;
        style = project.style();
    }

    /** Returns whether paths in tables and headings are code: a parameter in angle brackets would be HTML otherwise. */
    boolean isCode() {
        return style.code() || style.parameter().startsWith("<");
    }

    /** Returns a path with its parameters as the document writes them. */
    String path(String path) {
        return path.replace(":id", style.parameter().formatted("id"));
    }

    /** Returns who may do something, each role named after the prefix. */
    String level(String prefix, Level level, boolean ofFeature) {
        return switch (level.kind()) {
            case PUBLIC -> project.say("Public", "공개");
            case ALL -> ofFeature ? project.say("Authenticated", "인증된 사용자") : project.say("All", "전체");
            case SYSTEM -> project.say("System", "시스템");
            case ROLES ->
                level.roles().stream()
                        .map(role -> at(prefix + role, role))
                        .collect(Collectors.joining(style.listSeparator()));
        };
    }

    /** Returns what an endpoint does, in a word or two. */
    String description(Endpoint endpoint) {
        return switch (endpoint.operation()) {
            case CREATE -> project.say("Write down", "적어 둔다");
            case READ -> project.say("Look up", "찾아본다");
            case UPDATE -> project.say("Correct", "바로잡는다");
            case DELETE -> project.say("Take away", "없앤다");
            default -> project.say("Go on", "진행한다");
        };
    }

    /** Returns the statuses of the document with their meanings. */
    Map<Integer, String> statuses() {
        Map<Integer, String> statuses = new LinkedHashMap<>();
        statuses.put(200, project.say("Success", "성공"));
        statuses.put(201, project.say("Created", "생성됨"));
        statuses.put(204, project.say("No Content", "내용 없음"));
        statuses.put(400, project.say("Validation Error", "검증 오류"));
        statuses.put(401, project.say("Unauthorized", "인증 필요"));
        statuses.put(403, project.say("Forbidden", "권한 없음"));
        statuses.put(404, project.say("Not Found", "찾을 수 없음"));
        statuses.put(409, project.say("Conflict", "충돌"));
        statuses.put(410, project.say("Gone", "만료됨"));
        statuses.put(422, project.say("Unprocessable Content", "처리할 수 없음"));
        statuses.put(500, project.say("Internal Server Error", "서버 내부 오류"));
        return statuses;
    }

    /** Returns a word for an operation as matrices have it. */
    String operation(Operation operation) {
        return switch (operation) {
            case CREATE -> project.say("Create", "생성");
            case READ -> project.say("Read", "조회");
            case UPDATE -> project.say("Update", "수정");
            case DELETE -> project.say("Delete", "삭제");
            default -> throw new IllegalArgumentException(operation.toString());
        };
    }
}
