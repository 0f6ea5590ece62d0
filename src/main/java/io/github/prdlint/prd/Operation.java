package io.github.prdlint.prd;

/** What an endpoint does to a resource, or what a permission lets a role do. */
public enum Operation {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    MANAGE,
    /** Something else than the four, such as {@code POST /orders/:id/cancel}: any of Create, Update, Delete or Manage admits it. */
    ACTION
}
