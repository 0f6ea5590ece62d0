package io.github.prdlint.prd;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models by whatever may name them: their names, the last word of a name, a text that speaks of them. */
final class ModelNames {

    /** The longest name, in words, that is looked for in a text. */
    private static final int WORDS = 6;

    /** The longest name, in letters, that is looked for in a text whose script puts no blanks between words and particles. */
    private static final int LETTERS = 16;

    /** How many names begin with one word that is then a namespace. */
    private static final int NAMESPACE = 3;

    private static final char EAST_ASIAN = '\u2E80';
    private static final char HANGUL = '\uAC00';

    /** HTTP's own methods, whose paths name resources; what GraphQL and RPC call is a phrase such as {@code createOrder}. */
    private static final Set<String> HTTP = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "*");

    private static final List<String> LISTS = List.of("array of ", "list of ", "array ", "list ");

    private final Map<String, Model> byName = new HashMap<>();
    private final Map<String, Optional<Model>> byLastWord = new HashMap<>();
    private final Map<String, Model> byRest = new HashMap<>();
    private final Map<Model, Map<String, Model>> parts = new IdentityHashMap<>();
    private final ModelSet distinct = new ModelSet();

    /** The length of the longest key of all names. */
    private int longest;

    ModelNames(List<Model> models) {
        for (Model model : models) {
            boolean first = named(model.name().value()).isEmpty();
            for (String key : model.name().value().keys()) {
                byName.putIfAbsent(key, model);
                longest = Math.max(longest, key.length());
            }
            if (first) {
                distinct.add(model);
            }
        }
        for (Model model : distinct) {
            List<String> words = wordsOf(model.name().value());
            if (!words.isEmpty()) {
                claim(words.get(words.size() - 1), model);
            }
            if (words.size() > 1) {
                String last = words.get(words.size() - 1);
                Optional<Model> whole = named(String.join("", words.subList(0, words.size() - 1)));
                whole.ifPresent(
                        w -> parts.computeIfAbsent(w, k -> new HashMap<>()).putIfAbsent(last, model));
            }
        }
        findRests();
    }

    /**
     * Notes what the names of models are without a first word that is a namespace: three or more begin with it, and it names none
     * itself ({@code billing_ledger}, {@code billing_accounts}, {@code billing_invoices}).
     */
    private void findRests() {
        Map<String, Map<String, Model>> byFirstWord = new LinkedHashMap<>();
        for (Model model : distinct) {
            List<String> words = wordsOf(model.name().value());
            if (words.size() > 1) {
                byFirstWord
                        .computeIfAbsent(words.get(0), w -> new HashMap<>())
                        .putIfAbsent(String.join("", words.subList(1, words.size())), model);
            }
        }
        byFirstWord.forEach((first, rests) -> {
            if (rests.size() >= NAMESPACE && named(first).isEmpty()) {
                rests.forEach((rest, model) -> {
                    if (named(rest).isEmpty()) {
                        byRest.putIfAbsent(rest, model);
                    }
                });
            }
        });
    }

    private void claim(String word, Model model) {
        Optional<Model> owner = byLastWord.get(word);
        if (owner == null) {
            byLastWord.put(word, Optional.of(model));
        } else if (owner.isPresent() && owner.get() != model) {
            byLastWord.put(word, Optional.empty());
        }
    }

    /** Returns the words of the name; none when its text is several names at once, of which none has a known last word. */
    private static List<String> wordsOf(Name name) {
        List<String> words = Words.split(name.text());
        return name.keys().contains(String.join("", words)) ? words : List.of();
    }

    /** Returns one model for each name, in the order of the text. */
    ModelSet distinct() {
        return distinct;
    }

    Optional<Model> named(Name name) {
        for (String key : name.keys()) {
            Model model = byName.get(key);
            if (model != null) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    Optional<Model> named(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    /** Returns the model that a word names, or whose name ends in it when no other's does. */
    Optional<Model> claimed(String key) {
        Optional<Model> exact = named(key);
        return exact.isPresent() ? exact : byLastWord.getOrDefault(key, Optional.empty());
    }

    /** Returns the part of a model that a key inside the whole means: {@code items} in Order is OrderItem. */
    Optional<Model> part(Model whole, String key) {
        return Optional.ofNullable(parts.getOrDefault(whole, Map.of()).get(key));
    }

    /** Returns the model that a path segment names. */
    Optional<Model> ofSegment(String segment) {
        int suffix = segment.indexOf(':', 1);
        return claimed(Words.key(suffix < 0 ? segment : segment.substring(0, suffix)));
    }

    /** Returns the models that a path names, the first one being what the endpoint is about. */
    ModelSet inPath(String method, EndpointPath path) {
        ModelSet found = new ModelSet();
        List<String> segments = path.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            if (segment.equals(EndpointPath.PARAMETER)) {
                continue;
            }
            // /orders/:id/items is about the OrderItem even where a CartItem claims the word as well.
            named(literalBefore(segments, i) + Words.key(segment)).ifPresent(found::add);
            ofSegment(segment).ifPresent(found::add);
            if (!HTTP.contains(method)) {
                addNamedIn(segment, found);
            }
        }
        return found;
    }

    private static String literalBefore(List<String> segments, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            if (!segments.get(i).equals(EndpointPath.PARAMETER)) {
                return Words.key(segments.get(i));
            }
        }
        return "";
    }

    /** Adds the models whose name, without a namespace too, stands in a text as whole words. */
    void addNamedIn(String text, ModelSet found) {
        List<String> words = Words.split(text);
        for (int i = 0; i < words.size(); i++) {
            String run = "";
            for (int j = i; j < Math.min(words.size(), i + WORDS); j++) {
                if (run.length() + words.get(j).length() > longest) {
                    break;
                }
                run += words.get(j);
                Model model = byName.getOrDefault(run, byRest.get(run));
                if (model != null) {
                    found.add(model);
                }
            }
            if (unspaced(words.get(i))) {
                addContainedIn(words, i, found);
            }
        }
    }

    /** Adds the models whose name begins in a word to whose end a script such as Hangul or Han may have joined particles and verbs. */
    private void addContainedIn(List<String> words, int at, ModelSet found) {
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(words.size(), at + WORDS) && unspaced(words.get(i)); i++) {
            joined.append(words.get(i));
        }
        // Hangul has blanks before its words; in Han and Kana a word may begin anywhere.
        int starts = words.get(at).charAt(0) >= HANGUL ? 1 : words.get(at).length();
        for (int i = 0; i < starts; i++) {
            for (int j = i + 2; j <= Math.min(joined.length(), i + LETTERS); j++) {
                Model model = byName.get(joined.substring(i, j));
                if (model != null) {
                    found.add(model);
                }
            }
        }
    }

    private static boolean unspaced(String word) {
        return word.charAt(0) >= EAST_ASIAN;
    }

    /**
     * Returns the model that a type names: {@code Order}, {@code Order[]}, {@code List<Order>}, {@code array of Order}. A word in
     * small letters, or in capitals where the model's name is not, is a value ({@code user}, {@code ADMIN}) unless it is a list's.
     */
    Optional<Model> ofType(String type) {
        int start = Math.max(type.lastIndexOf('<') + 1, listOf(type));
        int end = start;
        while (end < type.length() && (Character.isLetterOrDigit(type.charAt(end)) || type.charAt(end) == '_')) {
            end++;
        }
        if (end == start) {
            return Optional.empty();
        }
        String word = type.substring(start, end);
        boolean list = start > 0 || type.startsWith("[]", end);
        return named(Words.key(word))
                .filter(model -> list
                        || !Character.isLowerCase(word.charAt(0))
                                && (!capitals(word)
                                        || capitals(model.name().value().text())));
    }

    private static int listOf(String type) {
        for (String start : LISTS) {
            if (type.regionMatches(true, 0, start, 0, start.length())) {
                return start.length();
            }
        }
        return 0;
    }

    private static boolean capitals(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }
}
