-- Equality monitoring is counted, never stored by person: no row, no time and no transaction id leads to a candidate.
create table monitoring_count (
    vacancy_id uuid    not null constraint monitoring_count_vacancy references vacancy,
    question   text    not null check (question in ('age', 'sex', 'ethnicGroup', 'disability', 'religion', 'orientation')),
    choice     text    not null,
    count      integer not null check (count > 0),
    primary key (vacancy_id, question, choice)
);

-- that its questions were answered, so that they are asked once; not what was answered
alter table application add column monitored boolean not null default false;
