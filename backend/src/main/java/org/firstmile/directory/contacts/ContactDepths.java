package org.firstmile.directory.contacts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.directory.contacts.ContactDepthView.ContactLevel;
import org.firstmile.onetoones.Acquaintances;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.people.AffiliationLevel;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** A relationship that hangs on one person ends with that person's job: who is known at each of three levels? */
@Singleton
class ContactDepths {
    private static final int MOST_NAMES = 20;
    private static final Map<AffiliationLevel, String> WORDS = Map.of(
            AffiliationLevel.FRONTLINE, "at the front line",
            AffiliationLevel.MANAGER, "among the managers",
            AffiliationLevel.TRUSTEE, "among the trustees");

    private final Sql sql;
    private final Organisations organisations;
    private final Acquaintances acquaintances;
    private final Clock clock;

    ContactDepths(Sql sql, Organisations organisations, Acquaintances acquaintances, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.acquaintances = acquaintances;
        this.clock = clock;
    }

    private record Known(UUID id, String name, UUID chapter, AffiliationLevel level) {}

    ContactDepthView view(Caller caller, UUID organisation) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.READ_CONTACT_DEPTH, owner.target(), true);
        LocalDate today = Calendar.today(clock);
        List<Known> known = sql.list(
                """
                select distinct p.id, p.name, p.chapter_id, a.level, lower(p.name)
                from affiliation a join person p on p.id = a.person_id
                where a.organisation_id = ? and p.archived_at is null
                  and coalesce(a.starts_on <= ?, true) and coalesce(a.ends_on >= ?, true)
                order by lower(p.name), p.id""",
                row -> new Known(
                        Sql.uuid(row, "id"),
                        row.getString("name"),
                        Sql.uuid(row, "chapter_id"),
                        Sql.constant(row, "level", AffiliationLevel.class)),
                organisation,
                today,
                today);
        Map<UUID, Instant> met =
                acquaintances.lastMet(caller, known.stream().map(Known::id).toList());
        List<ContactLevel> levels = Arrays.stream(AffiliationLevel.values())
                .map(level -> level(caller, organisation, level, known, met))
                .toList();
        return new ContactDepthView(owner.ref(), levels, missing(levels));
    }

    private static ContactLevel level(
            Caller caller, UUID organisation, AffiliationLevel level, List<Known> all, Map<UUID, Instant> met) {
        List<Known> here = all.stream().filter(one -> one.level() == level).toList();
        return new ContactLevel(
                level,
                here.size(),
                here.stream()
                        .filter(one ->
                                caller.may(Permission.READ_PEOPLE, Target.of(one.chapter(), Set.of(organisation))))
                        .limit(MOST_NAMES)
                        .map(one -> new Ref(one.id(), one.name()))
                        .toList(),
                here.stream()
                        .map(one -> met.get(one.id()))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<String> missing(List<ContactLevel> levels) {
        List<String> missing = new ArrayList<>();
        for (ContactLevel level : levels) {
            String where = WORDS.get(level.level());
            if (level.people() == 0) {
                missing.add("Nobody " + where + " is known yet.");
            } else if (level.lastMetAt() == null) {
                missing.add("Somebody " + where + " is known, but no one-to-one was held with them.");
            }
        }
        return missing;
    }
}
