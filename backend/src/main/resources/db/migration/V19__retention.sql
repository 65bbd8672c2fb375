-- When a vacancy's applications are erased, where somebody has said so, and whether that waits for a reason.
create table vacancy_retention (
    vacancy_id  uuid primary key constraint vacancy_retention_vacancy references vacancy,
    version     bigint not null check (version > 0),
    erase_on    date,
    hold_reason text check (char_length(hold_reason) between 1 and 1000),
    held_at     timestamptz,
    held_by     text,
    -- the day on which the last of its applications was erased
    erased_on   date,
    constraint vacancy_retention_held_by_someone check (num_nulls(hold_reason, held_at, held_by) in (0, 3))
);

-- The one rule: twelve months after the decision, without one after the closing or the withdrawal, unless somebody chose a day.
create view vacancy_erasure as
    select v.id as vacancy_id, counted.basis, counted.day as counted_from,
           coalesce(r.erase_on, (counted.day + interval '12 months')::date) as erase_on, r.erase_on is not null as chosen,
           r.hold_reason is not null as held, r.erased_on
    from vacancy v
        left join vacancy_decision d on d.vacancy_id = v.id
        left join vacancy_retention r on r.vacancy_id = v.id
        cross join lateral (
            select case when d.at is not null then 'DECISION' when v.status = 'WITHDRAWN' then 'WITHDRAWAL' else 'CLOSING' end as basis,
                   (coalesce(d.at, case when v.status = 'WITHDRAWN' then v.updated_at end, v.closed_at) at time zone 'Europe/London')::date as day
        ) counted
    where v.status in ('CLOSED', 'APPOINTED', 'WITHDRAWN');

-- That there was an application: it counts, and it leads to nobody. The hash finds it in a backup that was restored.
create table application_tombstone (
    id               uuid primary key default gen_random_uuid(),
    vacancy_id       uuid  not null constraint application_tombstone_vacancy references vacancy,
    application_hash bytea not null check (octet_length(application_hash) = 32),
    erased_on        date  not null,
    why              text  not null check (why in ('CANDIDATE', 'RETENTION')),
    last_stage       text  not null check (last_stage in ('DRAFT', 'WITHDRAWN', 'MARKED', 'SHORTLISTED', 'CONVERSATION', 'APPOINTED', 'NOT_APPOINTED')),
    constraint application_tombstone_once unique (application_hash)
);
create index application_tombstone_by_vacancy on application_tombstone (vacancy_id);
