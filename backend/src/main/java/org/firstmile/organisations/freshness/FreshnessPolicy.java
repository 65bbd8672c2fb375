package org.firstmile.organisations.freshness;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.firstmile.shared.time.Calendar;

/** How long a confirmation holds, for the whole alliance: there is one. */
@Entity
@Table(name = "freshness_policy")
class FreshnessPolicy extends PanacheEntityBase {
    private static final short ONLY = 1;

    /** The last sixth of the time that a confirmation holds. */
    private static final int DAYS_OF_A_MONTH_BEFORE = 5;

    @Id
    short id;

    @Version
    long version;

    int months;

    @Column(name = "reminder_days")
    int reminderDays;

    static FreshnessPolicy present() {
        return findById(ONLY);
    }

    static FreshnessPolicy toChange() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was confirmed before is stale. */
    Instant staleBefore(Instant now) {
        return now.atZone(Calendar.ZONE).minusMonths(months).toInstant();
    }

    /** What was confirmed before will soon be. */
    Instant fadingBefore(Instant now) {
        return staleBefore(now).plus(Duration.ofDays((long) months * DAYS_OF_A_MONTH_BEFORE));
    }

    void become(FreshnessPolicyChange wanted) {
        months = wanted.months();
        reminderDays = wanted.reminderDays();
    }
}
