-- A candidate's CV: at most one for each application, without its file name, opened by nothing before the reveal.
create table application_cv (
    application_id uuid primary key constraint application_cv_application references application on delete cascade,
    kind           text  not null check (kind in ('PDF', 'WORD', 'OPEN_DOCUMENT')),
    content        bytea not null constraint application_cv_size check (octet_length(content) between 1 and 5242880),
    bytes          integer not null generated always as (octet_length(content)) stored
);
-- documents are compressed already
alter table application_cv alter column content set storage external;
