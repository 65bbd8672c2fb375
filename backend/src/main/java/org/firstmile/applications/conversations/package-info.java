/**
 * Conversations with candidates whose applications were revealed: slots, invitations, the candidate's own choice, and
 * scorecards that are filed before others' are seen. Who a candidate is comes from {@code RevealedCandidates}, and what is
 * sent to them goes through {@code CandidateAppointments}; nothing in here reads an identity.
 */
package org.firstmile.applications.conversations;
