package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes names that compare by meaning: each spelling in a text, without the words that say nothing. */
final class Names {

    private final Vocabulary vocabulary;

    Names(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the name of an endpoint group or matrix resource: {@code Order API} is {@code Orders}. */
    Name group(String text) {
        return name(text, vocabulary.list("genericGroup"));
    }

    /** Returns the name of a model. */
    Name model(String text) {
        return name(text, vocabulary.list("genericModel"));
    }

    /** Returns the name of a role; {@code ROLE_ADMIN}, as Spring Security writes it, is Admin. */
    Name role(String text) {
        if (!text.startsWith("ROLE_") || text.length() == 5) {
            return name(text, Set.of());
        }
        return new Name(text, name(text.substring(5), Set.of()).keys());
    }

    /** Returns the name with its place. */
    Located<Name> group(InlineText text) {
        return new Located<>(group(text.value()), text.span());
    }

    /** Returns the name with its place. */
    Located<Name> role(InlineText text) {
        return new Located<>(role(text.value()), text.span());
    }

    private Name name(String text, Set<String> generic) {
        Set<String> keys = new LinkedHashSet<>();
        for (String spelling : spellings(text)) {
            List<String> words = Words.split(spelling);
            StringBuilder key = new StringBuilder();
            for (String word : words) {
                if (!generic.contains(word)) {
                    key.append(word);
                }
            }
            String joined = key.length() == 0 ? String.join("", words) : key.toString();
            if (!joined.isEmpty()) {
                keys.add(joined);
            }
        }
        return new Name(text, keys);
    }

    /** Returns the spellings in a text such as {@code 주문(Order)}: what stands before and what stands in brackets. */
    private List<String> spellings(String text) {
        int open = indexOf(text, 0, '(', '（');
        if (open == 0 || open == text.length()) {
            return List.of(text);
        }
        int close = indexOf(text, open, ')', '）');
        String before = text.substring(0, open) + " " + text.substring(Math.min(close + 1, text.length()));
        String inside = text.substring(open + 1, close).strip();
        return isFurtherName(before, inside) ? List.of(before, inside) : List.of(before);
    }

    /** Returns where one of two characters stands first, the length of the text when none does. */
    private static int indexOf(String text, int from, char one, char other) {
        int i = from;
        while (i < text.length() && text.charAt(i) != one && text.charAt(i) != other) {
            i++;
        }
        return i;
    }

    /** Whether what stands in brackets is the same name in another script or as an identifier ({@code Gift Card}), and no remark. */
    private boolean isFurtherName(String before, String text) {
        if (text.isEmpty()
                || text.charAt(0) == '/'
                || vocabulary.is("public", text)
                || vocabulary.is("signedIn", text)
                || vocabulary.is("system", text)
                || vocabulary.is("machine", text)) {
            return false;
        }
        boolean identifier = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            identifier &= Character.isLetterOrDigit(c)
                    || c == '_'
                    || c == '-'
                    || c == ' ' && Character.isUpperCase(text.charAt(i + 1));
        }
        int ascii = asciiCount(text);
        // admin만 is a remark about admins, not a name.
        return identifier && (ascii == text.length() || ascii == 0 && asciiCount(before) == before.length());
    }

    private static int asciiCount(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) < 0x80 ? 1 : 0;
        }
        return count;
    }
}
