package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Located;
import io.github.prdlint.prd.Name;
import io.github.prdlint.prd.Words;
import java.util.ArrayList;
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
        List<String> spellings = new ArrayList<>(2);
        int open = bracket(text);
        if (open < 0) {
            spellings.add(text);
            return spellings;
        }
        int close = text.length();
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                close = i;
                break;
            }
        }
        String before = text.substring(0, open) + (close + 1 < text.length() ? " " + text.substring(close + 1) : "");
        String inside = text.substring(open + 1, close).strip();
        spellings.add(before);
        if (isFurtherName(before, inside)) {
            spellings.add(inside);
        }
        return spellings;
    }

    private static int bracket(String text) {
        int ascii = text.indexOf('(');
        int wide = text.indexOf('（');
        int open = ascii < 0 ? wide : wide < 0 ? ascii : Math.min(ascii, wide);
        return open > 0 ? open : -1;
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
        boolean ascii = true;
        boolean identifier = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii &= c < 0x80;
            identifier &= Character.isLetterOrDigit(c)
                    || c == '_'
                    || c == '-'
                    || c == ' ' && i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
        }
        boolean otherScript = (asciiCount(before) == before.length()) != ascii;
        // admin만 is a remark about admins, not a name.
        boolean mixed = !ascii && asciiCount(text) > 0;
        return identifier && (ascii || otherScript) && !(otherScript && mixed);
    }

    private static int asciiCount(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) < 0x80 ? 1 : 0;
        }
        return count;
    }
}
