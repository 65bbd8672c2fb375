-- The working text. While number = last_proposed it is that kept version, word for word; one above, it is a draft.
create table agreement (
    id                          uuid primary key,
    version                     bigint      not null,
    chapter_id                  uuid        not null constraint agreement_chapter references chapter,
    state                       text        not null check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'ENDED')),
    number                      integer     not null check (number > 0),
    last_proposed               integer,
    title                       text        not null check (char_length(title) between 1 and 200),
    kind                        text        not null check (kind in ('COLLABORATION', 'LETTER_OF_UNDERSTANDING', 'TERMS_OF_REFERENCE')),
    starts_on                   date,
    ends_on                     date,
    review_on                   date,
    shared_purpose              text,
    communication               text,
    relationship                text,
    funding                     text,
    collaboration               text,
    difference                  text,
    processes_decision_making   text,
    processes_evaluation        text,
    processes_payments          text,
    processes_conflict_resolution text,
    agreed_at                   timestamptz,
    ended_at                    timestamptz,
    ended_by                    text,
    ended_reason                text,
    created_at                  timestamptz not null,
    updated_at                  timestamptz not null,
    constraint agreement_ends_after_it_starts check (ends_on >= starts_on),
    constraint agreement_reviewed_after_it_starts check (review_on >= starts_on),
    constraint agreement_draft_is_one_ahead check (number - coalesce(last_proposed, 0) in (0, 1)),
    constraint agreement_proposed_is_kept check (state not in ('PROPOSED', 'AGREED') or number = last_proposed),
    constraint agreement_draft_is_not_kept check (state <> 'DRAFT' or number is distinct from last_proposed),
    constraint agreement_proposed_is_complete check (state not in ('PROPOSED', 'AGREED') or num_nulls(
        shared_purpose, communication, relationship, funding, collaboration, difference, processes_decision_making,
        processes_evaluation, processes_payments, processes_conflict_resolution) = 0),
    constraint agreement_agreed_on_a_day check ((state <> 'AGREED' or agreed_at is not null)
        and (state in ('AGREED', 'ENDED') or agreed_at is null)),
    constraint agreement_ended_for_a_reason check (num_nonnulls(ended_at, ended_by, ended_reason)
        = case when state = 'ENDED' then 3 else 0 end)
);

create index agreement_by_update on agreement (updated_at, id);
create index agreement_by_chapter_and_update on agreement (chapter_id, updated_at, id);
create index agreement_by_state_and_update on agreement (state, updated_at, id);
create index agreement_by_kind_and_update on agreement (kind, updated_at, id);
create index agreement_by_review on agreement (coalesce(review_on, 'infinity'), id);
create index agreement_by_title on agreement (lower(title), id);
create index agreement_title_like on agreement using gin (plain(title) gin_trgm_ops);

create table agreement_party (
    agreement_id    uuid    not null references agreement on delete cascade,
    position        integer not null,
    organisation_id uuid    not null constraint agreement_party_organisation references organisation,
    primary key (agreement_id, position),
    -- at the commit: when parties change places, one row holds another's organisation for a moment
    constraint agreement_party_once unique (agreement_id, organisation_id) deferrable initially deferred
);
create index agreement_party_by_organisation on agreement_party (organisation_id, agreement_id);

-- A text as it was proposed: complete, numbered, never altered.
create table agreement_version (
    id                          uuid primary key,
    agreement_id                uuid        not null constraint agreement_version_agreement references agreement,
    number                      integer     not null check (number > 0),
    title                       text        not null,
    kind                        text        not null,
    starts_on                   date,
    ends_on                     date,
    review_on                   date,
    shared_purpose              text        not null,
    communication               text        not null,
    relationship                text        not null,
    funding                     text        not null,
    collaboration               text        not null,
    difference                  text        not null,
    processes_decision_making   text        not null,
    processes_evaluation        text        not null,
    processes_payments          text        not null,
    processes_conflict_resolution text      not null,
    proposed_at                 timestamptz not null,
    proposed_by                 text        not null,
    constraint agreement_version_number unique (agreement_id, number)
);
create index agreement_version_by_number on agreement_version (agreement_id, number, id);

alter table agreement add constraint agreement_last_proposed
    foreign key (id, last_proposed) references agreement_version (agreement_id, number) deferrable initially deferred;

-- With the names that the parties had then.
create table agreement_version_party (
    version_id      uuid    not null references agreement_version,
    position        integer not null,
    organisation_id uuid    not null constraint agreement_version_party_organisation references organisation,
    name            text    not null,
    primary key (version_id, position),
    constraint agreement_version_party_once unique (version_id, organisation_id)
);
create index agreement_version_party_by_organisation on agreement_version_party (organisation_id, version_id);

-- given by one of its own people, or recorded by staff with a note on how it was given
create table agreement_assent (
    id              uuid primary key,
    version_id      uuid        not null,
    organisation_id uuid        not null,
    given_at        timestamptz not null,
    given_by        text        not null,
    note            text,
    constraint agreement_assent_party foreign key (version_id, organisation_id)
        references agreement_version_party (version_id, organisation_id),
    constraint agreement_assent_once unique (version_id, organisation_id)
);

-- What someone asked or said about a proposed text, for everyone who reads it.
create table agreement_remark (
    id              uuid primary key,
    version_id      uuid        not null constraint agreement_remark_version references agreement_version,
    clause          text,
    body            text        not null check (char_length(body) between 1 and 2000),
    written_at      timestamptz not null,
    written_by      text        not null,
    organisation_id uuid constraint agreement_remark_organisation references organisation
);
create index agreement_remark_by_version on agreement_remark (version_id, written_at, id);

create function agreement_history_is_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is never altered: propose a new version instead', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_is_kept';
end
$$;
create trigger agreement_version_is_kept before update or delete or truncate on agreement_version
    for each statement execute function agreement_history_is_kept();
create trigger agreement_version_party_is_kept before update or delete or truncate on agreement_version_party
    for each statement execute function agreement_history_is_kept();
create trigger agreement_assent_is_kept before update or delete or truncate on agreement_assent
    for each statement execute function agreement_history_is_kept();
create trigger agreement_remark_is_kept before update or delete or truncate on agreement_remark
    for each statement execute function agreement_history_is_kept();
