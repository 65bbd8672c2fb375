package org.firstmile.demo;

import java.util.EnumSet;
import org.firstmile.access.Caller;
import org.firstmile.access.Role;
import org.firstmile.access.Scope;
import org.firstmile.onetoones.NewOneToOne;
import org.firstmile.onetoones.OneToOneView;
import org.firstmile.onetoones.OneToOnes;
import org.firstmile.onetoones.Outcome;
import org.firstmile.shared.http.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * A one-to-one of the demo.
 *
 * @param author the account that logged it
 * @param outcome what became of a planned one, if that is known
 */
record DemoOneToOne(
        String author,
        String authorName,
        NewOneToOne meeting,
        @Nullable Outcome outcome) {
    void load(OneToOnes oneToOnes) {
        Caller organiser = new Caller(author, authorName, EnumSet.of(Role.ORGANISER), Scope.ALLIANCE);
        OneToOneView logged = oneToOnes.create(organiser, null, meeting);
        if (outcome != null) {
            oneToOnes.recordOutcome(organiser, logged.id(), IfMatch.ANY, outcome);
        }
    }
}
