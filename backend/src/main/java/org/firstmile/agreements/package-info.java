/**
 * Collaboration agreements: the seven foundations as guided clauses, proposed as kept versions, agreed by every party.
 * For organisers and leads who draft them and for the parties' own people who read, ask and agree. Words: party, clause,
 * version, assent, remark.
 */
package org.firstmile.agreements;
