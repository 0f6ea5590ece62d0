package io.github.prdlint.lint;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.RecognisedTable;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.rule.Profile;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a part that rules need is there, but not throughout: tables and rows that lack its cell. Rules ran on the rest only. */
final class Gaps {

    private final SourceText source;
    private final Prd prd;
    private final Set<Integer> featureTables = new HashSet<>();
    private final Set<Integer> endpointTables = new HashSet<>();

    Gaps(SourceText source, Prd prd) {
        this.source = source;
        this.prd = prd;
        for (Feature feature : prd.features()) {
            if (!feature.crossCutting()) {
                featureTables.add(feature.table());
            }
        }
        for (Endpoint endpoint : prd.endpoints()) {
            if (!endpoint.group().crossCutting()) {
                endpointTables.add(endpoint.table());
            }
        }
    }

    /**
     * Returns why a rule that lacks these parts leaves its questions open, in a phrase. It does not where the guideline demands no such
     * part at the document's scale: a list that nobody asked for leaves nothing to compare.
     */
    Optional<String> missing(List<Part> parts) {
        for (Part part : parts) {
            if (isDemanded(part)) {
                return prd.lacks(part);
            }
        }
        return Optional.empty();
    }

    private boolean isDemanded(Part part) {
        return switch (part) {
            case RELATIONSHIPS -> isDemanded(SectionKind.RELATIONSHIPS);
            case STATUS_CODES -> isDemanded(SectionKind.STATUS_CODES);
            case ERROR_CODES -> isDemanded(SectionKind.ERROR_CODES);
            default -> true;
        };
    }

    private boolean isDemanded(SectionKind kind) {
        for (Profile.DemandedSection section : Profile.builtIn().sections(prd.scale())) {
            for (Profile.DemandedSection part : section.parts()) {
                if (part.kind() == kind) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns where a rule could not look, in a phrase; empty when it could look everywhere. */
    Optional<String> of(RulePage page) {
        for (Part part : page.needs()) {
            Optional<String> gap = switch (part) {
                case FEATURE_IDS -> in(TableKind.ENDPOINTS, endpointTables, "Feature ID", Column.FEATURE_ID);
                case ENDPOINT_ROLES -> in(TableKind.ENDPOINTS, endpointTables, "Roles", Column.ROLES, Column.AUTH);
                case FEATURE_GROUPS -> in(TableKind.FEATURES, featureTables, "Endpoint Group", Column.ENDPOINT_GROUP);
                case AUTH_LEVELS -> in(TableKind.FEATURES, featureTables, "Auth Level", Column.AUTH_LEVEL);
                default -> Optional.empty();
            };
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    /** Returns the first gap in the tables that matter, where any one of the columns would do. */
    private Optional<String> in(TableKind kind, Set<Integer> tables, String title, Column... columns) {
        for (RecognisedTable table : prd.tables()) {
            if (table.kind() != kind || !tables.contains(table.number())) {
                continue;
            }
            boolean has = false;
            for (Column column : columns) {
                has |= table.has(column);
            }
            if (!has) {
                return Optional.of("no " + title + " column in the table at line " + line(table.header()));
            }
            for (RecognisedTable.MalformedRow row : table.malformedRows()) {
                if (row.missing().contains(columns[0])) {
                    return Optional.of("no " + title + " cell in the row at line " + line(row.row()));
                }
            }
        }
        return Optional.empty();
    }

    private int line(SourceSpan span) {
        return source.start(span).line();
    }
}
