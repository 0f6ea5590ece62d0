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
        switch (this) {
            case AUTHENTICATION:
            case ROLES:
            case MATRIX:
                return AUTH;
            case EXCLUDED_FEATURES:
                return FEATURES;
            case RELATIONSHIPS:
                return DATA_MODEL;
            case ERROR_FORMAT:
            case STATUS_CODES:
            case ERROR_CODES:
                return ERRORS;
            case DOMAIN_EVENTS:
            case INTEGRATIONS:
            case WEBHOOKS:
            case INBOUND_WEBHOOKS:
                return EVENTS;
            default:
                return this;
        }
    }
}
