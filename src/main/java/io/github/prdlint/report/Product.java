package io.github.prdlint.report;

import io.github.prdlint.rule.RulePage;
import java.util.Optional;

/** The program's name, version and address, as reports state them. */
public final class Product {

    /** The name by which consumers know the tool and match its results from run to run; it never changes. */
    public static final String NAME = "prdlint";

    /** The version, the same as in {@code pom.xml}. */
    public static final String VERSION = "0.1.0";

    /** Where the program comes from. */
    public static final String ADDRESS = "https://github.com/prdlint/prdlint";

    private Product() {}

    /** Returns the address of the JSON Schema of the configuration file, a part of this version's release. */
    public static String schemaAddress() {
        return ADDRESS + "/releases/download/v" + VERSION + "/prdlint.schema.json";
    }

    /** Returns the address of a rule's page as it was at this version; empty for a plugin's. */
    public static Optional<String> address(RulePage page) {
        return page.builtIn() ? Optional.of(pageAddress(page)) : Optional.empty();
    }

    private static String pageAddress(RulePage page) {
        return ADDRESS + "/blob/v" + VERSION + "/rules/" + page.file();
    }
}
