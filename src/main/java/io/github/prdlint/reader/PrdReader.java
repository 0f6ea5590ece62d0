package io.github.prdlint.reader;

import io.github.prdlint.markdown.Block;
import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.markdown.MarkdownDocument;
import io.github.prdlint.markdown.Table;
import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Endpoint;
import io.github.prdlint.prd.ErrorCode;
import io.github.prdlint.prd.Feature;
import io.github.prdlint.prd.FeatureMention;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Part;
import io.github.prdlint.prd.Prd;
import io.github.prdlint.prd.PrintedText;
import io.github.prdlint.prd.Role;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.prd.Words;
import io.github.prdlint.source.Data;
import io.github.prdlint.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a document into a {@link Prd}: one reader a section, in the order in which they need each other. */
public final class PrdReader {

    private final MarkdownDocument document;
    private final ReaderOptions options;
    private final Vocabulary vocabulary;
    private final Data profile = Data.builtIn("profiles/backend");
    private final Names names;
    private final Prd.Builder prd = new Prd.Builder();

    /** Feature IDs that are struck through somewhere, or called retired: gone, though no table may define them any more. */
    private final Set<String> struck = new HashSet<>();

    private PrdReader(MarkdownDocument document, ReaderOptions options) {
        this.document = document;
        this.options = options;
        vocabulary = Vocabulary.with(options.vocabulary());
        names = new Names(vocabulary);
    }

    /** Returns what the document says, linked. */
    public static Prd read(MarkdownDocument document, ReaderOptions options) {
        return new PrdReader(document, options).read();
    }

    private Prd read() {
        Outline outline = new Outline(document, vocabulary);
        Paths paths = new Paths();
        options.basePath().ifPresent(paths::declareBase);
        Tables tables = new Tables(document, outline, vocabulary);
        Set<String> crossCutting = crossCuttingGroups();

        readHead(outline);
        List<Role> roles = new RoleReader(vocabulary, names).read(outline, tables, new PermissionCells(vocabulary));
        boolean definitions = !roles.isEmpty();
        prd.matrices.addAll(new MatrixReader(vocabulary, names, paths, roles).read(tables));
        if (!definitions) {
            roles = new RoleReader(vocabulary, names).fromMatrices(prd.matrices);
        }
        prd.undefinedRoles.addAll(
                new RoleReader(vocabulary, names).beside(roles).fromMatrices(prd.matrices));
        prd.roles.addAll(roles);
        AccessReader access = new AccessReader(vocabulary, names, roles, prd.undefinedRoles);

        EndpointReader endpoints = new EndpointReader(document.source(), vocabulary, names, paths, crossCutting);
        endpoints.find(outline, tables);
        FeatureIds ids = new FeatureIds(options.featureIds());
        FeatureReader features = new FeatureReader(vocabulary, names, paths, ids, crossCutting);
        features.find(outline, tables);
        ModelReader models = new ModelReader(document.source(), vocabulary, names);
        models.read(outline, tables);
        prd.models.addAll(models.models());
        prd.relationships.addAll(models.relationships());
        prd.existingModels.addAll(new ExistingModels(vocabulary, names).read(outline, tables));

        Operations operations = new Operations(vocabulary, prd.models, prd.matrices);
        prd.endpoints.addAll(endpoints.endpoints(ids, access, operations));
        prd.endpointGroups.addAll(endpoints.groups(prd.endpoints));
        prd.features.addAll(features.features(prd.endpointGroups, access));
        prd.domainGroups.addAll(features.domainGroups());

        ErrorReader errors = new ErrorReader(vocabulary);
        errors.read(outline, tables);
        SpecificationReader specifications =
                new SpecificationReader(document.source(), vocabulary, paths, errors, tables);
        prd.specifications.addAll(specifications.read(outline));
        prd.statusCodes.addAll(errors.statusCodes());
        prd.commonErrors = errors.commonErrors();
        List<ErrorCode> codes = new ArrayList<>(errors.errorCodes());
        codes.addAll(specifications.usedCodes());
        codes.sort((a, b) -> a.code().span().compareTo(b.code().span()));
        prd.errorCodes.addAll(codes);

        OtherSections others = new OtherSections(vocabulary);
        prd.core = others.core(outline);
        prd.flowSteps.addAll(OtherSections.flowSteps(outline, document.source(), paths));
        prd.events.addAll(OtherSections.events(tables));
        prd.webhooks.addAll(OtherSections.webhooks(tables));
        prd.technologies.addAll(new TechStackReader(
                        vocabulary, keys(profile.get("hostedServices").strings()))
                .read(outline, tables));
        prd.sections.addAll(outline.sections());
        readMentions(outline, tables, ids);
        for (Feature feature : prd.features) {
            prd.idForms.put(feature.key(), ids.form(feature.key()));
        }
        for (ReadTable table : tables.all()) {
            if (table.kind != null) {
                prd.tables.add(table.recognised(table.kind));
            }
        }
        prd.wording = new WordingReader(vocabulary).read(outline, tables, prd.features);
        prd.printed = printed();
        prd.notUnderstood.addAll(
                new Leftovers(document.source(), vocabulary, prd.matrices, specifications.read()).of(outline, tables));
        prd.conventions = conventions();
        Lacks.fill(prd, definitions, endpoints.usesFeatureColumn());
        prd.scale = ScaleDetector.decide(prd, document, options, vocabulary, definitions);
        return prd.build();
    }

    private void readHead(Outline outline) {
        prd.encodingFault = document.source().encodingFault();
        prd.title = outline.title().map(Outline.Node::located);
        SourceSpan first =
                new SourceSpan(0, Math.min(1, document.source().text().length()));
        prd.place = outline.title()
                .filter(n -> !n.title.isEmpty())
                .map(n -> n.title.span())
                .orElse(first);
    }

    private PrintedText printed() {
        List<SourceSpan> hidden = new ArrayList<>();
        document.frontMatter().ifPresent(lines -> {
            int closed = document.source().text().indexOf('\n', lines.end() + 2);
            hidden.add(new SourceSpan(0, Math.max(lines.end(), closed)));
        });
        document.comments().forEach(comment -> hidden.add(comment.span()));
        return new PrintedText(document.source(), hidden);
    }

    private Set<String> crossCuttingGroups() {
        Set<String> keys = new HashSet<>();
        for (String group : profile.get("crossCuttingGroups").strings()) {
            keys.addAll(names.group(group).keys());
        }
        for (String group : options.crossCuttingGroups()) {
            if (isRemoval(group)) {
                keys.removeAll(names.group(group.substring(1)).keys());
            } else {
                keys.addAll(names.group(group).keys());
            }
        }
        return keys;
    }

    private static boolean isRemoval(String entry) {
        return entry.startsWith(ReaderOptions.OwnWords.REMOVAL);
    }

    private Prd.Conventions conventions() {
        Set<String> envelope = keys(profile.get("envelopeFields").strings());
        for (String field : options.envelopeFields()) {
            if (isRemoval(field)) {
                envelope.remove(Words.key(field.substring(1)));
            } else {
                envelope.add(Words.key(field));
            }
        }
        List<Name> implied = options.impliedRoles().stream().map(names::role).toList();
        return new Prd.Conventions(
                envelope,
                keys(profile.get("wrapperFields").strings()),
                lower(profile.get("signIn").strings()),
                lower(profile.get("actionVerbs").strings()),
                lower(profile.get("searchVerbs").strings()),
                lower(profile.get("figureSegments").strings()),
                implied);
    }

    private static Set<String> keys(List<String> fields) {
        Set<String> keys = new HashSet<>();
        for (String field : fields) {
            keys.add(Words.key(field));
        }
        return keys;
    }

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new HashSet<>();
        for (String word : words) {
            lower.add(word.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    /** Notes every Feature ID outside the tables that define or use IDs, outside fences and change logs. */
    private void readMentions(Outline outline, Tables tables, FeatureIds ids) {
        Set<Table> own = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ReadTable table : tables.all()) {
            boolean endpoints = table.kind == TableKind.ENDPOINTS && table.has(Column.FEATURE_ID);
            if (table.kind == TableKind.FEATURES || table.describesFeature || endpoints) {
                own.add(table.table);
            }
        }
        for (Outline.Node node : outline.nodes()) {
            if (node.isIn(SectionKind.CHANGE_LOG)) {
                continue;
            }
            if (node.heading != null) {
                mention(node.title, ids);
            }
            for (InlineText line : Texts.lines(node.blocks)) {
                mention(line, ids);
            }
            for (Block block : node.blocks) {
                if (block instanceof Table table && !own.contains(table)) {
                    for (Table.Row row : table.rows()) {
                        for (InlineText cell : row.cells()) {
                            mention(cell, ids);
                        }
                    }
                }
            }
        }
        prd.featureMentions.removeIf(mention -> struck.contains(mention.key()));
        prd.featureMentions.sort((a, b) -> a.text().span().compareTo(b.text().span()));
    }

    private void mention(InlineText text, FeatureIds ids) {
        int end = 0;
        for (FeatureIds.Token token : ids.mentions(text)) {
            String id = token.text().value();
            end = text.value().indexOf(id, end) + id.length();
            if (token.text().is(InlineText.Style.STRUCK, 0, id.length()) || saysRetired(text.value(), end)) {
                struck.add(token.key());
            }
            prd.featureMentions.add(new FeatureMention(
                    new Located<>(token.text().value(), token.text().span()), token.key()));
        }
    }

    /** {@code F025: retired}: what stands behind the ID says that there is no such feature. */
    private boolean saysRetired(String line, int end) {
        int start = end;
        while (start < line.length() && " :：-–—=(（".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int stop = start;
        while (stop < line.length() && Character.isLetter(line.charAt(stop))) {
            stop++;
        }
        return stop > start
                && !line.substring(end, start).isBlank()
                && vocabulary.is("retired", line.substring(start, stop));
    }

    /** What is not there, in the words that the checklist gives as its reason. */
    private static final class Lacks {

        static void fill(Prd.Builder prd, boolean definitions, boolean featureColumn) {
            lack(
                    prd,
                    Part.FEATURES,
                    prd.features.stream().noneMatch(f -> f.status() == Feature.Status.SPECIFIED),
                    "no feature with an ID");
            lack(
                    prd,
                    Part.FEATURE_GROUPS,
                    prd.features.stream().noneMatch(f -> f.groupCell().isPresent()),
                    "no feature table with an Endpoint Group column");
            lack(
                    prd,
                    Part.AUTH_LEVELS,
                    prd.features.stream().noneMatch(f -> f.authLevel().isPresent()),
                    "no feature table with an Auth Level column");
            lack(prd, Part.DOMAIN_GROUPS, prd.domainGroups.isEmpty(), "no heading that groups features");
            lack(prd, Part.ENDPOINTS, prd.endpoints.isEmpty(), "no endpoint");
            boolean references = featureColumn
                    || prd.endpoints.stream().anyMatch(e -> !e.featureIds().isEmpty());
            lack(prd, Part.FEATURE_IDS, !references, "no endpoint table with a Feature ID column");
            boolean roles = prd.endpoints.stream().map(Endpoint::roles).anyMatch(r -> r.isPresent());
            lack(prd, Part.ENDPOINT_ROLES, !roles, "no endpoint table with a Roles column");
            lack(prd, Part.MODELS, prd.models.isEmpty(), "no data model");
            lack(prd, Part.RELATIONSHIPS, prd.relationships.isEmpty(), "no entity relationships");
            lack(prd, Part.ROLES, prd.roles.isEmpty(), "no roles");
            lack(prd, Part.ROLE_DEFINITIONS, !definitions, "no role definitions");
            lack(prd, Part.MATRIX, prd.matrices.isEmpty(), "no permission matrix");
            lack(prd, Part.SPECIFICATIONS, prd.specifications.isEmpty(), "no request/response specification");
            lack(prd, Part.STATUS_CODES, prd.statusCodes.isEmpty(), "no list of HTTP status codes");
            lack(
                    prd,
                    Part.ERROR_CODES,
                    prd.errorCodes.stream().noneMatch(ErrorCode::declared),
                    "no business error codes");
            lack(prd, Part.EVENTS, prd.events.isEmpty(), "no domain events");
            lack(prd, Part.WEBHOOKS, prd.webhooks.isEmpty(), "no webhooks");
        }

        private static void lack(Prd.Builder prd, Part part, boolean missing, String what) {
            if (missing) {
                prd.lacks.put(part, what + " in this file");
            }
        }
    }
}
