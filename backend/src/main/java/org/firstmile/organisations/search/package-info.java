/**
 * Finding organisations: the list with its search and distances, how many there are of each sort, and the map. All read
 * what the database keeps for it of each organisation (ADR 0014).
 */
package org.firstmile.organisations.search;
