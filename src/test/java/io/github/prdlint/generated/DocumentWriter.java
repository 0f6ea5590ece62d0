package io.github.prdlint.generated;

import static io.github.prdlint.generated.Draft.at;

import io.github.prdlint.generated.Project.Endpoint;
import io.github.prdlint.generated.Project.ErrorCode;
import io.github.prdlint.generated.Project.Feature;
import io.github.prdlint.generated.Project.Group;
import io.github.prdlint.generated.Project.Level;
import io.github.prdlint.generated.Sheet.Column;
import io.github.prdlint.generated.Sheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a project down as a PRD, in its language and style. */
final class DocumentWriter {

    private final Project project;
    private final Style style;
    private final Sheet sheet;
    private final Wording wording;

    private DocumentWriter(Project project, Set<String> omitted) {
        this.project = project;
        style = project.style();
        sheet = new Sheet(style, omitted);
        wording = new Wording(project);
    }

    /** Returns the document of a project. */
    static Draft write(Project project) {
        return write(project, Set.of());
    }

    /** Returns the document without some sections ({@code section/flow}) and columns ({@code endpoints/Orders/roles}). */
    static Draft write(Project project, Set<String> omitted) {
        return new DocumentWriter(project, omitted).write();
    }

    private String say(String english, String korean) {
        return project.say(english, korean);
    }

    private Draft write() {
        if (style.frontMatter()) {
            sheet.line("---")
                    .line("scale: " + (project.medium() ? "medium" : "small"))
                    .line("---")
                    .gap();
        }
        sheet.line("# " + at("title", say("Depot API MVP PRD", "보관소 API MVP PRD")))
                .gap();
        sheet.section(2, "core", say("Core Information", "핵심 정보"), this::core);
        if (project.medium()) {
            new AccessWriter(project, sheet, wording).write();
        }
        sheet.section(2, "flow", say("API Consumer Flow", "API 소비자 흐름"), this::flow);
        sheet.section(2, "features", say("Feature Specifications", "기능 명세"), this::features);
        sheet.section(2, "endpoints", say("API Endpoint Groups", "API 엔드포인트 그룹"), this::endpoints);
        new SpecificationWriter(project, sheet, wording).write();
        new ModelWriter(project, sheet).write();
        sheet.section(2, "errors", say("Error Handling", "오류 처리"), this::errors);
        if (project.medium()) {
            sheet.section(2, "events", say("Event & Integration Architecture", "이벤트 및 통합 아키텍처"), this::events);
        }
        sheet.section(2, "tech", say("Tech Stack (Latest Versions)", "기술 스택 (최신 버전)"), this::tech);
        return sheet.draft();
    }

    private void core() {
        core("purpose", say("Purpose", "목적"), say("Keeps what a depot holds", "보관소가 맡은 것을 관리한다"));
        core("consumers", say("Consumers", "소비자"), say("Web client, two terminals", "웹 클라이언트, 단말기 두 대"));
        if (style.keyConstraints()) {
            core("constraints", say("Key Constraints", "주요 제약"), say("Works on a slow network", "느린 망에서도 동작"));
        }
        if (project.medium()) {
            core("scale", say("Scale", "규모"), say("9,000 rows a day", "하루 9,000건"));
        }
        sheet.gap();
    }

    private void core(String key, String label, String value) {
        sheet.named("core/" + key, () -> sheet.line("- **" + label + "**: " + at("core/" + key + "/value", value)));
    }

    private void flow() {
        List<Endpoint> all = project.endpoints();
        for (int i = 0; i < Math.min(4, all.size()); i++) {
            Endpoint endpoint = all.get(i * all.size() / 4 % all.size());
            String name = "flow/" + i;
            String step = "`" + at(name + "/endpoint", endpoint.method() + " " + wording.path(endpoint.path())) + "`";
            String id = endpoint.ids().get(0);
            String mention = i % 2 == 0 ? " (" + at(name + "/id", id) + ")" : "";
            int number = i + 1;
            sheet.named(name, () -> sheet.line(number + ". " + say("Client → ", "클라이언트 → ") + step + mention));
        }
        sheet.gap();
    }

    private void features() {
        if (project.medium()) {
            for (Group group : project.groups()) {
                String title = say(group.heading() + " Features", group.heading() + " 기능");
                sheet.section(
                        3, "domain/" + group.title(), title, () -> features(group.title(), project.featuresOf(group)));
            }
        } else {
            List<Feature> core = project.features().stream()
                    .filter(f -> !f.domain().signIn())
                    .toList();
            List<Feature> support =
                    project.features().stream().filter(f -> f.domain().signIn()).toList();
            sheet.section(3, "domain/core", say("MVP Core Features", "MVP 핵심 기능"), () -> features("core", core));
            sheet.section(
                    3,
                    "domain/support",
                    say("MVP Required Support Features", "MVP 필수 지원 기능"),
                    () -> features("support", support));
        }
        if (style.postMvp() != Style.Later.NONE) {
            sheet.section(3, "later", say("Post-MVP Features (Excluded)", "MVP 이후 기능 (제외)"), this::later);
        }
    }

    private void features(String table, List<Feature> features) {
        boolean other = style.other();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", "ID"));
        columns.add(new Column("name", say(other ? "Name" : "Feature Name", other ? "이름" : "기능명")));
        columns.add(new Column("description", say("Description", "설명")));
        if (style.necessity()) {
            columns.add(new Column("necessity", say("MVP Necessity", "MVP 필수 이유")));
        }
        if (project.medium()) {
            columns.add(new Column("level", say(other ? "Access Level" : "Auth Level", "권한 수준")));
        }
        columns.add(new Column("group", say(other ? "Group" : "Endpoint Group", other ? "그룹" : "엔드포인트 그룹")));
        List<Row> rows = features.stream()
                .map(feature -> new Row("feature/" + feature.id(), cells(feature)))
                .toList();
        sheet.table("features/" + table, columns, rows);
    }

    /** Returns the cells of a feature's row by their columns. */
    private Map<String, String> cells(Feature feature) {
        Map<String, String> cells = new LinkedHashMap<>();
        String name = "feature/" + feature.id();
        cells.put("id", style.bold() ? "**" + at(name + "/id", feature.id()) + "**" : feature.id());
        cells.put("name", feature.name());
        cells.put("description", say("What the desk does daily", "창구의 일상 업무"));
        cells.put("necessity", say("Nobody can do without", "없으면 안 된다"));
        cells.put("level", wording.level(name + "/level/", feature.level(), true));
        cells.put("group", feature.group());
        return cells;
    }

    private void later() {
        switch (style.postMvp()) {
            case TABLE ->
                sheet.fixed(
                        "later",
                        List.of(new Column("id", "ID"), new Column("name", say("Feature Name", "기능명"))),
                        List.of(new Row("later", Map.of("id", laterId(), "name", say("Drones", "드론")))));
            case WITH_IDS -> sheet.line("- " + at("later/id", laterId()) + " - " + say("Drones", "드론"));
            default -> sheet.line("- " + say("Drones", "드론")).line("- " + say("Robots", "로봇"));
        }
        sheet.gap();
    }

    private String laterId() {
        return project.medium() ? "F-DRONE-001" : "F090";
    }

    private void endpoints() {
        if (!style.prefix().isEmpty()) {
            sheet.line("**" + say("Base URL", "기본 URL") + "**: `" + style.prefix() + "`")
                    .gap();
        }
        for (Group group : project.groups()) {
            sheet.section(3, "group/" + group.title(), group.title(), () -> endpoints(group));
        }
    }

    private void endpoints(Group group) {
        boolean other = style.other();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("method", say("Method", "메서드")));
        columns.add(new Column("path", say(other ? "Path" : "Endpoint", other ? "경로" : "엔드포인트")));
        columns.add(new Column("description", say("Description", "설명")));
        columns.add(new Column("ids", say("Feature ID", "기능 ID")));
        if (project.medium() || style.authColumn()) {
            columns.add(new Column("auth", say("Auth", "인증")));
        }
        if (project.medium()) {
            columns.add(new Column("roles", say("Roles", "역할")));
        }
        List<Row> rows = project.endpointsOf(group).stream()
                .map(endpoint -> new Row("endpoint/" + endpoint.key(), cells(endpoint)))
                .toList();
        sheet.table("endpoints/" + group.title(), columns, rows);
    }

    private Map<String, String> cells(Endpoint endpoint) {
        Map<String, String> cells = new LinkedHashMap<>();
        String name = "endpoint/" + endpoint.key();
        String path = (style.prefixed() ? style.prefix() : "") + wording.path(endpoint.path());
        cells.put("method", String.join("/", endpoint.methods()));
        cells.put("path", wording.isCode() ? "`" + at(name + "/path", path) + "`" : path);
        cells.put("description", wording.description(endpoint));
        cells.put("ids", ids(name, endpoint.ids()));
        boolean open = endpoint.level().kind() == Level.Kind.PUBLIC;
        cells.put("auth", open ? say("Public", "공개") : say("Bearer", "토큰"));
        cells.put("roles", open ? "-" : wording.level(name + "/role/", endpoint.level(), false));
        return cells;
    }

    /** Returns the features of an endpoint: a list, or of three and more the first and the last. */
    private String ids(String name, List<String> ids) {
        boolean range = ids.size() > 2;
        List<String> named = range ? List.of(ids.get(0), ids.get(ids.size() - 1)) : ids;
        return named.stream()
                .map(id -> at(name + "/id/" + id, id))
                .collect(Collectors.joining(range ? "~" : style.listSeparator()));
    }

    private void errors() {
        sheet.section(
                3,
                "error-format",
                say("Standard Error Format", "표준 오류 형식"),
                () -> sheet.line("```json")
                        .line("{")
                        .line("  \"error\": { \"message\": \"string\", \"details\": {} }")
                        .line("}")
                        .line("```")
                        .gap());
        sheet.section(3, "statuses", say("HTTP Status Codes", "HTTP 상태 코드"), this::statuses);
        if (style.businessCodes()) {
            sheet.section(3, "codes", say("Business Error Codes", "비즈니스 오류 코드"), this::codes);
        }
        if (style.commonErrors()) {
            sheet.line("**" + say("Common Errors", "공통 오류") + "**: 401 (Unauthorized), 403 (Forbidden)")
                    .gap();
        }
    }

    private void statuses() {
        Map<Integer, String> statuses = wording.statuses();
        if (style.statusTable()) {
            List<Row> rows = statuses.entrySet().stream()
                    .map(s -> new Row(
                            "status/" + s.getKey(), Map.of("status", s.getKey().toString(), "meaning", s.getValue())))
                    .toList();
            sheet.fixed(
                    "statuses",
                    List.of(new Column("status", say("Status", "상태 코드")), new Column("meaning", say("Meaning", "의미"))),
                    rows);
            return;
        }
        statuses.forEach((status, meaning) -> sheet.named(
                "status/" + status,
                () -> sheet.line("- " + at("status/" + status + "/status", status.toString()) + ": "
                        + at("status/" + status + "/meaning", meaning))));
        sheet.gap();
    }

    private void codes() {
        List<Row> rows = new ArrayList<>();
        for (ErrorCode code : project.errorCodes()) {
            rows.add(new Row(
                    "code/" + code.code(),
                    Map.of(
                            "code", code.code(),
                            "status", Integer.toString(code.status()),
                            "description", say("What went wrong", "무엇이 잘못되었는지"))));
        }
        sheet.fixed(
                "codes",
                List.of(
                        new Column("code", say("Code", "코드")),
                        new Column("status", say("HTTP Status", "HTTP 상태")),
                        new Column("description", say("Description", "설명"))),
                rows);
    }

    private void events() {
        sheet.section(
                3,
                "domain-events",
                say("Domain Events", "도메인 이벤트"),
                () -> sheet.fixed(
                        "events",
                        List.of(
                                new Column("event", say("Event", "이벤트")),
                                new Column("trigger", say("Trigger", "트리거")),
                                new Column("consumers", say("Consumers", "소비자"))),
                        project.events().stream()
                                .map(event -> new Row(
                                        "event/" + event,
                                        Map.of(
                                                "event", event,
                                                "trigger", say("When it happened", "발생 직후"),
                                                "consumers", say("Mailer", "메일 발송기"))))
                                .toList()));
        if (style.integrations()) {
            sheet.section(
                    3,
                    "integrations",
                    say("External Integrations", "외부 연동"),
                    () -> sheet.fixed(
                            "integrations",
                            List.of(
                                    new Column("service", say("Service", "서비스")),
                                    new Column("purpose", say("Purpose", "용도")),
                                    new Column("method", say("Integration Method", "연동 방식"))),
                            List.of(new Row(
                                    "integration",
                                    Map.of(
                                            "service",
                                            "Mail gateway",
                                            "purpose",
                                            say("Letters", "편지"),
                                            "method",
                                            "REST")))));
        }
        if (style.webhooks()) {
            String event = project.events().get(0);
            sheet.section(
                    3,
                    "webhooks",
                    say("Webhooks (Outbound)", "웹훅 (발신)"),
                    () -> sheet.fixed(
                            "webhooks",
                            List.of(
                                    new Column("event", say("Event", "이벤트")),
                                    new Column("payload", say("Payload", "페이로드")),
                                    new Column("retry", say("Retry Policy", "재시도 정책"))),
                            List.of(new Row(
                                    "webhook",
                                    Map.of("event", event, "payload", "{ id }", "retry", say("3 times", "세 번"))))));
        }
    }

    private void tech() {
        for (String item : List.of("Runtime:Node.js 24 LTS", "Database:PostgreSQL 18+", "Framework:NestJS 11+")) {
            String[] parts = item.split(":");
            sheet.section(
                    3,
                    "tech/" + parts[0],
                    parts[0],
                    () -> sheet.line("- **" + parts[1] + "** - " + say("Chosen", "채택"))
                            .gap());
        }
    }
}
