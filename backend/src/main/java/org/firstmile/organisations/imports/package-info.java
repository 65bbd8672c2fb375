/**
 * Organisations from other people's tables: a file is read into rows, its columns are given meanings, each row is
 * checked by the rules that hold for everybody, mended where it is wrong, and imported in the background (ADR 0021).
 */
package org.firstmile.organisations.imports;
