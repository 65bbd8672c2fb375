package org.firstmile.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** Who means what by a word. */
@Embeddable
class GlossaryUsage {
    @Column(name = "organisation_id")
    UUID organisationId;

    String who;
    String meaning;
    boolean sample;

    static GlossaryUsage of(UUID organisation, String who, String meaning, boolean sample) {
        GlossaryUsage usage = new GlossaryUsage();
        usage.organisationId = organisation;
        usage.who = who;
        usage.meaning = meaning;
        usage.sample = sample;
        return usage;
    }

    boolean says(NewGlossaryUsage other) {
        return Objects.equals(organisationId, other.organisationId())
                && Objects.equals(who, other.who())
                && meaning.equals(other.meaning());
    }
}
