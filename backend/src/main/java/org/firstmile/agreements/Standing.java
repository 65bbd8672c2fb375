package org.firstmile.agreements;

import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with the text that it proposed last: who may see it follows from both.
 *
 * @param last null while it never was proposed
 */
record Standing(Agreement agreement, @Nullable AgreementVersion last) {
    static Standing of(Agreement agreement) {
        return new Standing(agreement, AgreementVersion.lastOf(agreement).orElse(null));
    }

    /** Staff of its chapter, and the parties of the text proposed last: a draft is the alliance's own. */
    Target target() {
        return Target.of(agreement.chapterId, last == null ? Set.of() : last.partyIds());
    }

    /** Whether the caller reads it as the chapter's staff, and so the working text. */
    boolean isOwnOf(Caller caller) {
        return caller.may(Permission.READ_AGREEMENT, Target.chapter(agreement.chapterId));
    }

    /** The party that the caller acts for. */
    UUID partyOf(Caller caller) {
        Set<UUID> own = caller.organisationsWith(Permission.READ_AGREEMENT);
        return last.parties.stream()
                .map(AgreementVersion.KeptParty::organisationId)
                .filter(own::contains)
                .findFirst()
                .orElseThrow();
    }
}
