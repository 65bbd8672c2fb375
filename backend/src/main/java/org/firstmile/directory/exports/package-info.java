/** What a search finds, to take away: for spreadsheets and programs, in the order of the search, as it is read. */
package org.firstmile.directory.exports;
