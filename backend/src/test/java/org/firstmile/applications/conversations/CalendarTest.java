package org.firstmile.applications.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.firstmile.applications.Applicant;
import org.firstmile.support.ApiTest;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

/** The calendar files that candidates get, as they arrive by SMTP. */
@ApiTest
class CalendarTest {
    private static final String INVITED = "we would like to meet you";
    private static final String MOVED = "another time to meet";
    private static final String CANCELLED = "we do not meet as planned";

    private static VEvent event(MimeMessage mail, String method) {
        String file = Talks.calendar(mail);
        List<List<String>> warnings = List.of();
        try (var reader = new biweekly.io.text.ICalReader(file)) {
            ICalendar calendar = reader.readNext();
            assertEquals(
                    warnings,
                    reader.getWarnings().stream()
                            .map(w -> List.of(w.toString()))
                            .toList());
            assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0)
                    .toString());
            assertEquals(method, calendar.getMethod().getValue());
            assertEquals(ICalVersion.V2_0, calendar.getVersion());
            assertEquals(1, calendar.getEvents().size());
            return calendar.getEvents().getFirst();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void an_invitation_comes_with_a_file_that_a_calendar_takes() throws Exception {
        Talks talks = Talks.shortlisted("A vacancy; with, signs", 1, "reviewer");
        Applicant applicant = talks.applicant(0);
        Instant start = Instant.parse("2027-07-06T09:30:00Z");
        String place = "Café „Zur Brücke“, 2nd floor; ring twice, then wait — " + "\uD83D\uDE00".repeat(30);
        String slot = talks.offer(Talks.slotAt(start, place))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String conversation = talks.invited(applicant, slot);
        MimeMessage mail = Inbox.await(applicant.email(), INVITED);
        String type = Talks.type(mail).replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
        assertTrue(type.startsWith("text/calendar; charset=utf-8; method=request"), type);
        String text = Talks.text(mail);
        assertTrue(text.contains("Tuesday 6 July 2027, 10:30am to 11:15am, London time"), text);
        assertTrue(text.contains(applicant.reference()), text);
        assertTrue(text.contains("A vacancy; with, signs"), text);
        assertFalse(text.contains("Sample Candidate"), text);

        VEvent event = event(mail, "REQUEST");
        assertEquals(conversation + "@firstmile", event.getUid().getValue());
        assertEquals(0, event.getSequence().getValue());
        assertEquals(Date.from(start), event.getDateStart().getValue());
        assertEquals(Date.from(start.plusSeconds(45 * 60)), event.getDateEnd().getValue());
        assertEquals("Interview: A vacancy; with, signs", event.getSummary().getValue());
        assertEquals(place, event.getLocation().getValue());
        assertTrue(event.getStatus().isConfirmed());
        assertEquals("no-reply@firstmile.example", event.getOrganizer().getEmail());
        Attendee attendee = event.getAttendees().getFirst();
        assertEquals(applicant.email(), attendee.getEmail());
        assertNull(attendee.getCommonName());
        assertEquals(ParticipationLevel.REQUIRED, attendee.getParticipationLevel());
        assertEquals(ParticipationStatus.NEEDS_ACTION, attendee.getParticipationStatus());
        assertEquals(false, attendee.getRsvp());
    }

    @Test
    void its_bytes_are_as_the_standard_has_them() {
        Talks talks = Talks.shortlisted("Lange Zeile ".repeat(16), 1, "reviewer");
        String place = "Hügel\nzweite Zeile " + "ü\uD83D\uDE00".repeat(60);
        String slot = talks.offer(Talks.slotAt(Talks.soon(), place))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        talks.invited(talks.applicant(0), slot);
        String file = Talks.calendar(Inbox.await(talks.applicant(0).email(), INVITED));
        assertTrue(file.endsWith("END:VCALENDAR\r\n"), file);
        assertFalse(file.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line that does not end with CRLF");
        for (String line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\uFFFD"), line);
        }
        assertTrue(file.matches("(?s).*\r\nDTSTART:\\d{8}T\\d{6}Z\r\n.*"), file);
        assertTrue(file.matches("(?s).*\r\nDTSTAMP:\\d{8}T\\d{6}Z\r\n.*"), file);
        assertFalse(file.contains("TZID"), file);
        VEvent event = Biweekly.parse(file).first().getEvents().getFirst();
        assertEquals(place.replace('\n', ' '), event.getLocation().getValue());
    }

    @Test
    void a_change_keeps_the_entry_and_counts_on_and_an_end_takes_it_out() {
        Talks talks = Talks.shortlisted("Counted on", 1, "reviewer");
        Applicant applicant = talks.applicant(0);
        String conversation = talks.invited(applicant, talks.slot());
        String uid = event(Inbox.await(applicant.email(), INVITED), "REQUEST")
                .getUid()
                .getValue();
        Instant later = Talks.soon();
        Talks.choose(applicant, conversation, talks.slot(later)).then().statusCode(200);
        VEvent moved = event(Inbox.await(applicant.email(), MOVED), "REQUEST");
        assertEquals(uid, moved.getUid().getValue());
        assertEquals(1, moved.getSequence().getValue());
        assertEquals(Date.from(later), moved.getDateStart().getValue());
        Talks.change("hiring", conversation, "POST", "cancellation", Map.of("reason", "The hall is 100% flooded"))
                .then()
                .statusCode(200);
        MimeMessage mail = Inbox.await(applicant.email(), CANCELLED);
        assertTrue(Talks.text(mail).contains("Why: The hall is 100% flooded"), Talks.text(mail));
        VEvent cancelled = event(mail, "CANCEL");
        assertEquals(uid, cancelled.getUid().getValue());
        assertEquals(2, cancelled.getSequence().getValue());
        assertTrue(cancelled.getStatus().isCancelled());
    }

    @Test
    void who_declines_or_withdraws_gets_the_entry_out_of_their_calendar() {
        Talks talks = Talks.shortlisted("Taken out", 2, "reviewer");
        String declined = talks.invited(talks.applicant(0), talks.slot());
        Talks.step(talks.applicant(0), declined, "refusal").then().statusCode(200);
        event(Inbox.await(talks.applicant(0).email(), CANCELLED), "CANCEL");
        talks.invited(talks.applicant(1), talks.slot());
        talks.applicant(1).step("withdrawal").then().statusCode(200);
        event(Inbox.await(talks.applicant(1).email(), CANCELLED), "CANCEL");
    }

    @Test
    void a_delivered_file_is_wiped_with_its_letter() {
        Talks talks = Talks.shortlisted("Wiped", 1, "reviewer");
        talks.invited(talks.applicant(0), talks.slot());
        Inbox.await(talks.applicant(0).email(), INVITED);
        String left = "select 1 from outbox_mail where num_nonnulls(recipient, body, attachment, attachment_name) > 0"
                + " and (recipient = '%s' or attachment like '%%%s%%')"
                        .formatted(
                                talks.applicant(0).email(), talks.applicant(0).email());
        Awaitility.await().until(() -> Talks.sql().list(left, row -> 1).isEmpty());
    }
}
