package org.firstmile.organisations.imports;

import java.util.List;
import java.util.UUID;
import org.firstmile.organisations.NewOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a row.
 *
 * @param organisation that it is about, where it is known
 * @param body what would be stored; null where nothing would
 */
record Judgement(
        ImportVerdict verdict,
        @Nullable UUID organisation,
        @Nullable NewOrganisation body,
        List<ImportCandidate> candidates,
        List<ImportChange> changes,
        List<ImportFault> faults,
        List<ImportFault> notes) {}
