package io.github.prdlint.prd;

/** What a recognised table holds. */
public enum TableKind {
    FEATURES,
    ENDPOINTS,
    ROLES,
    MATRIX,
    FIELDS,
    MODELS,
    STATUS_CODES,
    ERROR_CODES,
    EVENTS,
    INTEGRATIONS,
    WEBHOOKS,
    TECHNOLOGIES
}
