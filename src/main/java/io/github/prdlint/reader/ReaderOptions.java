package io.github.prdlint.reader;

import io.github.prdlint.prd.Column;
import io.github.prdlint.prd.Scale;
import io.github.prdlint.prd.SectionKind;
import io.github.prdlint.source.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an option or the configuration says about reading.
 *
 * @param scale the scale that the command line demands
 * @param configuredScale the scale that the configuration sets, weaker than the document's front matter
 * @param featureIds further forms of Feature IDs: {@code #} a digit, the last one or more; {@code A} letters
 * @param basePath a prefix of every path that does not count
 * @param crossCuttingGroups further groups that need neither feature nor endpoint; {@code !x} is none, though built in
 * @param envelopeFields further keys of wrappers around bodies; {@code !x} is none, though built in
 * @param vocabulary a project's own words for headings, columns and keywords
 * @param impliedRoles roles that may do everything and need not be named
 */
public record ReaderOptions(
        Optional<Scale> scale,
        Optional<Scale> configuredScale,
        List<String> featureIds,
        Optional<String> basePath,
        List<String> crossCuttingGroups,
        List<String> envelopeFields,
        List<String> impliedRoles,
        OwnWords vocabulary) {

    /**
     * Words that are read beside those that come with the program, by the keys of a vocabulary file ({@code endpoints},
     * {@code featureId}, {@code public}). A word that begins with {@code !} is taken away from that key.
     */
    public record OwnWords(
            Map<String, List<String>> sections, Map<String, List<String>> columns, Map<String, List<String>> words) {

        /** What a word begins with that is taken away from those that come with the program. */
        static final String REMOVAL = "!";

        /** No further words. */
        public static final OwnWords NONE = new OwnWords(Map.of(), Map.of(), Map.of());

        boolean isEmpty() {
            return sections.isEmpty() && columns.isEmpty() && words.isEmpty();
        }

        public OwnWords {
            sections = Map.copyOf(sections);
            columns = Map.copyOf(columns);
            words = Map.copyOf(words);
        }

        /** Returns the keys that {@code sections} may have. */
        public static List<String> sectionKeys() {
            return keys(SectionKind.values());
        }

        /** Returns the keys that {@code columns} may have. */
        public static List<String> columnKeys() {
            return keys(Column.values());
        }

        /** Returns the keys that {@code words} may have. */
        public static List<String> wordKeys() {
            return List.copyOf(Data.builtIn("phrases").get("words").keys());
        }

        /** Returns constants as the files write them: {@code featureId} for {@code FEATURE_ID}. */
        private static List<String> keys(Enum<?>[] constants) {
            List<String> keys = new ArrayList<>();
            for (Enum<?> constant : constants) {
                StringBuilder key = new StringBuilder();
                boolean upper = false;
                for (char c : constant.name().toLowerCase(Locale.ROOT).toCharArray()) {
                    if (c == '_') {
                        upper = true;
                    } else {
                        key.append(upper ? Character.toUpperCase(c) : c);
                        upper = false;
                    }
                }
                keys.add(key.toString());
            }
            return keys;
        }
    }

    /** Reading as the document alone says. */
    public static final ReaderOptions DEFAULT = new ReaderOptions(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            OwnWords.NONE);

    public ReaderOptions {
        featureIds = List.copyOf(featureIds);
        crossCuttingGroups = List.copyOf(crossCuttingGroups);
        envelopeFields = List.copyOf(envelopeFields);
        impliedRoles = List.copyOf(impliedRoles);
    }

    /** Returns these options with the scale that the command line demands; empty lets the document say, whatever is configured. */
    public ReaderOptions withScale(Optional<Scale> demanded) {
        return new ReaderOptions(
                demanded,
                Optional.empty(),
                featureIds,
                basePath,
                crossCuttingGroups,
                envelopeFields,
                impliedRoles,
                vocabulary);
    }
}
