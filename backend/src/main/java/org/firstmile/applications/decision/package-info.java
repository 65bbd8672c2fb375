/**
 * The end of a recruitment: who is appointed and why, and the DBS check of those who are, as far as it may be kept. Who a
 * candidate is comes from the view {@code revealed_candidate} alone; a board of the shortlisted serves {@code cohort} too.
 */
package org.firstmile.applications.decision;
