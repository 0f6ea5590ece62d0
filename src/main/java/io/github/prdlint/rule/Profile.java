package io.github.prdlint.rule;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.CoreInformation;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.prd.TableKind;
import io.github.prdlint.source.Data;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the guideline's templates demand of a document at each scale.
 *
 * @param sections the sections in the templates' order
 * @param columns the columns of each kind of table in the templates' order
 * @param core what the core information says
 * @param specifications how many request/response specifications a Small document has at least
 * @param sizes how much a document of each scale holds
 * @param page what a page is
 */
public record Profile(
        List<DemandedSection> sections,
        Map<TableKind, List<DemandedColumn>> columns,
        List<DemandedItem> core,
        int specifications,
        Map<Scale, Sizes> sizes,
        Page page) {

    /**
     * A section that the guideline demands.
     *
     * @param title the guideline's title of it
     * @param scales the scales at which it is demanded
     * @param parts what stands in it
     */
    public record DemandedSection(SectionKind kind, String title, Set<Scale> scales, List<DemandedSection> parts) {

        public DemandedSection {
            scales = Set.copyOf(scales);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A column that the guideline demands.
     *
     * @param anyOf the columns of which one is enough
     * @param title the guideline's title of it
     * @param scales the scales at which it is demanded
     */
    public record DemandedColumn(Set<Column> anyOf, String title, Set<Scale> scales) {

        public DemandedColumn {
            anyOf = Set.copyOf(anyOf);
            scales = Set.copyOf(scales);
        }
    }

    /**
     * Something that the core information says.
     *
     * @param title the guideline's word for it
     * @param scales the scales at which it is demanded
     */
    public record DemandedItem(CoreInformation.Item item, String title, Set<Scale> scales) {

        public DemandedItem {
            scales = Set.copyOf(scales);
        }
    }

    /**
     * How much a document holds.
     *
     * @param fields the fields of one model
     * @param pages the most A4 pages
     */
    public record Sizes(Range endpoints, Range models, Range fields, int pages) {}

    /** An A4 page: how many lines of how many columns stand on it. */
    public record Page(int lines, int columns) {}

    /** From the least to the most, both included. */
    public record Range(int least, int most) {

        /** Returns whether a number lies in the range. */
        public boolean holds(long number) {
            return number >= least && number <= most;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    /** The built-in profile, read when a check first asks for it. */
    private static final class BuiltIn {
        static final Profile PROFILE = read(Data.builtIn("profiles/backend"));
    }

    public Profile {
        sections = List.copyOf(sections);
        columns = Map.copyOf(columns);
        core = List.copyOf(core);
        sizes = Map.copyOf(sizes);
    }

    /** Returns the profile of backend and API projects. */
    public static Profile builtIn() {
        return BuiltIn.PROFILE;
    }

    /** Returns the sections demanded at a scale, with those of their parts that are. */
    public List<DemandedSection> sections(Scale scale) {
        return demanded(sections, scale);
    }

    /** Returns the columns that a table of this kind has at a scale; none for a kind of which nothing is demanded. */
    public List<DemandedColumn> columns(TableKind kind, Scale scale) {
        return columns.getOrDefault(kind, List.of()).stream()
                .filter(column -> column.scales().contains(scale))
                .toList();
    }

    /** Returns what the core information says at a scale. */
    public List<DemandedItem> core(Scale scale) {
        return core.stream().filter(item -> item.scales().contains(scale)).toList();
    }

    /** Returns how much a document of a scale holds. */
    public Sizes sizes(Scale scale) {
        return Objects.requireNonNull(sizes.get(scale));
    }

    private static List<DemandedSection> demanded(List<DemandedSection> sections, Scale scale) {
        return sections.stream()
                .filter(section -> section.scales().contains(scale))
                .map(s -> new DemandedSection(s.kind(), s.title(), s.scales(), demanded(s.parts(), scale)))
                .toList();
    }

    static Profile read(Data data) {
        Map<TableKind, List<DemandedColumn>> columns = new EnumMap<>(TableKind.class);
        Data tables = data.get("columns");
        for (String kind : tables.keys()) {
            columns.put(
                    constant(TableKind.class, kind),
                    tables.get(kind).items().stream().map(Profile::column).toList());
        }
        return new Profile(
                data.get("sections").items().stream().map(Profile::section).toList(),
                columns,
                data.get("core").items().stream().map(Profile::item).toList(),
                number(data.get("specifications")),
                Map.of(
                        Scale.SMALL, sizes(data.get("sizes").get("small")),
                        Scale.MEDIUM, sizes(data.get("sizes").get("medium"))),
                new Page(
                        number(data.get("page").get("lines")),
                        number(data.get("page").get("columns"))));
    }

    private static Sizes sizes(Data data) {
        return new Sizes(
                range(data.get("endpoints")),
                range(data.get("models")),
                range(data.get("fields")),
                number(data.get("pages")));
    }

    private static Range range(Data data) {
        return new Range(number(data.items().get(0)), number(data.items().get(1)));
    }

    private static int number(Data data) {
        return Integer.parseInt(data.text());
    }

    private static DemandedSection section(Data data) {
        return new DemandedSection(
                constant(SectionKind.class, data.get("kind").text()),
                data.get("title").text(),
                constants(Scale.class, data.get("scales").strings()),
                data.get("parts").items().stream().map(Profile::section).toList());
    }

    private static DemandedItem item(Data data) {
        return new DemandedItem(
                constant(CoreInformation.Item.class, data.get("item").text()),
                data.get("title").text(),
                constants(Scale.class, data.get("scales").strings()));
    }

    private static DemandedColumn column(Data data) {
        return new DemandedColumn(
                constants(Column.class, data.get("anyOf").strings()),
                data.get("title").text(),
                constants(Scale.class, data.get("scales").strings()));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Collection<String> words) {
        return words.stream().map(word -> constant(type, word)).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
