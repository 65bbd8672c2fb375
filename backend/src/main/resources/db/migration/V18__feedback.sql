-- How a candidate found the process, 0 to 10. Without a time: it would tell who rated when.
create table application_happiness (
    application_id uuid primary key constraint application_happiness_application references application on delete cascade,
    score          smallint not null constraint application_happiness_score check (score between 0 and 10)
);

-- What erased applications had rated, added up: the figure stays, who gave it does not.
create table happiness_kept (
    vacancy_id uuid primary key constraint happiness_kept_vacancy references vacancy,
    ratings    integer not null check (ratings > 0),
    total      integer not null,
    constraint happiness_kept_total check (total between 0 and ratings * 10)
);

create view vacancy_happiness as
    select vacancy_id, round(sum(total)::numeric / sum(ratings), 2) as mean, sum(ratings)::int as ratings
    from (
        select p.vacancy_id, h.score::int as total, 1 as ratings
        from application_happiness h join application p on p.id = h.application_id
        union all
        select vacancy_id, total, ratings from happiness_kept) each_rating
    group by vacancy_id;

-- That every candidate of a vacancy has been told what became of their application.
create table vacancy_feedback (
    vacancy_id uuid primary key constraint vacancy_feedback_vacancy references vacancy,
    sent_at    timestamptz not null,
    sent_by    text        not null,
    name       text        not null,
    candidates integer     not null check (candidates >= 0)
);

-- What one candidate was told, as it was told: it stays so when others' applications are erased.
create table application_feedback (
    application_id uuid primary key constraint application_feedback_application references application on delete cascade,
    outcome        text not null check (outcome in ('APPOINTED', 'NOT_APPOINTED'))
);

-- Where an answer stands among all that were marked, without its marks.
create table application_feedback_band (
    application_id uuid    not null constraint application_feedback_band_feedback references application_feedback on delete cascade,
    question_id    uuid    not null constraint application_feedback_band_question references vacancy_question,
    band           text    not null check (band in ('LOWER', 'MIDDLE', 'UPPER')),
    field          integer not null constraint application_feedback_band_field check (field >= 6),
    constraint application_feedback_band_once primary key (application_id, question_id)
);
