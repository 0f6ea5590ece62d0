package io.github.prdlint.reader;

import io.github.prdlint.prd.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an option or the configuration says about reading.
 *
 * @param scale the scale that the command line demands
 * @param configuredScale the scale that the configuration sets, weaker than the document's front matter
 * @param featureIds further forms of Feature IDs: {@code #} a digit, the last one or more; {@code A} letters
 * @param basePath a prefix of every path that does not count
 * @param crossCuttingGroups further groups that need neither feature nor endpoint
 * @param envelopeFields further keys of wrappers around bodies
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
     * {@code featureId}, {@code public}).
     */
    public record OwnWords(
            Map<String, List<String>> sections, Map<String, List<String>> columns, Map<String, List<String>> words) {

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

    /** Returns these options with the scale that the command line demands. */
    public ReaderOptions withScale(Scale demanded) {
        return new ReaderOptions(
                Optional.of(demanded),
                configuredScale,
                featureIds,
                basePath,
                crossCuttingGroups,
                envelopeFields,
                impliedRoles,
                vocabulary);
    }
}
