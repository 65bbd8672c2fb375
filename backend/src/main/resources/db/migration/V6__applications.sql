-- An application holds no personal data: its id and reference are random and tell neither order nor time.
create table application (
    id           uuid primary key,
    version      bigint      not null,
    reference    text        not null check (reference ~ '^FM-[2-9B-DF-HJ-NP-TV-XZ]{4}-[2-9B-DF-HJ-NP-TV-XZ]{4}$'),
    vacancy_id   uuid        not null constraint application_vacancy references vacancy,
    status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    -- SHA-256 of the private link's secret; it outlives the identity, so that the link still tells what became of it
    key_hash     bytea       not null check (octet_length(key_hash) = 32),
    created_at   timestamptz not null,
    submitted_at timestamptz,
    withdrawn_at timestamptz,
    constraint application_reference_taken unique (reference),
    constraint application_key_taken unique (key_hash),
    constraint application_submitted check (status <> 'SUBMITTED' or submitted_at is not null),
    constraint application_draft_not_submitted check (status <> 'DRAFT' or submitted_at is null),
    constraint application_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index application_by_vacancy on application (vacancy_id, status, reference, id);

-- Who the candidate is: read by the candidate's own operations and the mailer, by nothing else.
create table candidate_identity (
    application_id uuid primary key constraint candidate_identity_application references application on delete cascade,
    kind           text not null check (kind in ('PERSON', 'ORGANISATION')),
    name           text not null check (char_length(name) between 1 and 200),
    email          text not null check (char_length(email) between 3 and 254),
    phone          text check (char_length(phone) between 1 and 40)
);

create table application_answer (
    id             uuid primary key,
    application_id uuid not null constraint application_answer_application references application on delete cascade,
    question_id    uuid not null constraint application_answer_question references vacancy_question,
    style          text not null check (style in ('LETTER', 'BULLETS')),
    text           text not null check (char_length(text) between 1 and 20000),
    constraint application_answer_once unique (application_id, question_id)
);
create index application_answer_by_question on application_answer (question_id);

-- All that reviewing may know of an answer: blind questions of submitted applications; no application, no time.
create view reviewable_answer as
    select a.id, a.question_id, q.vacancy_id, a.style, a.text
    from application_answer a
        join application p on p.id = a.application_id and p.status = 'SUBMITTED'
        join vacancy_question q on q.id = a.question_id and q.blind;

-- What one reviewer calls one answer: random, so the order by it is another for each of them and links nothing.
create table review_alias (
    alias     uuid primary key check (uuid_extract_version(alias) = 4),
    reviewer  text not null check (char_length(reviewer) between 1 and 255),
    answer_id uuid not null constraint review_alias_answer references application_answer on delete cascade,
    constraint review_alias_once unique (reviewer, answer_id)
);
create index review_alias_by_reviewer on review_alias (reviewer, alias);
create index review_alias_by_answer on review_alias (answer_id);
