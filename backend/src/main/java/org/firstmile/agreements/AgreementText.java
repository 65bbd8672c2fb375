package org.firstmile.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** What the parties agree to, word for word; the working text and every kept version are made of it. */
@Embeddable
record AgreementText(
        String title,
        @Enumerated(EnumType.STRING) AgreementKind kind,
        @Column(name = "starts_on") @Nullable LocalDate startsOn,
        @Column(name = "ends_on") @Nullable LocalDate endsOn,
        @Column(name = "review_on") @Nullable LocalDate reviewOn,
        @Embedded @Nullable Foundations foundations) {

    static AgreementText of(NewAgreement body) {
        requirePlausible("#/startsOn", body.startsOn());
        requirePlausible("#/endsOn", body.endsOn());
        requirePlausible("#/reviewOn", body.reviewOn());
        if (isBefore(body.endsOn(), body.startsOn())) {
            throw ProblemException.field("#/endsOn", "Choose an end on or after the start");
        }
        if (isBefore(body.reviewOn(), body.startsOn())) {
            throw ProblemException.field("#/reviewOn", "Choose a review on or after the start");
        }
        return new AgreementText(
                body.title(), body.kind(), body.startsOn(), body.endsOn(), body.reviewOn(), body.foundations());
    }

    private static void requirePlausible(String pointer, @Nullable LocalDate day) {
        if (!Calendar.isPlausible(day)) {
            throw ProblemException.field(pointer, "Enter a date between 1900 and 2199");
        }
    }

    private static boolean isBefore(LocalDate one, LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** The clauses, none of them null as a whole: the database gives no record for columns that are all empty. */
    Foundations clauses() {
        return foundations == null ? Foundations.EMPTY : foundations;
    }

    boolean says(AgreementText other) {
        return title.equals(other.title)
                && kind == other.kind
                && Objects.equals(startsOn, other.startsOn)
                && Objects.equals(endsOn, other.endsOn)
                && Objects.equals(reviewOn, other.reviewOn)
                && clauses().clauses().equals(other.clauses().clauses());
    }
}
