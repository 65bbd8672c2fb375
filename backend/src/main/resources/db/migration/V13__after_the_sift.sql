-- Where a submitted application stands once marks are locked. Without a row it is marked and nobody has decided yet.
create table application_stage (
    application_id uuid primary key constraint application_stage_application references application on delete cascade,
    vacancy_id     uuid        not null constraint application_stage_vacancy references vacancy,
    stage          text        not null check (stage in ('SHORTLISTED', 'CONVERSATION', 'APPOINTED', 'NOT_APPOINTED')),
    since          timestamptz not null
);
create index application_stage_by_vacancy on application_stage (vacancy_id, stage);

-- One step of one or many applications, as it was taken; undone by another move that says so.
create table stage_move (
    id         uuid primary key,
    vacancy_id uuid        not null constraint stage_move_vacancy references vacancy,
    at         timestamptz not null,
    moved_by   text        not null,
    name       text        not null,
    reason     text check (char_length(reason) between 1 and 1000),
    undone_at  timestamptz
);
create index stage_move_by_vacancy on stage_move (vacancy_id, at desc, id);

create table stage_move_part (
    move_id        uuid not null constraint stage_move_part_move references stage_move on delete cascade,
    application_id uuid not null constraint stage_move_part_application references application on delete cascade,
    from_stage     text not null check (from_stage in ('MARKED', 'SHORTLISTED', 'CONVERSATION', 'APPOINTED', 'NOT_APPOINTED')),
    to_stage       text not null check (to_stage in ('MARKED', 'SHORTLISTED', 'CONVERSATION', 'APPOINTED', 'NOT_APPOINTED')),
    constraint stage_move_part_once primary key (move_id, application_id),
    constraint stage_move_part_goes_somewhere check (from_stage <> to_stage)
);
create index stage_move_part_by_application on stage_move_part (application_id);

-- From here on an application's candidate is known to who hires; it is never taken back.
create table application_reveal (
    application_id uuid primary key constraint application_reveal_application references application on delete cascade,
    vacancy_id     uuid        not null constraint application_reveal_vacancy references vacancy,
    at             timestamptz not null,
    revealed_by    text        not null,
    name           text        not null,
    reason         text        not null check (char_length(reason) between 1 and 1000)
);
create index application_reveal_by_vacancy on application_reveal (vacancy_id);

-- The end of a recruitment: who was appointed stands in application_stage.
create table vacancy_decision (
    vacancy_id uuid primary key constraint vacancy_decision_vacancy references vacancy,
    at         timestamptz not null,
    decided_by text        not null,
    name       text        not null,
    reason     text        not null check (char_length(reason) between 1 and 2000)
);
