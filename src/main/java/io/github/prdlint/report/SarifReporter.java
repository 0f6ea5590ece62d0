package io.github.prdlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PhysicalLocation;
import de.jcup.sarif_2_1_0.model.Region;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import de.jcup.sarif_2_1_0.model.Suppression;
import io.github.prdlint.lint.LintResult;
import io.github.prdlint.lint.LintResult.Reported;
import io.github.prdlint.lint.LintResult.State;
import io.github.prdlint.rule.Checklist;
import io.github.prdlint.rule.Finding;
import io.github.prdlint.rule.RulePage;
import io.github.prdlint.rule.Severity;
import io.github.prdlint.source.Position;
import io.github.prdlint.source.SourceSpan;
import io.github.prdlint.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The report for code scanning, in SARIF 2.1.0. It holds no date and no path of this machine, so the same run gives the same bytes.
 */
public final class SarifReporter implements Reporter {

    private static final URI SCHEMA =
            URI.create("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

    /** Consumers tell the analyses of one commit apart by this; the slash ends a category. */
    private static final String AUTOMATION_ID = Product.NAME + "/";

    /** Code scanning refuses a run with more results. */
    private static final int MOST_RESULTS = 25_000;

    /** Of a result's other places it keeps as many. */
    private static final int MOST_RELATED = 100;

    /**
     * What is written even if it has the format's default: results, because without them a run counts as one that was not made, and a
     * rule's level, because not every consumer knows the default.
     */
    private static final Set<String> ALWAYS = Set.of("Run.results", "ReportingConfiguration.level");

    /** That a result is not suppressed is not the same as nothing said about it. */
    private static final Set<String> ALWAYS_WITH_SUPPRESSIONS =
            Set.of("Run.results", "ReportingConfiguration.level", "Result.suppressions");

    private final OutputStream out;
    private final boolean all;
    private final SarifRules rules;
    private final int mostResults;
    private final List<Result> results = new ArrayList<>();

    /**
     * Reports to a stream.
     *
     * @param pages the rules to describe, whether they have findings or not
     * @param files gives a rule's page as its file has it
     * @param all whether findings that do not count are reported, too, marked as what they are
     */
    public SarifReporter(
            OutputStream out,
            List<RulePage> pages,
            Checklist checklist,
            Function<RulePage, String> files,
            boolean all) {
        this(out, pages, checklist, files, all, MOST_RESULTS);
    }

    /** Reports so many results at most. */
    SarifReporter(
            OutputStream out,
            List<RulePage> pages,
            Checklist checklist,
            Function<RulePage, String> files,
            boolean all,
            int mostResults) {
        this.out = out;
        this.all = all;
        this.mostResults = mostResults;
        rules = new SarifRules(pages, checklist, files);
    }

    @Override
    public void document(LintResult result, String repositoryPath) throws IOException {
        // Code scanning tells results apart by rule and line, so those of one rule on one line are one result.
        Map<String, List<Reported>> byRuleAndLine = new LinkedHashMap<>();
        for (Reported reported : result.findings()) {
            if (all || reported.open()) {
                int line = result.source().start(reported.finding().span()).line();
                String place = reported.finding().page().id() + " " + line + " " + reported.state();
                byRuleAndLine.computeIfAbsent(place, key -> new ArrayList<>()).add(reported);
            }
        }
        for (List<Reported> merged : byRuleAndLine.values()) {
            results.add(result(result.source(), repositoryPath, merged));
        }
    }

    private Result result(SourceText source, String repositoryPath, List<Reported> merged) {
        Finding first = merged.get(0).finding();
        SourceSpan span = first.span();
        Severity severity = first.severity();
        Set<Location> related = new LinkedHashSet<>();
        SarifMessage message = new SarifMessage();
        for (Reported reported : merged) {
            Finding finding = reported.finding();
            span = span.to(finding.span());
            message.says(finding.message());
            for (Finding.Related place : finding.related()) {
                int id = message.links(place.message());
                if (id <= MOST_RELATED) {
                    Location location = location(source, repositoryPath, place.span());
                    location.setId(id);
                    location.setMessage(text(Escapes.of(place.message())));
                    related.add(location);
                }
            }
            finding.help().ifPresent(message::helps);
        }
        Result result = new Result();
        result.setRuleId(first.page().id());
        result.setRuleIndex(rules.index(first.page()));
        result.setLevel(Result.Level.fromValue(SarifRules.level(severity)));
        result.setMessage(text(message.toString()));
        result.setLocations(List.of(location(source, repositoryPath, span)));
        if (!related.isEmpty()) {
            result.setRelatedLocations(related);
        }
        PartialFingerprints fingerprints = new PartialFingerprints();
        fingerprints.setAdditionalProperty("prdlint/v1", merged.get(0).fingerprint());
        fingerprints.setAdditionalProperty("equalIndicator/v1", merged.get(0).fingerprint());
        result.setPartialFingerprints(fingerprints);
        if (all) {
            mark(result, merged.get(0));
        }
        if (!first.page().questions().isEmpty()) {
            result.setTaxa(rules.taxa(first.page()));
        }
        return result;
    }

    /** Says what became of a result; the format wants each of these of all results of a run or of none. */
    private static void mark(Result result, Reported reported) {
        Set<Suppression> suppressions = new LinkedHashSet<>();
        if (reported.state() == State.SUPPRESSED) {
            Suppression suppression = new Suppression();
            suppression.setKind(Suppression.Kind.IN_SOURCE);
            suppression.setStatus(Suppression.Status.ACCEPTED);
            reported.reason().ifPresent(reason -> suppression.setJustification(Escapes.of(reason)));
            suppressions.add(suppression);
        }
        result.setSuppressions(suppressions);
        boolean known = reported.state() == State.BASELINED || reported.state() == State.EARLIER;
        result.setBaselineState(known ? Result.BaselineState.UNCHANGED : Result.BaselineState.NEW);
    }

    /** A place on one line: a pull request shows a result only if it has all of its lines. */
    private static Location location(SourceText source, String repositoryPath, SourceSpan span) {
        Position start = source.start(span);
        int lineEnd = source.line(start.line()).end();
        Position end = source.end(new SourceSpan(span.start(), Math.max(span.start(), Math.min(span.end(), lineEnd))));
        Region region = new Region();
        region.setStartLine(start.line());
        region.setStartColumn(start.column());
        region.setEndLine(end.line());
        region.setEndColumn(end.column());
        Location location = location(repositoryPath);
        location.getPhysicalLocation().setRegion(region);
        return location;
    }

    private static Location location(String repositoryPath) {
        ArtifactLocation artifact = new ArtifactLocation();
        SarifUri uri = SarifUri.of(repositoryPath);
        artifact.setUri(uri.text());
        if (uri.relative()) {
            artifact.setUriBaseId("%SRCROOT%");
        }
        PhysicalLocation physical = new PhysicalLocation();
        physical.setArtifactLocation(artifact);
        Location location = new Location();
        location.setPhysicalLocation(physical);
        return location;
    }

    private static Message text(String text) {
        Message message = new Message();
        message.setText(text);
        return message;
    }

    @Override
    public void end(Summary summary) throws IOException {
        Run run = new Run();
        run.setTool(rules.tool());
        List<Result> kept = kept();
        run.setInvocations(List.of(invocation(summary, results.size() - kept.size())));
        RunAutomationDetails details = new RunAutomationDetails();
        details.setId(AUTOMATION_ID);
        run.setAutomationDetails(details);
        run.setResults(kept);
        run.setTaxonomies(rules.taxonomies());
        run.setColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS);
        SarifSchema210 log = new SarifSchema210();
        log.set$schema(SCHEMA);
        log.setVersion(SarifSchema210.Version._2_1_0);
        log.setRuns(List.of(run));
        try (JsonGenerator json = JsonText.factory().createGenerator(out)) {
            json.setPrettyPrinter(JsonText.layout());
            new SarifWriter(json, all ? ALWAYS_WITH_SUPPRESSIONS : ALWAYS).write(log);
        }
        out.write('\n');
        out.flush();
    }

    /** The gravest results, when there are more than can be. */
    private List<Result> kept() {
        if (results.size() <= mostResults) {
            return results;
        }
        List<Result> kept = new ArrayList<>(results);
        // The levels stand in the order none, note, warning, error; equals keep theirs.
        kept.sort(Comparator.comparing(Result::getLevel).reversed());
        return kept.subList(0, mostResults);
    }

    private static Invocation invocation(Summary summary, int leftOut) {
        Invocation invocation = new Invocation();
        invocation.setExecutionSuccessful(summary.failures().isEmpty());
        List<Notification> notifications = new ArrayList<>();
        for (Failure failure : summary.failures()) {
            Notification notification = new Notification();
            notification.setLevel(Notification.Level.ERROR);
            notification.setMessage(text(Escapes.of(failure.message())));
            notification.setLocations(new LinkedHashSet<>(List.of(location(failure.repositoryPath()))));
            notifications.add(notification);
        }
        if (leftOut > 0) {
            Notification notification = new Notification();
            notification.setMessage(text(leftOut + " results are left out: there may be " + MOST_RESULTS
                    + " in a run. Lint fewer documents at a time, or mend the gravest first."));
            notifications.add(notification);
        }
        if (!notifications.isEmpty()) {
            invocation.setToolExecutionNotifications(notifications);
        }
        return invocation;
    }
}
