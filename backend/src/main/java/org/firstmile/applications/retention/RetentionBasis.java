package org.firstmile.applications.retention;

/** What the twelve months are counted from. */
enum RetentionBasis {
    DECISION,
    CLOSING,
    WITHDRAWAL
}
