package org.firstmile.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Role;
import org.firstmile.access.Scope;
import org.firstmile.agreements.AgreementView;
import org.firstmile.agreements.Agreements;
import org.firstmile.agreements.NewAgreement;
import org.firstmile.agreements.NewAgreementRemark;
import org.firstmile.agreements.NewAssent;
import org.firstmile.shared.http.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of the demo and how far it has come.
 *
 * @param proposed the texts that were proposed one after the other
 * @param draft what is being written now, if anything
 * @param assents to the last proposed text: without a note by a sample person of the party, with one recorded by staff
 */
record DemoAgreement(
        List<NewAgreement> proposed, @Nullable NewAgreement draft, List<NewAssent> assents, List<Remark> remarks) {

    /** @param organisationId absent when staff say it */
    record Remark(@Nullable UUID organisationId, @Nullable String clause, String text) {}

    private static final Caller STAFF =
            new Caller("demo-organiser", "Sample Organiser", EnumSet.of(Role.ORGANISER, Role.LEAD), Scope.ALLIANCE);

    void load(Agreements agreements) {
        UUID id = null;
        for (NewAgreement text : proposed) {
            id = write(agreements, id, text);
            agreements.propose(STAFF, id, IfMatch.ANY);
        }
        if (draft != null) {
            id = write(agreements, id, draft);
        }
        for (Remark remark : remarks) {
            Caller who = remark.organisationId() == null ? STAFF : personOf(remark.organisationId());
            agreements.remark(who, id, null, new NewAgreementRemark(remark.clause(), remark.text()));
        }
        for (NewAssent assent : assents) {
            Caller who = assent.note() == null ? personOf(assent.organisationId()) : STAFF;
            agreements.assent(who, id, IfMatch.ANY, assent);
        }
    }

    private static UUID write(Agreements agreements, @Nullable UUID id, NewAgreement text) {
        AgreementView view =
                id == null ? agreements.create(STAFF, null, text) : agreements.change(STAFF, id, IfMatch.ANY, text);
        return view.id();
    }

    private static Caller personOf(UUID organisation) {
        return new Caller(
                "demo-partner",
                "Sample Partner",
                EnumSet.of(Role.PARTNER),
                new Scope(false, Set.of(), Set.of(organisation), Set.of()));
    }
}
