package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.applications.review.Panels;
import org.jspecify.annotations.Nullable;

/**
 * What a demo account (its fixed id in deploy/realm/README.md) may act for.
 *
 * @param name the account's, for a panel
 */
record DemoGrant(
        String subject,
        Grants.Kind kind,
        @Nullable UUID target,
        @Nullable String name) {
    void load(Grants grants, Panels panels) {
        if (kind == Grants.Kind.PANEL) {
            panels.load(Caller.SYSTEM, target, subject, name);
        } else {
            grants.give(subject, kind, target);
        }
    }
}
