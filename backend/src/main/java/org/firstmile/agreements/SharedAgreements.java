package org.firstmile.agreements;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.sql.Sql;

/** How far two organisations have come with each other, as far as the one who asks may read their agreements. */
@Singleton
public class SharedAgreements {
    /** Where the reader's chapters have the agreement {@code a}: they see its working text. */
    private static final String WORKING = "(? or a.chapter_id = any(?::uuid[]))";

    /** Whether a text {@code v} was put to the reader's organisations. */
    private static final String PUT_TO_THEM = """
            exists (select 1 from agreement_version_party own
                    where own.version_id = v.id and own.organisation_id = any(?::uuid[]))""";

    private record Shared(UUID with, AgreementState state) {}

    private final Sql sql;

    SharedAgreements(Sql sql) {
        this.sql = sql;
    }

    /** By other organisation, the state of the agreement with it that has come furthest; ended ones do not count. */
    public Map<UUID, AgreementState> of(Caller caller, UUID organisation, Collection<UUID> others) {
        return sql
                .list(
                        """
                        with known as (
                            select a.id, a.state, p.organisation_id
                            from agreement_party m join agreement a on a.id = m.agreement_id and a.state <> 'ENDED'
                                join agreement_party p on p.agreement_id = a.id
                            where m.organisation_id = ? and %s
                            union
                            select a.id, a.state, p.organisation_id
                            from agreement_version_party m join agreement_version v on v.id = m.version_id
                                join agreement a on a.id = v.agreement_id and a.last_proposed = v.number and a.state <> 'ENDED'
                                join agreement_version_party p on p.version_id = v.id
                            where m.organisation_id = ? and %s)
                        select organisation_id, state from known where organisation_id = any(?::uuid[])""".formatted(WORKING, PUT_TO_THEM),
                        row -> new Shared(
                                Sql.uuid(row, "organisation_id"), Sql.constant(row, "state", AgreementState.class)),
                        organisation,
                        caller.seesEveryChapter(Permission.READ_AGREEMENT),
                        caller.chaptersWith(Permission.READ_AGREEMENT),
                        organisation,
                        caller.organisationsWith(Permission.READ_AGREEMENT),
                        others)
                .stream()
                .collect(
                        Collectors.toMap(Shared::with, Shared::state, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /** A text of an agreement, by its number. */
    public record Text(UUID agreement, int number) {}

    /** The texts with an organisation that the reader may know of, those of the latest 200 agreements. */
    public List<Text> texts(Caller caller, UUID organisation) {
        return sql.list(
                """
                select a.id, n.number from (
                    select a.* from agreement a join agreement_party m on m.agreement_id = a.id
                    where m.organisation_id = ? and a.last_proposed is not null order by a.id desc limit 200) a
                cross join lateral (
                    select generate_series(1, a.number) as number where %s
                    union
                    select v.number from agreement_version v where v.agreement_id = a.id and %s) n""".formatted(WORKING, PUT_TO_THEM),
                row -> new Text(Sql.uuid(row, "id"), row.getInt("number")),
                organisation,
                caller.seesEveryChapter(Permission.READ_AGREEMENT),
                caller.chaptersWith(Permission.READ_AGREEMENT),
                caller.organisationsWith(Permission.READ_AGREEMENT));
    }
}
