-- What other people's lists call a service, each list in the chapter that reads it, with what the last import left there.
create table service_external_id (
    chapter_id  uuid        not null constraint service_external_id_chapter references chapter,
    source      text        not null check (char_length(source) between 1 and 100),
    external_id text        not null check (char_length(external_id) between 1 and 200),
    service_id  uuid        not null constraint service_external_id_service references service on delete cascade,
    taken       jsonb       not null,
    taken_at    timestamptz not null,
    primary key (chapter_id, source, external_id)
);
create index service_external_id_by_service on service_external_id (service_id);
