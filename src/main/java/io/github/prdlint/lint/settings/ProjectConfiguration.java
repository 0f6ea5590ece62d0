package io.github.prdlint.lint.settings;

import io.github.prdlint.lint.Configuration;
import io.github.prdlint.lint.RuleSelection;
import io.github.prdlint.markdown.Limits;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.reader.ReaderOptions;
import io.github.prdlint.rule.RuleBook;
import io.github.prdlint.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A configuration file joined with what it extends: which files it is for, and what it says of each. Paths are those from its folder,
 * with {@code /}.
 */
public final class ProjectConfiguration {

    private final Path base;
    private final RuleSelection rules;
    private final List<Settings> chain;
    private final Map<String, Entry> scalars = new HashMap<>();
    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
    private final Map<Entry, Glob> globs = new LinkedHashMap<>();
    private final List<Problem> notices = new ArrayList<>();
    private final Map<List<Settings.FileOverride>, Configuration> known = new ConcurrentHashMap<>();

    /**
     * Joins files.
     *
     * @param chain what they say, that which is extended before what extends it
     */
    ProjectConfiguration(RuleBook book, String ruleSet, Path base, List<Settings> chain) {
        this.base = base;
        this.chain = List.copyOf(chain);
        rules = RuleSelection.of(book, ruleSet);
        for (Settings settings : chain) {
            scalars.putAll(settings.scalars());
            settings.lists().forEach(this::extend);
        }
        Stream.of("include", "exclude").flatMap(key -> list(key).stream()).forEach(this::addGlob);
        chain.forEach(settings ->
                settings.overrides().forEach(override -> override.files().forEach(this::addGlob)));
        noticeRules();
    }

    private void addGlob(Entry entry) {
        globs.put(entry, Glob.of(entry.text()));
    }

    private void extend(String key, List<Entry> entries) {
        List<Entry> list = lists.computeIfAbsent(key, k -> new ArrayList<>());
        for (Entry entry : entries) {
            if (!entry.removes()) {
                list.add(entry);
            } else if (!list.removeIf(other -> other.text().equals(entry.text().substring(1)))) {
                if (isBuiltIn(key)) {
                    list.add(entry);
                } else {
                    notices.add(entry.notice(Problems.shown(entry.text())
                            + " removes nothing: what this file extends has no such entry in " + key));
                }
            }
        }
    }

    /** Whether the program has entries of its own for a list, so that more can be removed than the files add. */
    private static boolean isBuiltIn(String key) {
        return key.equals("crossCuttingGroups") || key.equals("envelopeFields") || key.startsWith("vocabulary.");
    }

    private void noticeRules() {
        RuleSelection selection = rules;
        for (Settings settings : chain) {
            for (Settings.RuleEntry entry : settings.rules()) {
                notice(selection, entry);
                selection = changed(selection, entry);
            }
            for (Settings.FileOverride override : settings.overrides()) {
                for (Settings.RuleEntry entry : override.rules()) {
                    notice(selection, entry);
                }
            }
        }
    }

    private void notice(RuleSelection selection, Settings.RuleEntry entry) {
        String word = entry.word().text();
        if (selection.book().matching(word).isEmpty()) {
            notices.add(entry.word().notice("no plugin that is loaded has a rule " + word));
            return;
        }
        boolean inFull = selection.book().find(word).isPresent();
        boolean off =
                entry.level().filter(level -> Severity.of(level).isEmpty()).isPresent();
        if ((off || !inFull) && !selection.meansActive(word)) {
            String what = inFull ? word + " is off already" : "no rule that begins with " + word + " is on";
            notices.add(entry.word().notice(what + ", so this changes nothing"));
        }
    }

    /** Returns the folder from which its globs count. */
    public Path base() {
        return base;
    }

    /** Returns what is odd about it, though nothing is wrong. */
    public List<Problem> notices() {
        return List.copyOf(notices);
    }

    /** Returns what excludes a file, if anything does. */
    public Optional<Entry> exclusion(String path) {
        return matching(list("exclude"), path).findFirst();
    }

    /** Returns whether it says itself which files a walk looks at. */
    public boolean hasInclude() {
        return !list("include").isEmpty();
    }

    /** Returns whether a walk looks at a file, if it says so itself. */
    public boolean includes(String path) {
        return matching(list("include"), path).findAny().isPresent();
    }

    /** Returns all its globs: of what to include and exclude, and of overrides. */
    public Collection<Entry> globs() {
        return List.copyOf(globs.keySet());
    }

    /** Returns those of its globs that mean a file. */
    public List<Entry> globsOf(String path) {
        return matching(globs(), path).toList();
    }

    private Stream<Entry> matching(Collection<Entry> entries, String path) {
        return entries.stream().filter(entry -> {
            Glob glob = globs.get(entry);
            return glob != null && glob.matches(path);
        });
    }

    /** Returns what it says of a file. */
    public Configuration of(String path) {
        List<Settings.FileOverride> overrides = chain.stream()
                .flatMap(settings -> settings.overrides().stream())
                .filter(override -> matching(override.files(), path).findAny().isPresent())
                .toList();
        return known.computeIfAbsent(overrides, this::with);
    }

    private Configuration with(List<Settings.FileOverride> overrides) {
        RuleSelection selection = rules;
        for (Settings settings : chain) {
            for (Settings.RuleEntry entry : settings.rules()) {
                selection = changed(selection, entry);
            }
            for (Settings.FileOverride override : settings.overrides()) {
                if (overrides.contains(override)) {
                    for (Settings.RuleEntry entry : override.rules()) {
                        selection = changed(selection, entry);
                    }
                }
            }
        }
        return new Configuration(
                selection,
                reader(scale(overrides)),
                Severity.of(scalar("failOn").orElse(Severity.ERROR.word())),
                scalar("baseline").map(name -> base.resolve(name).normalize()),
                limits());
    }

    private Limits limits() {
        return new Limits(
                limit("documentBytes", Limits.DEFAULT.documentBytes()),
                limit("lineLength", Limits.DEFAULT.lineLength()),
                limit("nesting", Limits.DEFAULT.nesting()),
                limit("tableColumns", Limits.DEFAULT.tableColumns()),
                limit("seconds", Limits.DEFAULT.seconds()));
    }

    private int limit(String name, int usual) {
        return scalar("limits." + name).map(Integer::valueOf).orElse(usual);
    }

    private Optional<Scale> scale(List<Settings.FileOverride> overrides) {
        Optional<Entry> scale = Optional.empty();
        for (Settings settings : chain) {
            Entry own = settings.scalars().get("scale");
            scale = own == null ? scale : Optional.of(own);
            for (Settings.FileOverride override : settings.overrides()) {
                if (overrides.contains(override) && override.scale().isPresent()) {
                    scale = override.scale();
                }
            }
        }
        return scale.map(Entry::text)
                .filter(word -> !word.equals("auto"))
                .map(word -> Scale.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static RuleSelection changed(RuleSelection selection, Settings.RuleEntry entry) {
        RuleSelection changed = selection;
        String word = entry.word().text();
        if (selection.book().matching(word).isEmpty()) {
            return selection;
        }
        for (Map.Entry<String, List<String>> option : entry.options().entrySet()) {
            changed = changed.option(word, option.getKey(), option.getValue());
        }
        return entry.level().isEmpty()
                ? changed
                : changed.severity(
                        word, Severity.of(entry.level().get()), entry.word().origin());
    }

    private ReaderOptions reader(Optional<Scale> scale) {
        return new ReaderOptions(
                Optional.empty(),
                scale,
                texts("featureIds"),
                scalar("basePath"),
                texts("crossCuttingGroups"),
                texts("envelopeFields"),
                texts("impliedRoles"),
                new ReaderOptions.OwnWords(words("sections"), words("columns"), words("words")));
    }

    private Map<String, List<String>> words(String kind) {
        String prefix = "vocabulary." + kind + ".";
        Map<String, List<String>> words = new HashMap<>();
        for (String key : lists.keySet()) {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), texts(key));
            }
        }
        return words;
    }

    private Optional<String> scalar(String key) {
        return Optional.ofNullable(scalars.get(key)).map(Entry::text);
    }

    private List<Entry> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    private List<String> texts(String key) {
        return list(key).stream().map(Entry::text).toList();
    }
}
