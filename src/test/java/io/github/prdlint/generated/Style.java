package io.github.prdlint.generated;

import io.github.prdlint.prd.Model;
import io.github.prdlint.prd.PermissionMatrix.Shape;
import java.util.List;
import java.util.Random;

/**
 * How a project is written down; nothing of it changes what the document says.
 *
 * @param numbered whether headings have numbers
 * @param parameter how path parameters are written: {@code :%s}, {@code {%s}}, {@code <%s>}
 * @param prefix what the document declares as its base, empty without one
 * @param prefixed whether the endpoint tables write the base before each path
 * @param other whether columns have other names than the template's
 * @param shuffle by which columns of features and endpoints change places, 0 for the template's order
 * @param postMvp whether features for later are listed, and how
 * @param commonErrors whether a line declares the errors of every endpoint
 * @param flatSpecs whether specifications stand under no headings of groups
 */
record Style(
        boolean numbered,
        boolean bold,
        boolean code,
        boolean padded,
        boolean camel,
        String parameter,
        String prefix,
        boolean prefixed,
        boolean other,
        long shuffle,
        boolean necessity,
        Later postMvp,
        boolean frontMatter,
        boolean keyConstraints,
        boolean indexes,
        boolean integrations,
        boolean webhooks,
        boolean businessCodes,
        boolean statusTable,
        boolean commonErrors,
        ErrorForm errors,
        boolean flatSpecs,
        boolean jsonComments,
        boolean authColumn,
        Shape matrix,
        Rights rights,
        Model.Form models,
        boolean joinMethods,
        String listSeparator,
        Titles titles) {

    /** How features that are not built now are listed. */
    enum Later {
        NONE,
        WITHOUT_IDS,
        WITH_IDS,
        TABLE
    }

    /** How a specification lists its errors. */
    enum ErrorForm {
        LINE,
        BULLETS,
        TABLE
    }

    /** How a cell of the matrix names operations. */
    enum Rights {
        LETTERS,
        WORDS,
        PADDED_LETTERS
    }

    /** How a Korean document calls a resource: by its Korean name, by both, or by the English one. */
    enum Titles {
        OWN,
        BOTH,
        ENGLISH
    }

    static Style random(Random random, boolean medium) {
        boolean prefix = random.nextInt(4) == 0;
        return new Style(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                List.of(":%s", "{%s}", "<%s>", "[%s]").get(random.nextInt(4)),
                prefix ? random.nextBoolean() ? "/api/v1" : "/api" : "",
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? 0 : random.nextInt(1000) + 1,
                random.nextBoolean(),
                Later.values()[random.nextInt(Later.values().length)],
                random.nextBoolean(),
                medium || random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                medium || random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(5) == 0,
                ErrorForm.values()[random.nextInt(ErrorForm.values().length)],
                random.nextInt(3) == 0,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? Shape.RESOURCE_BY_ROLE : Shape.values()[random.nextInt(Shape.values().length)],
                Rights.values()[random.nextInt(Rights.values().length)],
                random.nextBoolean()
                        ? medium ? Model.Form.TABLE : Model.Form.BULLETS
                        : Model.Form.values()[random.nextInt(Model.Form.values().length)],
                random.nextInt(3) == 0,
                List.of(", ", " / ", "<br>").get(random.nextInt(3)),
                Titles.values()[random.nextInt(Titles.values().length)]);
    }
}
