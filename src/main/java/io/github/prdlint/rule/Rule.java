package io.github.prdlint.rule;

/**
 * A rule that comes from outside the program: what users see of it and what it does. A jar given with {@code --plugin} names its rules,
 * which have a constructor without arguments, in {@code META-INF/services/io.github.prdlint.rule.Rule}. One instance serves all documents
 * and threads. From the program it may use the packages {@code source}, {@code prd} and {@code rule}; the others are hidden from it.
 */
public interface Rule {

    /** Returns what reports, suppression comments and configurations know of the rule; always the same. */
    RulePage page();

    /** Returns what judges a document. A check that throws is reported as an internal error of its rule, and the run goes on. */
    Check check();

    /** Returns the rule's page in Markdown: why it is there, how to mend what it reports, under {@code ## Why} and {@code ## How to fix}. */
    default String text() {
        return "# " + page().title() + "\n\n" + page().summary() + "\n";
    }
}
