package org.firstmile.applications;

/** Why an application was erased. */
public enum ErasureReason {
    /** The candidate wanted it. */
    CANDIDATE,
    /** Its time had come. */
    RETENTION
}
