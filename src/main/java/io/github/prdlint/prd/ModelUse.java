package io.github.prdlint.prd;

/** Which models the endpoints and specifications use, and by what evidence. */
public final class ModelUse {

    ModelUse(Prd prd) {}
}
