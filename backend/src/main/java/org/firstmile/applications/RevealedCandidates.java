package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who candidates are, once their application was revealed; of all others this tells nothing. */
@Singleton
public class RevealedCandidates {
    private static final String KNOWN = """
            select i.application_id, i.name, i.adjustments
            from candidate_identity i join application_reveal r on r.application_id = i.application_id
            where i.application_id = any(?::uuid[])""";

    private final Sql sql;

    RevealedCandidates(Sql sql) {
        this.sql = sql;
    }

    /** @param adjustments what they need changed for a conversation: for whoever arranges it, not for who scores */
    public record Known(
            UUID application, String name, @Nullable String adjustments) {

        /** Keeps the person out of every log line that a record may end up in. */
        @Override
        public String toString() {
            return "Known[" + Integer.toHexString(hashCode()) + "]";
        }
    }

    /** Those of these applications that were revealed and not erased. */
    public Map<UUID, Known> of(Collection<UUID> applications) {
        return applications.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                KNOWN,
                                row -> new Known(
                                        Sql.uuid(row, "application_id"),
                                        row.getString("name"),
                                        row.getString("adjustments")),
                                applications)
                        .stream()
                        .collect(Collectors.toMap(Known::application, known -> known));
    }
}
