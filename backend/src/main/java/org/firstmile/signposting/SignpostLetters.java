package org.firstmile.signposting;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;

/** Tells an organisation, at the address that its entry gives, that a hand-over waits or is answered: never whom it is for. */
@Singleton
class SignpostLetters {
    private static final Duration SELDOM = Duration.ofHours(1);

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;
    private final String publicUrl;

    SignpostLetters(
            Sql sql, Outbox outbox, Clock clock, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    private record Letter(String name, String email, String other) {}

    /** Who sends many does not flood anybody: what waits already stands behind the letter that has gone. */
    void offered(Signpost signpost) {
        letter(signpost.toId, signpost.fromId)
                .filter(to -> isDue(signpost))
                .ifPresent(to -> outbox.mail(to.email(), "A hand-over waits for your answer", """
                        Dear %s,

                        %s asks whether you can take somebody on. Say yes or no here,
                        where you find all that wait for your answer:

                        %s

                        While one waits, you get such a letter once an hour at most. Nothing about the person
                        is kept in Firstmile, nor told in this letter.
                        """.formatted(
                                to.name(), to.other(), publicUrl + "/signposting")));
    }

    /** An hour after the last one, or at once where that was answered and nothing else waits. */
    private boolean isDue(Signpost offered) {
        Instant now = clock.instant();
        return sql.one("""
                        insert into signpost_letter as last (organisation_id, sent_at) values (?, ?)
                        on conflict (organisation_id) do update set sent_at = excluded.sent_at
                        where last.sent_at <= ?
                           or exists (select 1 from signpost s where s.to_id = last.organisation_id
                                      and s.answered_at >= last.sent_at)
                          and not exists (select 1 from signpost s where s.to_id = last.organisation_id
                                          and s.state = 'OFFERED' and s.id is distinct from ?::uuid)
                        returning true""", row -> true, offered.toId, now, now.minus(SELDOM), offered.id)
                .isPresent();
    }

    void answered(Signpost signpost) {
        boolean accepted = signpost.state == SignpostState.ACCEPTED;
        String answer = accepted ? "yes" : "no";
        String next = accepted ? "" : ", and why, and say who is asked next or\nthat nobody can take them";
        letter(signpost.fromId, signpost.toId)
                .ifPresent(to -> outbox.mail(to.email(), "Your hand-over has its answer: " + answer, """
                        Dear %s,

                        %s has said %s to a hand-over of yours. Here you see which%s:

                        %s

                        Nothing about the person is kept in Firstmile, nor told in this letter.
                        """.formatted(
                                to.name(), to.other(), answer, next, publicUrl + "/signposting?view=sent")));
    }

    private Optional<Letter> letter(UUID to, UUID about) {
        return sql.one(
                "select t.name as recipient, t.email, o.name as other from organisation t, organisation o"
                        + " where t.id = ? and o.id = ? and t.email is not null",
                row -> new Letter(
                        oneLine(row.getString("recipient")), row.getString("email"), oneLine(row.getString("other"))),
                to,
                about);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
