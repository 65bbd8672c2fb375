package org.firstmile.organisations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry its own people say. They change most of it at once; what it is known by, whether it is shown and
 * where its confirmations are asked is looked at first by the alliance's staff. This is the one place that says which.
 */
@Schema(description = "A part of an entry that its own people change or propose.")
public enum OrganisationField {
    NAME(true, NewOrganisation::name),
    KINDS(true, body -> new HashSet<>(body.kinds())),
    DESCRIPTION(false, NewOrganisation::description),
    WEBSITE(false, NewOrganisation::website),
    EMAIL(true, NewOrganisation::email),
    PHONE(false, NewOrganisation::phone),
    ADDRESS(false, body -> Address.kept(body.address())),
    TAGS(false, body -> tags(body.tags())),
    IDENTIFIERS(true, body -> body.identifiers() == null ? List.of() : body.identifiers()),
    LISTED(true, NewOrganisation::listed);

    private final boolean reviewed;
    private final transient Function<NewOrganisation, Object> value;

    OrganisationField(boolean reviewed, Function<NewOrganisation, Object> value) {
        this.reviewed = reviewed;
        this.value = value;
    }

    /** Whether its own people propose it rather than change it. */
    public boolean isReviewed() {
        return reviewed;
    }

    public static List<OrganisationField> reviewed() {
        return Stream.of(values()).filter(OrganisationField::isReviewed).toList();
    }

    /** In which of these the two differ. */
    public static List<OrganisationField> changed(NewOrganisation before, NewOrganisation after) {
        return Stream.of(values())
                .filter(field -> !Objects.equals(field.value.apply(before), field.value.apply(after)))
                .toList();
    }

    /** As they are kept. */
    static List<String> tags(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(tag -> tag.toLowerCase(Locale.UK))
                        .distinct()
                        .toList();
    }

    String pointer() {
        return "#/" + name().toLowerCase(Locale.ROOT);
    }

    /** The body with some fields as another has them. */
    public static NewOrganisation taking(
            Collection<OrganisationField> fields, NewOrganisation from, NewOrganisation into) {
        return new NewOrganisation(
                fields.contains(NAME) ? from.name() : into.name(),
                fields.contains(KINDS) ? from.kinds() : into.kinds(),
                into.chapterId(),
                into.parentId(),
                fields.contains(DESCRIPTION) ? from.description() : into.description(),
                fields.contains(WEBSITE) ? from.website() : into.website(),
                fields.contains(EMAIL) ? from.email() : into.email(),
                fields.contains(PHONE) ? from.phone() : into.phone(),
                fields.contains(IDENTIFIERS) ? from.identifiers() : into.identifiers(),
                fields.contains(ADDRESS) ? from.address() : into.address(),
                fields.contains(TAGS) ? from.tags() : into.tags(),
                into.status(),
                fields.contains(LISTED) ? from.listed() : into.listed());
    }
}
