package io.github.prdlint.rewriting;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the templates' words in Korean: headings, column names, labels, and the words in cells that mean something to prdlint. The names
 * that a document gives to its own things (roles, groups, models, features) stay, so that its findings are about the same things.
 */
final class Korean implements UnaryOperator<String> {

    private static final Pattern HEADING = Pattern.compile("(#+ [^A-Za-z`]*)(.*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern LABEL = Pattern.compile("\\*\\*([A-Z][A-Za-z ]+)");
    private static final Pattern STATUS = Pattern.compile("(- \\d{3}: )(.*)");

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            entry("Core Information", "핵심 정보"),
            entry("Auth & Permissions", "인증 및 권한"),
            entry("Authentication", "인증 방식"),
            entry("Role Definitions", "역할 정의"),
            entry("Permission Matrix", "권한 매트릭스"),
            entry("Auth", "인증"),
            entry("API Consumer Flow", "API 소비자 흐름"),
            entry("Feature Specifications", "기능 명세"),
            entry("MVP Core Features", "MVP 핵심 기능"),
            entry("MVP Required Support Features", "MVP 필수 지원 기능"),
            entry("Core Features", "핵심 기능"),
            entry("Required Support Features", "필수 지원 기능"),
            entry("Auth & System Features", "인증 및 시스템 기능"),
            entry("Post-MVP Features (Excluded)", "MVP 이후 기능 (제외)"),
            entry("Deferred Features", "보류 기능"),
            entry("API Endpoint Groups", "API 엔드포인트 그룹"),
            entry("Request/Response Specifications", "요청/응답 명세"),
            entry("Data Model", "데이터 모델"),
            entry("Entity Relationships", "엔티티 관계"),
            entry("Error Handling", "에러 처리"),
            entry("Standard Error Format", "표준 에러 형식"),
            entry("HTTP Status Codes", "HTTP 상태 코드"),
            entry("Business Error Codes", "비즈니스 에러 코드"),
            entry("Event & Integration Architecture", "이벤트 및 통합 아키텍처"),
            entry("Domain Events", "도메인 이벤트"),
            entry("External Integrations", "외부 연동"),
            entry("Webhooks (Outbound)", "웹훅 (발신)"),
            entry("Tech Stack (Latest Versions)", "기술 스택 (최신 버전)"),
            entry("Runtime & Framework", "런타임 & 프레임워크"),
            entry("Database & ORM", "데이터베이스 & ORM"),
            entry("Validation & Serialization", "검증 & 직렬화"),
            entry("Message Queue (if applicable)", "메시지 큐 (해당 시)"),
            entry("Deployment", "배포"),
            entry("Package Management", "패키지 관리"));

    /** What follows a document's own words in a heading. */
    private static final Map<String, String> ENDINGS =
            Map.of(" Features", " 기능", " Endpoints", " 엔드포인트", " Flow", " 흐름");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("Feature Name", "기능명"),
            entry("Name", "이름"),
            entry("Description", "설명"),
            entry("MVP Necessity", "MVP 필수 이유"),
            entry("Priority", "우선순위"),
            entry("Auth Level", "권한 수준"),
            entry("Access Level", "접근 수준"),
            entry("Endpoint Group", "엔드포인트 그룹"),
            entry("Group", "그룹"),
            entry("Method", "메서드"),
            entry("Endpoint", "엔드포인트"),
            entry("Path", "경로"),
            entry("Feature ID", "기능 ID"),
            entry("Auth", "인증"),
            entry("Roles", "역할"),
            entry("Role", "역할"),
            entry("Key Capabilities", "주요 권한"),
            entry("Resource Domain", "리소스 도메인"),
            entry("Field", "필드"),
            entry("Parameter", "파라미터"),
            entry("Type", "타입"),
            entry("Type/Relation", "타입/관계"),
            entry("Code", "코드"),
            entry("Status", "상태 코드"),
            entry("HTTP Status", "HTTP 상태"),
            entry("Meaning", "의미"),
            entry("Event", "이벤트"),
            entry("Trigger", "트리거"),
            entry("Consumers", "소비자"),
            entry("Service", "서비스"),
            entry("Purpose", "용도"),
            entry("Integration Method", "연동 방식"),
            entry("Payload", "페이로드"),
            entry("Retry Policy", "재시도 정책"));

    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("Purpose", "목적"),
            entry("Consumers", "소비자"),
            entry("Key Constraints", "주요 제약"),
            entry("Scale", "규모"),
            entry("Method", "방식"),
            entry("Provider", "제공자"),
            entry("Token Lifecycle", "토큰 수명"),
            entry("Request Body", "요청 본문"),
            entry("Success Response ", "성공 응답 "),
            entry("Error Responses", "에러 응답"),
            entry("Query Parameters", "쿼리 파라미터"),
            entry("Validation Rules", "검증 규칙"),
            entry("Indexes", "인덱스"));

    /** Whole cells, and in columns of access the parts of a list. */
    private static final Map<String, String> CELLS = Map.ofEntries(
            entry("Auth", "인증"),
            entry("All", "전체"),
            entry("Authenticated", "인증된 사용자"),
            entry("Public", "공개"),
            entry("System", "시스템"),
            entry("none", "없음"),
            entry("TBD", "미정"),
            entry("N/A", "해당 없음"));

    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            entry("Create", "생성"),
            entry("Read", "조회"),
            entry("Update", "수정"),
            entry("Delete", "삭제"),
            entry("Manage", "관리"),
            entry("own", "본인"));

    private static final Map<String, String> STATUSES = Map.ofEntries(
            entry("Success", "성공"),
            entry("Created", "생성됨"),
            entry("No Content", "내용 없음"),
            entry("Validation Error", "검증 오류"),
            entry("Unauthorized", "인증 필요"),
            entry("Forbidden", "권한 없음"),
            entry("Not Found", "찾을 수 없음"),
            entry("Conflict", "충돌"),
            entry("Unprocessable", "처리할 수 없음"),
            entry("Internal Server Error", "서버 내부 오류"));

    @Override
    public String apply(String text) {
        return Line.each(text, Korean::line);
    }

    private static String line(Line line) {
        return switch (line.kind()) {
            case HEADING -> heading(line.text());
            case HEADER ->
                Line.row(line.cells().stream()
                        .map(cell -> COLUMNS.getOrDefault(cell, cell))
                        .toList());
            case DELIMITER -> line.text();
            case ROW -> Line.row(cells(line));
            case CODE -> line.text().replace("(required", "(필수").replace("(optional", "(선택");
            case OTHER -> prose(line.text());
        };
    }

    private static String heading(String line) {
        Matcher parts = HEADING.matcher(line);
        return parts.matches() ? parts.group(1) + title(parts.group(2)) : line;
    }

    private static String title(String title) {
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (title.endsWith(ending.getKey()) && !HEADINGS.containsKey(title)) {
                String own = title.substring(0, title.length() - ending.getKey().length());
                return HEADINGS.getOrDefault(own, own) + ending.getValue();
            }
        }
        return HEADINGS.getOrDefault(title, title);
    }

    private static List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (line.inMatrix()) {
                cells.set(i, i == 0 ? cell : words(cell, WORD, PERMISSIONS));
            } else if (line.column(i).equals("Meaning") || line.column(i).equals("Description")) {
                cells.set(i, STATUSES.getOrDefault(cell, cell));
            } else {
                cells.set(
                        i,
                        String.join(
                                ", ",
                                List.of(cell.split(", ")).stream()
                                        .map(part -> CELLS.getOrDefault(part, part))
                                        .toList()));
            }
        }
        return cells;
    }

    private static String prose(String line) {
        Matcher status = STATUS.matcher(line);
        if (status.matches()) {
            return status.group(1) + STATUSES.getOrDefault(status.group(2), status.group(2));
        }
        return words(line, LABEL, LABELS).replace("(required", "(필수").replace("(optional", "(선택");
    }

    /** Replaces every match whose first group, or the whole where there is none, has a translation. */
    private static String words(String text, Pattern pattern, Map<String, String> translations) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(translated(match, translations)));
    }

    private static String translated(MatchResult match, Map<String, String> translations) {
        String word = match.group(match.groupCount());
        return match.group().replace(word, translations.getOrDefault(word, word));
    }
}
