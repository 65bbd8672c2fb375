package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.firstmile.outbox.MailAttachment;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.time.Moments;
import org.jspecify.annotations.Nullable;

/** Tells a candidate of an appointment, its change or its end, with a file for their calendar; by application only. */
@Singleton
public class CandidateAppointments {
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

                We have read your application %s for: %s
                We would like to meet you.

                %s
                The attached file puts it into your calendar.

                Open your application with your private link to confirm it, to choose another time or to decline. \
                Do not answer this email: nobody reads the address that it comes from.
                """);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void move(CandidateAppointment appointment) {
        send(appointment, true, "Application %s: another time to meet", """
                Hello,

                The time at which we meet has changed, about your application %s for: %s

                %s
                The attached file changes it in your calendar.

                Open your application with your private link to choose another time or to decline. \
                Do not answer this email: nobody reads the address that it comes from.
                """);
    }

    /** @param reason in words for the candidate */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(CandidateAppointment appointment, @Nullable String reason) {
        String why = reason == null ? "" : "\nWhy: " + reason.replace("%", "%%") + "\n";
        send(appointment, false, "Application %s: we do not meet as planned", """
                Hello,

                We do not meet as planned, about your application %s for: %s

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
                When:  %s, %s to %s, London time
                Where: %s
                """.formatted(
                        appointment.what(),
                        Moments.day(appointment.startsAt()),
                        Moments.hour(appointment.startsAt()),
                        Moments.hour(appointment.endsAt()),
                        appointment.place());
    }
}
