package io.github.prdlint.prd;

/** What a section is about. The vocabulary of each language says which headings mean which. */
public enum SectionKind {
    CORE,
    AUTH,
    AUTHENTICATION,
    ROLES,
    MATRIX,
    FLOW,
    FEATURES,
    EXCLUDED_FEATURES,
    ENDPOINTS,
    EXTERNAL_API,
    SPECS,
    DATA_MODEL,
    RELATIONSHIPS,
    ERRORS,
    ERROR_FORMAT,
    STATUS_CODES,
    ERROR_CODES,
    EVENTS,
    DOMAIN_EVENTS,
    INTEGRATIONS,
    WEBHOOKS,
    INBOUND_WEBHOOKS,
    TECH_STACK,
    CHANGE_LOG,
    /** Tests, gaps and state machines: tables in it may hold paths, but declare nothing. */
    GAPS,
    OTHER;

    /** Returns the kind under which a part such as {@link #ROLES} stands in the templates; a whole section is its own. */
    public SectionKind whole() {
        return switch (this) {
            case AUTHENTICATION, ROLES, MATRIX -> AUTH;
            case EXCLUDED_FEATURES -> FEATURES;
            case RELATIONSHIPS -> DATA_MODEL;
            case ERROR_FORMAT, STATUS_CODES, ERROR_CODES -> ERRORS;
            case DOMAIN_EVENTS, INTEGRATIONS, WEBHOOKS, INBOUND_WEBHOOKS -> EVENTS;
            default -> this;
        };
    }
}
