package io.github.prdlint.reader;

import io.github.prdlint.markdown.InlineText;
import io.github.prdlint.prd.Endpoint.FeatureReference;
import io.github.prdlint.prd.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads to which features an endpoint refers, from its Feature ID cell or from its description. */
final class FeatureReferences {

    private final Vocabulary vocabulary;
    private final FeatureIds ids;

    FeatureReferences(Vocabulary vocabulary, FeatureIds ids) {
        this.vocabulary = vocabulary;
        this.ids = ids;
    }

    /** Returns the features that a text mentions. */
    List<FeatureReference> mentioned(InlineText text) {
        List<FeatureReference> references = new ArrayList<>();
        for (FeatureIds.Token token : ids.mentions(text)) {
            references.add(new FeatureReference(
                    new Located<>(token.text().value(), token.text().span()), token.key(), Optional.empty()));
        }
        return references;
    }

    /** Reads a Feature ID cell: every token in it, whether it is an ID or not; nothing for a dash or a word for none. */
    List<FeatureReference> in(InlineText cell) {
        List<FeatureReference> references = new ArrayList<>(1);
        boolean nothing = vocabulary.is("nothing", cell.value());
        for (InlineText part : nothing ? List.<InlineText>of() : Cells.split(cell, ",/;·、&+，")) {
            InlineText token = Cells.withoutBrackets(part);
            String value = token.value();
            if (Cells.isDash(value) || vocabulary.is("nothing", value)) {
                continue;
            }
            int split = ids.isDefined(FeatureIds.key(value)) ? -1 : rangeSplit(value);
            if (split > 0) {
                InlineText from = token.slice(0, split);
                InlineText to = token.slice(split + 1, value.length());
                references.add(reference(from, Optional.of(FeatureIds.key(to.value()))));
                references.add(reference(to, Optional.empty()));
                continue;
            }
            List<FeatureIds.Token> mentions = value.indexOf(' ') > 0 ? ids.mentions(token) : List.of();
            if (mentions.isEmpty()) {
                references.add(reference(token, Optional.empty()));
            } else {
                for (FeatureIds.Token mention : mentions) {
                    references.add(reference(mention.text(), Optional.empty()));
                }
            }
        }
        return references;
    }

    private int rangeSplit(String value) {
        String compact = value.replace(" ", "");
        int split = ids.rangeSplit(compact);
        int seen = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != ' ' && seen++ == split) {
                return i;
            }
        }
        return -1;
    }

    private static FeatureReference reference(InlineText token, Optional<String> upTo) {
        return new FeatureReference(new Located<>(token.value(), token.span()), FeatureIds.key(token.value()), upTo);
    }
}
