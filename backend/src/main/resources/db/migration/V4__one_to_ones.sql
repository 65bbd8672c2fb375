create table one_to_one (
    id                uuid primary key,
    version           bigint      not null,
    chapter_id        uuid        not null constraint one_to_one_chapter references chapter,
    author            text        not null constraint one_to_one_author_length check (char_length(author) between 1 and 255),
    author_name       text        not null,
    state             text        not null constraint one_to_one_state check (state in ('PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW')),
    at                timestamptz not null,
    minutes           integer     not null constraint one_to_one_minutes check (minutes between 5 and 480),
    place             text constraint one_to_one_place_length check (char_length(place) between 1 and 200),
    interests         text,
    story             text,
    concerns          text,
    reflection        text,
    next_step         text constraint one_to_one_next_step_length check (char_length(next_step) between 1 and 500),
    next_step_by      date,
    next_step_done_at timestamptz,
    reason            text constraint one_to_one_reason_length check (char_length(reason) between 1 and 500),
    visibility        text        not null constraint one_to_one_visibility check (visibility in ('AUTHOR', 'TEAM', 'CHAPTER')),
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    constraint one_to_one_cancelled_with_reason check (state <> 'CANCELLED' or reason is not null),
    constraint one_to_one_reason_fits_state check (reason is null or state in ('CANCELLED', 'NO_SHOW')),
    constraint one_to_one_next_step_whole check (next_step is not null or (next_step_by is null and next_step_done_at is null))
);

create index one_to_one_by_time on one_to_one (at, id);
create index one_to_one_by_author_and_time on one_to_one (author, at, id);
create index one_to_one_by_state_and_time on one_to_one (state, at, id);
create index one_to_one_shared_by_chapter_and_time on one_to_one (chapter_id, at, id) where visibility <> 'AUTHOR';
create index one_to_one_by_next_step on one_to_one (coalesce(next_step_by, 'infinity'), id);
create index one_to_one_open_steps_by_author on one_to_one (author, coalesce(next_step_by, 'infinity'), id)
    where next_step is not null and next_step_done_at is null;
create index one_to_one_place_like on one_to_one using gin (plain(place) gin_trgm_ops);

create table one_to_one_person (
    one_to_one_id   uuid    not null constraint one_to_one_person_of references one_to_one on delete cascade,
    position        integer not null,
    person_id       uuid    not null constraint one_to_one_person_person references person,
    organisation_id uuid constraint one_to_one_person_organisation references organisation,
    primary key (one_to_one_id, position),
    -- deferred: changing the order of the people writes them row by row
    constraint one_to_one_person_once unique (one_to_one_id, person_id) deferrable initially deferred
);
create index one_to_one_person_by_person on one_to_one_person (person_id, one_to_one_id);
create index one_to_one_person_by_organisation on one_to_one_person (organisation_id, one_to_one_id) where organisation_id is not null;
