-- How answers are marked: set on the vacancy, unknown to the public.
alter table vacancy add column review jsonb not null default '{"marksPerAnswer": 3}';

drop table review_alias;

-- Which answers are one application's, to deal them out, to step back from a candidate and to add marks up: no words, no time.
create view reviewable_part as
    select a.id as answer_id, a.application_id, a.question_id, q.vacancy_id
    from application_answer a
        join application p on p.id = a.application_id and p.status = 'SUBMITTED'
        join vacancy_question q on q.id = a.question_id and q.blind;

create view reviewable_application as
    select id, vacancy_id, reference from application where status = 'SUBMITTED';

-- The marking of one vacancy's answers; while it has no row, it waits.
create table review_round (
    vacancy_id       uuid primary key constraint review_round_vacancy references vacancy,
    version          bigint      not null,
    seed             bigint      not null,
    marks_per_answer integer     not null check (marks_per_answer between 1 and 5),
    exception        text check (char_length(exception) between 1 and 1000),
    started_at       timestamptz not null,
    started_by       text        not null,
    locked_at        timestamptz,
    locked_by        text,
    lock_reason      text check (char_length(lock_reason) between 1 and 1000),
    constraint review_round_few_marks_have_a_reason check (marks_per_answer >= 3 or exception is not null),
    constraint review_round_locked_by_someone check ((locked_at is null) = (locked_by is null)),
    constraint review_round_lock_reason_of_a_lock check (lock_reason is null or locked_at is not null)
);

-- Someone on the panel; the name is the account's when they declared that they step back from whom they recognise.
create table review_panellist (
    vacancy_id  uuid not null constraint review_panellist_vacancy references vacancy,
    reviewer    text not null check (char_length(reviewer) between 1 and 255),
    name        text,
    declared_at timestamptz,
    note        text check (char_length(note) between 1 and 1000),
    finished_at timestamptz,
    constraint review_panellist_once primary key (vacancy_id, reviewer),
    constraint review_panellist_declares_by_name check ((declared_at is null) = (name is null)),
    constraint review_panellist_note_of_a_declaration check (note is null or declared_at is not null)
);

-- One reviewer's one mark on one answer. The alias is random and what they order by: it links nothing. No time: it could tell who.
create table review_task (
    alias          uuid primary key default gen_random_uuid() constraint review_task_alias_tells_no_time check (uuid_extract_version(alias) = 4),
    vacancy_id     uuid not null constraint review_task_round references review_round,
    question_id    uuid not null,
    application_id uuid not null,
    answer_id      uuid not null constraint review_task_answer references application_answer on delete cascade,
    reviewer       text not null,
    mark           smallint constraint review_task_mark check (mark between 1 and 5),
    note           text check (char_length(note) between 1 and 1000),
    constraint review_task_once unique (answer_id, reviewer),
    constraint review_task_panellist foreign key (vacancy_id, reviewer) references review_panellist,
    constraint review_task_note_of_a_mark check (note is null or mark is not null)
);
create index review_task_queue on review_task (reviewer, question_id, alias);
create index review_task_by_vacancy on review_task (vacancy_id, reviewer);
create index review_task_by_application on review_task (application_id, question_id);

-- Marks are frozen for good; only an application's erasure takes them with it.
create function review_task_is_frozen() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from review_round r where r.vacancy_id = coalesce(new.vacancy_id, old.vacancy_id) and r.locked_at is not null)
        and not (tg_op = 'DELETE' and pg_trigger_depth() > 1) then
        raise exception 'marks are locked'
            using errcode = 'integrity_constraint_violation', constraint = 'review_task_is_frozen';
    end if;
    return coalesce(new, old);
end
$$;
create trigger review_task_is_frozen before insert or update or delete on review_task
    for each row execute function review_task_is_frozen();

-- From whose answers a reviewer has stepped back, so that none comes back to them.
create table review_recusal (
    vacancy_id     uuid not null,
    reviewer       text not null,
    application_id uuid not null constraint review_recusal_application references application on delete cascade,
    reason         text check (char_length(reason) between 1 and 500),
    constraint review_recusal_once primary key (vacancy_id, reviewer, application_id),
    constraint review_recusal_panellist foreign key (vacancy_id, reviewer) references review_panellist
);
create index review_recusal_by_application on review_recusal (application_id);

-- What the marks say of one answer, and of one application: the mean of the means of its questions.
create view review_answer_score as
    select vacancy_id, application_id, question_id, avg(mark) as mean, count(*)::int as marks, (max(mark) - min(mark))::int as spread
    from review_task where mark is not null
    group by vacancy_id, application_id, question_id;

create view review_score as
    select vacancy_id, application_id, round(avg(mean), 2) as score
    from review_answer_score
    group by vacancy_id, application_id;
