package org.firstmile.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * A talk with a candidate, as their e-mail and their calendar say it.
 *
 * @param id of the calendar entry, whatever changes of it
 * @param sequence one more with each change
 * @param what such as "interview"
 * @param vacancy its title
 */
public record CandidateAppointment(
        UUID application,
        UUID id,
        int sequence,
        String what,
        String vacancy,
        Instant startsAt,
        Instant endsAt,
        String place) {}
