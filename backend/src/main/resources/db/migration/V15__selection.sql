-- What may be said of a candidate once, and only once, their application is revealed: no row before, none after a withdrawal.
create view revealed_candidate as
    select r.application_id, r.vacancy_id, i.kind, i.name
    from application_reveal r
        join application p on p.id = r.application_id and p.status = 'SUBMITTED'
        join candidate_identity i on i.application_id = r.application_id;

-- A move by hand can be taken back, which is a move of its own; what followed from something else is undone there.
alter table stage_move add column by_hand boolean not null default false;
alter table stage_move add column undoes uuid
    constraint stage_move_undoes references stage_move
    constraint stage_move_undone_once unique;
alter table stage_move add constraint stage_move_undoes_another check (undoes <> id);

-- A letter by reference, as its one candidate got it: whoever wrote it need not know to whom.
create table candidate_letter (
    id             uuid primary key default gen_random_uuid(),
    application_id uuid        not null constraint candidate_letter_application references application on delete cascade,
    sent_at        timestamptz not null,
    sent_by        text        not null,
    name           text        not null,
    subject        text        not null check (char_length(subject) between 1 and 150),
    text           text        not null check (char_length(text) between 1 and 10000)
);
create index candidate_letter_by_application on candidate_letter (application_id, sent_at desc, id desc);
