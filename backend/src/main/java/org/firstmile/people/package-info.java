/**
 * People whom the alliance knows by name, and their dated roles at organisations, for the staff of their chapter and,
 * as far as they are affiliated to it now, for a partner organisation. Words: person, affiliation, level.
 */
package org.firstmile.people;
