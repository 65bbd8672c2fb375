package org.firstmile.signposting;

/** Which side of a signpost is meant. */
enum SignpostDirection {
    SENT,
    RECEIVED
}
