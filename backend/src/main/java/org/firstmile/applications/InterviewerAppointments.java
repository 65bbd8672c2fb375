package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;

/** Tells those who meet a candidate when and where, with a file for their calendar. Who it is stands behind the link. */
@Singleton
public class InterviewerAppointments {
    private final Outbox outbox;
    private final CandidateCalendar calendar;
    private final String publicUrl;

    InterviewerAppointments(
            Outbox outbox,
            CandidateCalendar calendar,
            @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.outbox = outbox;
        this.calendar = calendar;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** @param what invited, moved, confirmed, declined or cancelled */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<String> to, CandidateAppointment appointment, String what) {
        switch (what) {
            case "invited" -> on(to, appointment, "a candidate is invited", "The candidate is invited.");
            case "moved" -> on(to, appointment, "another time", "The time has changed.");
            case "confirmed" -> on(to, appointment, "the candidate comes", "The candidate has confirmed it.");
            case "declined" -> off(to, appointment, "The candidate has declined it.");
            default -> off(to, appointment, "It was cancelled.");
        }
    }

    /** To those who have no part in it any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withoutYou(List<String> to, CandidateAppointment appointment) {
        off(to, appointment, "It is held without you.");
    }

    private void on(List<String> to, CandidateAppointment appointment, String news, String said) {
        String text = """
                Hello,

                %s

                %s
                The attached file puts it into your calendar. London time is meant.

                Whom you meet, and your scorecard, you find here:

                %s/conversations/%s

                Could you not be fair to this candidate, or they not feel so? Then step back there.
                Nobody reads replies to this e-mail.
                """.formatted(
                about(appointment, said), CandidateAppointments.facts(appointment), publicUrl, appointment.id());
        to.forEach(address ->
                outbox.mail(address, subject(appointment, news), text, calendar.invitation(appointment, address)));
    }

    private void off(List<String> to, CandidateAppointment appointment, String said) {
        String text = """
                Hello,

                %s

                %s
                The attached file takes it out of your calendar.
                """.formatted(about(appointment, said), CandidateAppointments.facts(appointment));
        to.forEach(address -> outbox.mail(
                address,
                subject(appointment, "you do not meet as planned"),
                text,
                calendar.cancellation(appointment, address)));
    }

    private static String subject(CandidateAppointment appointment, String news) {
        return "Application %s: %s".formatted(reference(appointment), news);
    }

    private static String about(CandidateAppointment appointment, String said) {
        return "This is about the %s with application %s, for: %s%n%s"
                .formatted(
                        appointment.what(), reference(appointment), CandidateMail.oneLine(appointment.vacancy()), said);
    }

    private static String reference(CandidateAppointment appointment) {
        return Application.<Application>findById(appointment.application()).reference;
    }
}
