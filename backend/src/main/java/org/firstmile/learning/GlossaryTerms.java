package org.firstmile.learning;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The alliance's one list of words that organisations use differently. */
@Singleton
public class GlossaryTerms {
    private static final int MOST = 1000;

    private final Sql sql;
    private final Organisations organisations;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    GlossaryTerms(
            Sql sql, Organisations organisations, Audit audit, Outbox outbox, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Use(UUID term, GlossaryUsageView view) {}

    Glossary read(Caller caller, boolean retired) {
        Map<UUID, List<GlossaryUsageView>> usages = usages(caller, null);
        List<GlossaryTermView> items = sql.list(
                "select id, version, word, forms, meaning, retired_at from glossary_term where (retired_at is not null) = ?"
                        + " order by lower(word) limit " + MOST,
                row -> view(caller, row, usages),
                retired);
        return new Glossary(items, caller.may(Permission.MANAGE_GLOSSARY) ? List.of("create") : List.of());
    }

    GlossaryTermView view(Caller caller, UUID id) {
        Map<UUID, List<GlossaryUsageView>> usages = usages(caller, id);
        return sql.one(
                        "select id, version, word, forms, meaning, retired_at from glossary_term where id = ?",
                        row -> view(caller, row, usages),
                        id)
                .orElseThrow(ProblemException::notFound);
    }

    /** Those of organisations that the caller sees. */
    private Map<UUID, List<GlossaryUsageView>> usages(Caller caller, @Nullable UUID term) {
        return sql
                .list(
                        """
                        select u.term_id, u.organisation_id, o.name, o.chapter_id, u.who, u.meaning, u.sample
                        from glossary_usage u left join organisation o on o.id = u.organisation_id
                        where (?::uuid is null or u.term_id = ?::uuid)
                          and (o.id is null or o.listed and o.archived_at is null or ? or o.chapter_id = any(?::uuid[])
                               or o.id = any(?::uuid[]))
                        order by u.term_id, u.position""",
                        row -> use(caller, row),
                        term,
                        term,
                        caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                        caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                        caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL))
                .stream()
                .collect(Collectors.groupingBy(Use::term, Collectors.mapping(Use::view, Collectors.toList())));
    }

    private static Use use(Caller caller, ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        boolean edits = organisation == null
                ? caller.may(Permission.MANAGE_GLOSSARY)
                : caller.may(
                        Permission.ADD_GLOSSARY_USAGE, Target.of(Sql.uuid(row, "chapter_id"), Set.of(organisation)));
        return new Use(
                Sql.uuid(row, "term_id"),
                new GlossaryUsageView(
                        organisation == null ? null : new Ref(organisation, row.getString("name")),
                        row.getString("who"),
                        row.getString("meaning"),
                        row.getBoolean("sample"),
                        edits ? List.of("edit") : List.of()));
    }

    private static GlossaryTermView view(Caller caller, ResultSet row, Map<UUID, List<GlossaryUsageView>> usages)
            throws SQLException {
        UUID id = Sql.uuid(row, "id");
        boolean retired = row.getTimestamp("retired_at") != null;
        List<String> steps = new ArrayList<>();
        if (caller.may(Permission.MANAGE_GLOSSARY)) {
            steps.addAll(List.of("edit", retired ? "restore" : "retire"));
        }
        if (!retired && caller.may(Permission.ADD_GLOSSARY_USAGE)) {
            steps.add("add-usage");
        }
        return new GlossaryTermView(
                id,
                row.getLong("version"),
                row.getString("word"),
                Sql.texts(row, "forms"),
                row.getString("meaning"),
                usages.getOrDefault(id, List.of()),
                Sql.instant(row, "retired_at"),
                List.copyOf(steps));
    }

    @Transactional
    GlossaryTermView create(Caller caller, @Nullable String key, NewGlossaryTerm body) {
        return idempotency.once(caller.subject(), "createGlossaryTerm", key, body, GlossaryTermView.class, () -> {
            requireRoom();
            GlossaryTerm made = new GlossaryTerm();
            requireRight(caller, made, body);
            made.become(body, organisation -> false);
            return changed(caller, made, "created");
        });
    }

    @Transactional
    GlossaryTermView change(Caller caller, UUID id, IfMatch ifMatch, NewGlossaryTerm body) {
        sql.lock("glossary");
        GlossaryTerm term = toChange(id, ifMatch);
        requireRight(caller, term, body);
        term.become(body, organisation -> !speaksFor(caller, organisation));
        return changed(caller, term, "changed");
    }

    @Transactional
    GlossaryTermView retire(Caller caller, UUID id, IfMatch ifMatch) {
        GlossaryTerm term = toChange(id, ifMatch);
        term.retire(now());
        return changed(caller, term, "retired");
    }

    @Transactional
    GlossaryTermView restore(Caller caller, UUID id, IfMatch ifMatch) {
        GlossaryTerm term = toChange(id, ifMatch);
        term.restore();
        return changed(caller, term, "restored");
    }

    @Transactional
    GlossaryTermView use(Caller caller, UUID id, UUID organisation, IfMatch ifMatch, String meaning) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.ADD_GLOSSARY_USAGE, owner.target(), true);
        GlossaryTerm term = toChange(id, ifMatch);
        owner.requireCurrent();
        term.use(organisation, meaning, false);
        return changed(caller, term, "usage-added");
    }

    @Transactional
    GlossaryTermView stopUse(Caller caller, UUID id, UUID organisation, IfMatch ifMatch) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.ADD_GLOSSARY_USAGE, owner.target(), true);
        GlossaryTerm term = toChange(id, ifMatch);
        term.stopUse(organisation);
        return changed(caller, term, "usage-removed");
    }

    /** An invented use of the demonstration, marked as such. */
    @Transactional
    public void useSample(String word, UUID organisation, String meaning) {
        GlossaryTerm term = GlossaryTerm.<GlossaryTerm>find("word", word).firstResult();
        term.use(organisation, meaning, true);
        term.persist();
    }

    private static GlossaryTerm toChange(UUID id, IfMatch ifMatch) {
        GlossaryTerm term = GlossaryTerm.byId(id).orElseThrow(ProblemException::notFound);
        ifMatch.check(term.version);
        return term;
    }

    private void requireRoom() {
        sql.lock("glossary");
        if (GlossaryTerm.count() >= MOST) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "The glossary has 1,000 words: change one of them instead.");
        }
    }

    private void requireRight(Caller caller, GlossaryTerm term, NewGlossaryTerm body) {
        List<FieldError> errors = new ArrayList<>();
        List<NewGlossaryUsage> usages = body.usages() == null ? List.of() : body.usages();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < usages.size(); i++) {
            NewGlossaryUsage usage = usages.get(i);
            if ((usage.organisationId() == null) == (usage.who() == null)) {
                errors.add(new FieldError("#/usages/" + i + "/who", "Choose an organisation, or else say who"));
            } else if (usage.organisationId() != null && !organisations.isVisible(caller, usage.organisationId())) {
                errors.add(new FieldError("#/usages/" + i + "/organisationId", "Choose an organisation that exists"));
            } else if (usage.organisationId() != null && !seen.add(usage.organisationId())) {
                errors.add(new FieldError("#/usages/" + i + "/organisationId", "Give each organisation once"));
            } else if (usage.organisationId() != null
                    && !term.has(usage)
                    && !speaksFor(caller, usage.organisationId())) {
                errors.add(new FieldError(
                        "#/usages/" + i + "/organisationId",
                        "Only its own people and its chapter's staff say how it uses a word"));
            } else if (usage.organisationId() != null
                    && !term.has(usage)
                    && organisations.owner(caller, usage.organisationId()).archived()) {
                errors.add(new FieldError(
                        "#/usages/" + i + "/organisationId", "It is archived: choose an organisation that is current"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
        requireFree(term.id, body);
    }

    private boolean speaksFor(Caller caller, UUID organisation) {
        return organisations.isVisible(caller, organisation)
                && caller.may(
                        Permission.ADD_GLOSSARY_USAGE,
                        organisations.owner(caller, organisation).target());
    }

    /** A word, or a form of it, stands in one place only. */
    private void requireFree(@Nullable UUID id, NewGlossaryTerm body) {
        List<String> words = new ArrayList<>(List.of(body.word()));
        words.addAll(body.forms() == null ? List.of() : body.forms());
        Set<String> taken = new HashSet<>(sql.list("""
                select w.word from (
                    select id, lower(word) as word from glossary_term
                    union all select id, lower(form) from glossary_term, unnest(forms) as form) w
                where w.id is distinct from ?::uuid
                  and w.word = any(array(select lower(x) from unnest(?::text[]) as x))""", row -> row.getString("word"), id, words));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (taken.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                errors.add(new FieldError(
                        i == 0 ? "#/word" : "#/forms/" + (i - 1),
                        "The glossary has this word already, perhaps as a form of another"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemCode.CONFLICT, "The glossary has one of these words already.", errors);
        }
    }

    private GlossaryTermView changed(Caller caller, GlossaryTerm term, String what) {
        term.persistAndFlush();
        audit.record(caller, "glossary-term." + what, term.id, Map.of("word", term.word));
        outbox.add(new GlossaryTermChanged(term.id, what));
        return view(caller, term.id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
