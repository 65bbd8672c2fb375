package org.firstmile.applications;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.MailAttachment;

/**
 * The calendar file of an appointment (RFC 5545, 5546). It names nobody but the address it goes to, and asks for no answer
 * by e-mail: nobody reads the address it comes from.
 */
@Singleton
class CandidateCalendar {
    private static final Pattern ADDRESS = Pattern.compile("<([^>]+)>");
    private static final int LONGEST_LINE = 75;

    private final String organiser;
    private final String organiserAddress;
    private final Clock clock;

    CandidateCalendar(
            @ConfigProperty(name = "firstmile.alliance-name") String organiser,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            Clock clock) {
        this.organiser = organiser;
        Matcher address = ADDRESS.matcher(from);
        this.organiserAddress = address.find() ? address.group(1) : from;
        this.clock = clock;
    }

    MailAttachment invitation(CandidateAppointment appointment, String to) {
        return file(appointment, to, Method.request(), Status.confirmed());
    }

    MailAttachment cancellation(CandidateAppointment appointment, String to) {
        return file(appointment, to, Method.cancel(), Status.cancelled());
    }

    private MailAttachment file(CandidateAppointment appointment, String to, Method method, Status status) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Firstmile//Conversations//EN");
        calendar.setMethod(method);
        calendar.addEvent(event(appointment, to, status));
        return new MailAttachment(
                "conversation.ics",
                "text/calendar; charset=utf-8; method=" + method.getValue(),
                folded(unfolded(calendar)));
    }

    private VEvent event(CandidateAppointment appointment, String to, Status status) {
        VEvent event = new VEvent();
        event.setUid(appointment.id() + "@firstmile");
        event.setDateTimeStamp(date(clock.instant()));
        event.setSequence(appointment.sequence());
        event.setDateStart(date(appointment.startsAt()), true);
        event.setDateEnd(date(appointment.endsAt()), true);
        event.setSummary(sentence(appointment.what()) + ": " + CandidateMail.oneLine(appointment.vacancy()));
        event.setLocation(CandidateMail.oneLine(appointment.place()));
        event.setOrganizer(new Organizer(organiser, organiserAddress));
        event.setStatus(status);
        Attendee candidate = new Attendee(null, to);
        candidate.setParticipationLevel(ParticipationLevel.REQUIRED);
        candidate.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        candidate.setRsvp(false);
        event.addAttendee(candidate);
        return event;
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // the library folds by characters; the standard counts octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** No line is longer than 75 octets, and no character is cut in two. */
    private static String folded(String lines) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
            String character = Character.toString(lines.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static String sentence(String what) {
        return what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1);
    }
}
