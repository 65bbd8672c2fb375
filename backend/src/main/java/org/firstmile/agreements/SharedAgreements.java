package org.firstmile.agreements;

import jakarta.inject.Singleton;
import java.util.Collection;
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
    /** Of the agreement {@code a}: in the reader's chapters, or put to the reader's organisations. */
    private static final String READABLE = """
            (? or a.chapter_id = any(?::uuid[]) or exists (
                select 1 from agreement_version v join agreement_version_party p on p.version_id = v.id
                where v.agreement_id = a.id and v.number = a.last_proposed and p.organisation_id = any(?::uuid[])))""";

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
                        select o.organisation_id, a.state
                        from agreement_party m join agreement a on a.id = m.agreement_id and a.state <> 'ENDED'
                            join agreement_party o on o.agreement_id = a.id
                        where m.organisation_id = ? and o.organisation_id = any(?::uuid[])
                          and %s""".formatted(READABLE),
                        row -> new Shared(
                                Sql.uuid(row, "organisation_id"), Sql.constant(row, "state", AgreementState.class)),
                        organisation,
                        others,
                        caller.seesEveryChapter(Permission.READ_AGREEMENT),
                        caller.chaptersWith(Permission.READ_AGREEMENT),
                        caller.organisationsWith(Permission.READ_AGREEMENT))
                .stream()
                .collect(Collectors.toMap(
                        Shared::with, Shared::state, BinaryOperator.maxBy(java.util.Comparator.naturalOrder())));
    }

    /** Those that an organisation was ever put forward for as a party, the latest 200. */
    public List<UUID> of(Caller caller, UUID organisation) {
        return sql.list(
                """
                select a.id from agreement a join agreement_party m on m.agreement_id = a.id
                where m.organisation_id = ? and a.last_proposed is not null and %s
                order by a.id desc limit 200""".formatted(READABLE),
                row -> Sql.uuid(row, "id"),
                organisation,
                caller.seesEveryChapter(Permission.READ_AGREEMENT),
                caller.chaptersWith(Permission.READ_AGREEMENT),
                caller.organisationsWith(Permission.READ_AGREEMENT));
    }
}
