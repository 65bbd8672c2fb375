package org.firstmile.organisations.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it is kept.
 *
 * @param unread what could not be read of the file; empty once a person has mended the row
 * @param parentNumber the row that this one's parent stands in
 * @param circular whether its parents lead back to it
 * @param chosenId what a person chose to update
 * @param organisationId what it was imported to
 * @param changes what it would change, as it was shown last
 */
record ImportRow(
        UUID id,
        int number,
        int version,
        List<String> cells,
        List<ImportFault> unread,
        @Nullable Integer parentNumber,
        boolean circular,
        @Nullable ImportVerdict verdict,
        @Nullable ImportRowChoice choice,
        @Nullable UUID chosenId,
        @Nullable UUID organisationId,
        boolean applied,
        List<ImportChange> changes) {}
