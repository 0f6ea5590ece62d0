package io.github.prdlint.checks;

import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.Specification;
import io.github.prdlint.rule.Check;
import io.github.prdlint.rule.Findings;
import io.github.prdlint.rule.Options;
import io.github.prdlint.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every business error code that a specification uses is in the document's table of them. */
final class UndeclaredErrorCode implements Check {

    @Override
    public void check(Prd prd, Options options, Findings findings) {
        List<ErrorCode> declared =
                prd.errorCodes().stream().filter(ErrorCode::declared).toList();
        if (declared.isEmpty()) {
            return;
        }
        Set<String> known = declared.stream().map(code -> code.code().value()).collect(Collectors.toSet());
        String section = prd.titleOf(SectionKind.ERROR_CODES, "Business Error Codes");
        UnresolvedReferences<ErrorCode> codes = new UnresolvedReferences<>(declared, ErrorCode::code, section);
        Set<String> reported = new HashSet<>();
        for (ErrorCode use : prd.errorCodes()) {
            String code = use.code().value();
            Optional<Specification> specification =
                    prd.specificationAt(use.code().span());
            String where = specification.map(s -> s.endpoint().key()).orElse("");
            if (known.contains(code) || !reported.add(where + " " + code)) {
                continue;
            }
            Findings.Draft draft = codes.report(findings, use.code(), "error code \"%s\" is not defined", code)
                    .draft()
                    .entity(code, where)
                    .about(Subject.item(use.code()))
                    .help("add \"%s\" to %s, or use a code that is there", code, section);
            specification.ifPresent(s -> draft.about(Subject.of(s)));
        }
    }
}
