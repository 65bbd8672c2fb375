package org.firstmile.signposting;

/** How often for this reason. */
record UnmetReason(SignpostReason reason, int count) {}
