package org.firstmile.directory.openreferral;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** The alliance's two lists of themes; each is a taxonomy of the feed. */
enum Taxonomy {
    SUBJECT("Subjects", "What a service is about."),
    PEOPLE("People served", "Whom a service is for.");

    private final String title;
    private final String description;

    Taxonomy(String title, String description) {
        this.title = title;
        this.description = description;
    }

    UUID id() {
        return Ids.of("taxonomy", name());
    }

    String title() {
        return title;
    }

    HsdsTaxonomy view() {
        return new HsdsTaxonomy(id(), title, description);
    }

    static Optional<Taxonomy> byId(UUID id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** As the themes' table has it; of an unknown one nothing is found. */
    static String kindOf(UUID id) {
        return byId(id).map(Enum::name).orElse("");
    }
}
