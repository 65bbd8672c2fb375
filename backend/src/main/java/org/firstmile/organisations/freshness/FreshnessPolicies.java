package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.IfMatch;

/** The one rule of what is stale: read by searches, lists and the asking alike. */
@Singleton
public class FreshnessPolicies {
    /** Of an organisation {@code o}, with {@link #staleBefore()} as its parameter: never confirmed is stale too. */
    public static final String STALE = "coalesce(o.last_confirmed_at, '-infinity') < ?";

    private final Audit audit;
    private final Clock clock;

    FreshnessPolicies(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** What was confirmed before this instant is stale now. */
    @Transactional
    public Instant staleBefore() {
        return FreshnessPolicy.present().staleBefore(clock.instant());
    }

    @Transactional
    FreshnessPolicyView view(Caller caller) {
        return view(caller, FreshnessPolicy.present());
    }

    @Transactional
    FreshnessPolicyView change(Caller caller, IfMatch ifMatch, FreshnessPolicyChange body) {
        FreshnessPolicy policy = FreshnessPolicy.toChange();
        ifMatch.check(policy.version);
        policy.become(body);
        policy.persistAndFlush();
        FreshnessPolicyView view = view(caller, policy);
        audit.record(
                caller,
                "freshness-policy.changed",
                view.id(),
                Map.of("months", policy.months, "reminderDays", policy.reminderDays));
        return view;
    }

    private static FreshnessPolicyView view(Caller caller, FreshnessPolicy policy) {
        return new FreshnessPolicyView(
                policy.version,
                policy.months,
                policy.reminderDays,
                caller.may(Permission.SET_FRESHNESS) ? List.of("change") : List.of());
    }
}
