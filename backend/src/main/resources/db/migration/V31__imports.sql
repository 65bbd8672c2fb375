-- Organisations from other people's tables: a file's rows as they were read, what was found in each, and what came of it.
create table organisation_import (
    id           uuid primary key,
    version      bigint      not null,
    chapter_id   uuid        not null constraint organisation_import_chapter references chapter,
    made_by      text        not null,
    made_by_name text        not null,
    runs_as      text        not null,
    runs_as_name text        not null,
    roles        text[]      not null,
    source       text        not null check (char_length(source) between 1 and 100),
    format       text        not null check (format in ('CSV', 'OPEN_REFERRAL')),
    file_name    text        not null check (char_length(file_name) between 1 and 200),
    size         bigint      not null check (size > 0),
    encoding     text        not null check (encoding in ('UTF_8', 'UTF_16', 'WINDOWS_1252')),
    delimiter    text        not null check (delimiter in ('COMMA', 'SEMICOLON', 'TAB', 'NONE')),
    columns      text[]      not null,
    mapping      jsonb       not null,
    state        text        not null check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'CANCELLED', 'FAILED')),
    reason       text,
    row_count    integer     not null check (row_count > 0),
    linked       boolean     not null,
    batch_at     timestamptz not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint organisation_import_failed_for_a_reason check ((state = 'FAILED') = (reason is not null))
);
create index organisation_import_by_time on organisation_import (created_at, id);
create index organisation_import_by_maker on organisation_import (made_by, created_at, id);
create index organisation_import_by_chapter on organisation_import (chapter_id, created_at, id);
create index organisation_import_by_update on organisation_import (updated_at);
create index organisation_import_to_work on organisation_import (batch_at) where state in ('CHECKING', 'IMPORTING');

create table import_row (
    id              uuid primary key default gen_random_uuid(),
    import_id       uuid    not null constraint import_row_of references organisation_import on delete cascade,
    number          integer not null check (number > 0),
    version         integer not null default 0,
    cells           text[]  not null,
    unread          jsonb,
    keyed           boolean not null default false,
    external_key    text,
    name_key        text collate "C",
    identifier_key  text,
    parent_key      text,
    parent_number   integer,
    step            integer not null default 0,
    circular        boolean not null default false,
    verdict         text check (verdict in ('NEW', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'ERROR', 'SKIPPED')),
    choice          text check (choice in ('IMPORT_AS_NEW', 'UPDATE', 'SKIP')),
    chosen_id       uuid,
    organisation_id uuid,
    candidates      jsonb   not null default '[]',
    changes         jsonb   not null default '[]',
    faults          jsonb   not null default '[]',
    notes           jsonb   not null default '[]',
    applied_at      timestamptz,
    constraint import_row_once unique (import_id, number),
    constraint import_row_updates_one check (choice is distinct from 'UPDATE' or chosen_id is not null),
    constraint import_row_applied_to_one check (applied_at is null or organisation_id is not null)
);
create index import_row_by_verdict on import_row (import_id, verdict, number);
create index import_row_to_key on import_row (import_id, number) where not keyed;
create index import_row_to_check on import_row (import_id, number) where verdict is null;
create index import_row_to_apply on import_row (import_id, step, number) where applied_at is null and verdict in ('NEW', 'UPDATE');
create index import_row_by_external_key on import_row (import_id, external_key) where external_key is not null;
create index import_row_by_name_key on import_row (import_id, name_key) where name_key is not null;
create index import_row_by_identifier_key on import_row (import_id, identifier_key) where identifier_key is not null;

-- What other people's lists call an organisation, each list in the chapter that reads it, with what it said when last read.
create table organisation_external_id (
    chapter_id      uuid        not null references chapter,
    source          text        not null check (char_length(source) between 1 and 100),
    external_id     text        not null check (char_length(external_id) between 1 and 200),
    organisation_id uuid        not null references organisation on delete cascade,
    taken           jsonb       not null,
    taken_at        timestamptz not null,
    primary key (chapter_id, source, external_id)
);
create index organisation_external_id_by_organisation on organisation_external_id (organisation_id);
