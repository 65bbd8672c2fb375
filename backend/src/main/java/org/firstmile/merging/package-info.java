/**
 * Two entries for one organisation: found in the background, compared side by side, merged with everything that hangs on
 * them, and taken apart again for thirty days. It stands above the features and moves their rows by the one list in
 * {@code References}.
 */
package org.firstmile.merging;
