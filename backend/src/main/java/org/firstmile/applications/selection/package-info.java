/**
 * Where applications stand after the sift: stages, the moves between them, and what the hiring manager has to do next.
 * Who a candidate is comes from the view {@code revealed_candidate} alone, which has no row before the reveal.
 */
package org.firstmile.applications.selection;
