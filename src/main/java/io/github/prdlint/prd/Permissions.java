package io.github.prdlint.prd;

/** Who may do what: roles, matrix rows and endpoints linked. */
public final class Permissions {

    Permissions(Prd prd) {}
}
