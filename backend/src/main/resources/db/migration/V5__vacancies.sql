create table vacancy (
    id              uuid primary key,
    version         bigint      not null,
    chapter_id      uuid        not null constraint vacancy_chapter references chapter,
    organisation_id uuid        not null constraint vacancy_organisation references organisation,
    kind            text        not null check (kind in ('JOB', 'OPEN_CALL', 'VOLUNTEER')),
    status          text        not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'APPOINTED', 'WITHDRAWN')),
    title           text        not null check (char_length(title) between 1 and 200),
    team            text,
    summary         text,
    places          integer     not null check (places between 1 and 1000),
    sample          boolean     not null,
    -- clauses that are read and written whole; their shapes are the records of org.firstmile.vacancies
    terms           jsonb,
    hours           jsonb,
    location        jsonb,
    contract        jsonb,
    work            jsonb       not null,
    applying        jsonb       not null,
    timetable       jsonb       not null,
    advert          jsonb       not null,
    dbs             text        not null check (dbs in ('NONE', 'BASIC', 'STANDARD', 'ENHANCED', 'ENHANCED_WITH_BARRED_LISTS')),
    not_needed      text[]      not null,
    deadline_at     timestamptz,
    deadline_zone   text,
    deadline_note   text,
    published_at    timestamptz,
    closed_at       timestamptz,
    reason          text,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    search          tsvector generated always as (
        setweight(to_tsvector('english', public.plain(title)), 'A') ||
        setweight(to_tsvector('english', public.plain(
            coalesce(team, '') || ' ' || coalesce(location ->> 'description', '') || ' ' || coalesce(location ->> 'town', ''))), 'B') ||
        setweight(to_tsvector('english', public.plain(coalesce(summary, ''))), 'C') ||
        setweight(jsonb_to_tsvector('english', advert, '["string"]'), 'D')) stored,
    constraint vacancy_terms_type check (terms ->> 'type' in ('salary', 'stipend', 'unpaid')),
    constraint vacancy_whole_deadline check ((deadline_at is null) = (deadline_zone is null)),
    -- a withdrawn one may never have been published
    constraint vacancy_published_whole check (status in ('DRAFT', 'WITHDRAWN')
        or (published_at is not null and deadline_at is not null and terms is not null and location is not null and summary is not null)),
    constraint vacancy_deadline_after_publication check (deadline_at > published_at),
    constraint vacancy_closed_at_some_time check ((status in ('CLOSED', 'APPOINTED')) <= (closed_at is not null)),
    constraint vacancy_withdrawn_with_reason check (status <> 'WITHDRAWN' or reason is not null)
);

create index vacancy_by_publication on vacancy (coalesce(published_at, created_at), id);
create index vacancy_by_deadline on vacancy (coalesce(deadline_at, 'infinity'), id);
create index vacancy_by_title on vacancy (lower(title), id);
create index vacancy_by_chapter on vacancy (chapter_id, coalesce(published_at, created_at), id);
create index vacancy_by_organisation on vacancy (organisation_id);
create index vacancy_due on vacancy (deadline_at) where status = 'PUBLISHED';
create index vacancy_search on vacancy using gin (search);
create index vacancy_title_like on vacancy using gin (plain(title) gin_trgm_ops);

-- an id of its own: answers refer to it
create table vacancy_question (
    id           uuid primary key,
    vacancy_id   uuid    not null constraint vacancy_question_vacancy references vacancy on delete cascade,
    position     integer not null,
    prompt       text    not null check (char_length(prompt) between 1 and 2000),
    guidance     text,
    blind        boolean not null,
    max_words    integer check (max_words between 1 and 10000),
    review_guide text[]  not null check (cardinality(review_guide) in (0, 5)),
    sample       boolean not null,
    constraint vacancy_question_position unique (vacancy_id, position) deferrable initially deferred
);

create table vacancy_criterion (
    vacancy_id uuid    not null constraint vacancy_criterion_vacancy references vacancy on delete cascade,
    position   integer not null,
    block      text    not null check (block in ('QUALIFICATIONS', 'EXPERIENCE', 'SKILLS_AND_KNOWLEDGE', 'QUALITIES_AND_VALUES')),
    text       text    not null check (char_length(text) between 1 and 1000),
    level      text    not null check (level in ('ESSENTIAL', 'DESIRABLE')),
    primary key (vacancy_id, position)
);
