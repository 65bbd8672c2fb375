package org.firstmile.organisations.freshness;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Some fields of an entry; which ones says a list beside it, since a field may be empty there as well. */
@Schema(description = "Some fields of an entry: those that the proposal names, absent where they are empty.")
record ProposedEntry(
        @Nullable String name,
        @Nullable List<OrganisationKind> kinds,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable List<String> tags,
        @Nullable List<Identifier> identifiers,
        @Nullable Boolean listed) {

    static ProposedEntry of(NewOrganisation entry, Collection<OrganisationField> fields) {
        return new ProposedEntry(
                fields.contains(OrganisationField.NAME) ? entry.name() : null,
                fields.contains(OrganisationField.KINDS) ? entry.kinds() : null,
                fields.contains(OrganisationField.DESCRIPTION) ? entry.description() : null,
                fields.contains(OrganisationField.WEBSITE) ? entry.website() : null,
                fields.contains(OrganisationField.EMAIL) ? entry.email() : null,
                fields.contains(OrganisationField.PHONE) ? entry.phone() : null,
                fields.contains(OrganisationField.ADDRESS) ? Address.kept(entry.address()) : null,
                fields.contains(OrganisationField.TAGS) ? entry.tags() : null,
                fields.contains(OrganisationField.IDENTIFIERS) ? entry.identifiers() : null,
                fields.contains(OrganisationField.LISTED) ? entry.listed() : null);
    }

    /** The present entry with these fields of this. */
    NewOrganisation into(NewOrganisation present, Collection<OrganisationField> fields) {
        NewOrganisation from = new NewOrganisation(
                name,
                kinds,
                present.chapterId(),
                present.parentId(),
                description,
                website,
                email,
                phone,
                identifiers,
                address,
                tags,
                present.status(),
                listed);
        return OrganisationField.taking(fields, from, present);
    }
}
