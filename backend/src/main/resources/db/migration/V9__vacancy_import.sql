-- where the fields of a draft come from that was read from an advert's text: only lines are kept, never the text
create table vacancy_import (
    vacancy_id   uuid        primary key constraint vacancy_import_vacancy references vacancy on delete cascade,
    -- lists of the records of org.firstmile.vacancies.reading
    sources      jsonb       not null constraint vacancy_import_sources check (jsonb_typeof(sources) = 'array'),
    choices      jsonb       not null constraint vacancy_import_choices check (jsonb_typeof(choices) = 'array'),
    unrecognised jsonb       not null constraint vacancy_import_unrecognised check (jsonb_typeof(unrecognised) = 'array'),
    created_at   timestamptz not null
);
