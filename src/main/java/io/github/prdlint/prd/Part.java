package io.github.prdlint.prd;

/** A side of the document that a rule needs; without it the rule has nothing to judge and its questions are not evaluated. */
public enum Part {
    FEATURES,
    /** An Endpoint Group cell in some feature table. */
    FEATURE_GROUPS,
    /** An Auth Level cell in some feature table. */
    AUTH_LEVELS,
    /** Headings under Feature Specifications. */
    DOMAIN_GROUPS,
    ENDPOINTS,
    /** A Feature ID column in some endpoint table, or IDs in descriptions where there is none. */
    FEATURE_IDS,
    /** A Roles cell on some endpoint, or role names in its Auth cell. */
    ENDPOINT_ROLES,
    MODELS,
    RELATIONSHIPS,
    ROLES,
    /** Role definitions apart from the matrix. */
    ROLE_DEFINITIONS,
    MATRIX,
    SPECIFICATIONS,
    STATUS_CODES,
    ERROR_CODES,
    EVENTS,
    WEBHOOKS
}
