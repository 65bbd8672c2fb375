package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.firstmile.outbox.MailAttachment;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Tells a candidate of an appointment, its change or its end, with a file for their calendar; by application only. */
@Singleton
public class CandidateAppointments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Outbox outbox;
    private final CandidateCalendar calendar;

    CandidateAppointments(Outbox outbox, CandidateCalendar calendar) {
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void invite(CandidateAppointment appointment) {
        send(appointment, true, "Application %s: we would like to meet you", """
                Hello,

                we have read your application %s for: %s
                We would like to meet you.

                %s
                The attached file puts it into your calendar. London time is meant.

                Open your application with your private link to confirm it, to choose another time or to decline.
                Do not answer this e-mail: nobody reads the address that it comes from.
                """);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(CandidateAppointment appointment) {
        send(appointment, true, "Application %s: another time to meet", """
                Hello,

                the time to meet you about your application %s has changed, for: %s

                %s
                The attached file changes it in your calendar. London time is meant.

                Open your application with your private link to choose another time or to decline.
                Do not answer this e-mail: nobody reads the address that it comes from.
                """);
    }

    /** @param reason in words for the candidate */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(CandidateAppointment appointment, @Nullable String reason) {
        String why = reason == null ? "" : "\nWhy: " + reason.replace("%", "%%") + "\n";
        send(appointment, false, "Application %s: we do not meet as planned", """
                Hello,

                this will not take place, about your application %s for: %s

                %s
                The attached file takes it out of your calendar.
                """ + why);
    }

    private void send(CandidateAppointment appointment, boolean stands, String subject, String text) {
        Application application = Application.findById(appointment.application());
        CandidateIdentity identity = CandidateIdentity.of(appointment.application());
        if (application == null || identity == null) {
            return; // erased meanwhile: there is nobody to tell
        }
        MailAttachment file = stands
                ? calendar.invitation(appointment, identity.email)
                : calendar.cancellation(appointment, identity.email);
        outbox.mail(
                identity.email,
                subject.formatted(application.reference),
                text.formatted(application.reference, CandidateMail.oneLine(appointment.vacancy()), facts(appointment)),
                file);
    }

    static String facts(CandidateAppointment appointment) {
        return """
                What:  %s
                When:  %s, %s to %s
                Where: %s
                """.formatted(
                        appointment.what(),
                        local(DAY, appointment.startsAt()),
                        local(HOUR, appointment.startsAt()),
                        local(HOUR, appointment.endsAt()),
                        appointment.place());
    }

    private static String local(DateTimeFormatter format, Instant at) {
        return format.format(at.atZone(Calendar.ZONE));
    }
}
