/**
 * Who an organisation could work with: <em>similar</em> ones do the same kind of thing near by, <em>complementary</em> ones
 * have what it needs, need what it has, or serve the same people with something else. Reads above the features.
 */
package org.firstmile.directory.matches;
