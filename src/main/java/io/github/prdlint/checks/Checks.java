package io.github.prdlint.checks;

import io.github.prdlint.rule.Check;
import java.util.Optional;

/** The list of checks, one line a rule. A rule that is off costs nothing: its class is loaded only when asked for. */
public final class Checks {

    private Checks() {}

    /** Returns the check of the rule with this ID; empty when there is no such rule. */
    public static Optional<Check> of(String id) {
        return switch (id) {
            case "PRD001" -> Optional.of(new NotAPrd());
            case "PRD002" -> Optional.of(new MalformedTableRow());
            case "PRD004" -> Optional.of(new InvalidEncoding());
            case "PRD101" -> Optional.of(new FeatureWithoutEndpoint());
            case "PRD102" -> Optional.of(new UnknownEndpointGroup());
            case "PRD103" -> Optional.of(new FeatureInOtherGroup());
            case "PRD201" -> Optional.of(new UnknownFeatureId());
            case "PRD202" -> Optional.of(new EndpointWithoutFeature());
            case "PRD203" -> Optional.of(new ExcludedFeatureInUse());
            case "PRD301" -> Optional.of(new ModelWithoutEndpoint());
            case "PRD302" -> Optional.of(new UnknownModelInForeignKey());
            case "PRD303" -> Optional.of(new UnknownFieldInForeignKey());
            case "PRD304" -> Optional.of(new UnknownModelInRelationship());
            case "PRD401" -> Optional.of(new UnknownFeatureMention());
            case "PRD402" -> Optional.of(new UndeclaredEndpoint());
            case "PRD403" -> Optional.of(new DuplicateFeatureId());
            case "PRD404" -> Optional.of(new DuplicateEndpoint());
            case "PRD405" -> Optional.of(new DuplicateModel());
            case "PRD406" -> Optional.of(new UnusedEndpointGroup());
            case "PRD501" -> Optional.of(new RoleWithoutEndpoint());
            case "PRD502" -> Optional.of(new RoleMatrixMismatch());
            case "PRD503" -> Optional.of(new UnknownRole());
            case "PRD504" -> Optional.of(new RoleNotPermitted());
            case "PRD505" -> Optional.of(new PermissionWithoutEndpoint());
            case "PRD506" -> Optional.of(new GroupNotInMatrix());
            case "PRD507" -> Optional.of(new UnreadablePermission());
            case "PRD508" -> Optional.of(new AuthLevelMismatch());
            case "PRD509" -> Optional.of(new ContradictoryAccess());
            case "PRD510" -> Optional.of(new UnusedMatrixRow());
            case "PRD511" -> Optional.of(new AuthLevelIncomplete());
            case "PRD601" -> Optional.of(new FeatureIdFormat());
            case "PRD602" -> Optional.of(new FeatureInWrongDomain());
            case "PRD603" -> Optional.of(new EmptyDomainGroup());
            case "PRD604" -> Optional.of(new DomainNameMismatch());
            case "PRD605" -> Optional.of(new OtherFeatureIdScheme());
            case "PRD701" -> Optional.of(new UnknownSchemaField());
            case "PRD702" -> Optional.of(new UndeclaredStatusCode());
            case "PRD703" -> Optional.of(new InconsistentErrorMeaning());
            case "PRD704" -> Optional.of(new MissingAuthError());
            case "PRD705" -> Optional.of(new ConflictingErrorCode());
            case "PRD706" -> Optional.of(new UndeclaredErrorCode());
            case "PRD707" -> Optional.of(new UnreadableSchema());
            case "PRD801" -> Optional.of(new MissingSection());
            case "PRD802" -> Optional.of(new SectionNotForScale());
            case "PRD803" -> Optional.of(new IncompleteCoreInformation());
            case "PRD804" -> Optional.of(new MissingColumn());
            case "PRD805" -> Optional.of(new Placeholder());
            case "PRD806" -> Optional.of(new OutsideScale());
            case "PRD807" -> Optional.of(new MissingSpecification());
            case "PRD808" -> Optional.of(new ModelSize());
            case "PRD809" -> Optional.of(new UntypedField());
            case "PRD810" -> Optional.of(new TechnologyWithoutVersion());
            case "PRD811" -> Optional.of(new SectionOrder());
            case "PRD812" -> Optional.of(new WebhookWithoutEvent());
            case "PRD901" -> Optional.of(new ExcludedContent());
            case "PRD902" -> Optional.of(new PerformanceFigure());
            case "PRD903" -> Optional.of(new PageLimit());
            case "PRD904" -> Optional.of(new VagueDescription());
            default -> Optional.empty();
        };
    }
}
