package io.github.prdlint.checks;

import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A business error code has one HTTP status. */
final class ConflictingErrorCode implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        List<ErrorCode> codes = new ArrayList<>(prd.errorCodes());
        StatusList listed = new StatusList(prd);
        // A specification's status that the list lacks is undeclared, whatever its code.
        codes.removeIf(code -> code.status().isEmpty()
                || !code.declared() && listed.excludes(code.status().get().value()));
        Map<String, ErrorCode> first = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (ErrorCode code : codes) {
            ErrorCode before = first.putIfAbsent(code.code().value(), code);
            if (before != null
                    && !sameStatus(code, before)
                    && reported.add(code.code().value() + " " + code.status().get())) {
                report(prd, before, code, findings);
            }
        }
    }

    private static boolean sameStatus(ErrorCode one, ErrorCode other) {
        return one.status().map(Located::value).equals(other.status().map(Located::value));
    }

    private static void report(Prd prd, ErrorCode first, ErrorCode second, Findings findings) {
        Located<Integer> firstStatus = first.status().orElseThrow();
        Located<Integer> secondStatus = second.status().orElseThrow();
        String where = place(prd, first);
        Findings.Draft draft = findings.at(
                        secondStatus,
                        "\"%s\" is %s here, but %s in %s",
                        second.code(),
                        secondStatus,
                        firstStatus,
                        where)
                .entity(second.code().value(), firstStatus.toString(), secondStatus.toString())
                .about(Subject.item(second.code()), Subject.item(secondStatus))
                .related(firstStatus.span(), "%s", where)
                .help("give \"%s\" one status, or the two cases two codes", second.code());
        for (ErrorCode code : new ErrorCode[] {first, second}) {
            prd.specificationAt(code.code().span()).ifPresent(s -> draft.about(Subject.of(s)));
        }
    }

    private static String place(Prd prd, ErrorCode code) {
        return code.declared()
                ? prd.titleOf(SectionKind.ERROR_CODES, "Business Error Codes")
                : prd.specificationAt(code.code().span()).map(Object::toString).orElse("another place");
    }
}
