-- Who was invited to a vacancy's panel, and whose account has joined it by the invitation's link.
create table panel_member (
    id          uuid primary key,
    vacancy_id  uuid        not null constraint panel_member_vacancy references vacancy,
    -- as whoever invited them wrote it; the account's own once they have joined
    name        text        not null check (char_length(name) between 1 and 200),
    email       text        not null check (char_length(email) between 3 and 254),
    -- SHA-256 of the link's secret; it stays, so that opening the link again still leads to the panel
    secret_hash bytea       not null check (octet_length(secret_hash) = 32),
    invited_at  timestamptz not null,
    expires_at  timestamptz not null,
    subject     text check (char_length(subject) between 1 and 255),
    joined_at   timestamptz,
    -- the account could run reviews somewhere when it joined: where it may run this one's, it is dealt no answers
    hires       boolean     not null,
    constraint panel_member_secret_taken unique (secret_hash),
    constraint panel_member_once unique (vacancy_id, subject),
    constraint panel_member_joins_by_account check ((subject is null) = (joined_at is null)),
    constraint panel_member_invitation_ends_later check (expires_at > invited_at)
);
create unique index panel_member_invited_once on panel_member (vacancy_id, lower(email));

-- What tests a criterion: the question at that position, or a later stage; the editor writes both lists at once.
alter table vacancy_criterion
    add column tested_by_question integer constraint vacancy_criterion_tested_by_question check (tested_by_question >= 0),
    add column tested_by_stage text constraint vacancy_criterion_tested_by_stage check (tested_by_stage in ('CV', 'CONVERSATION')),
    add constraint vacancy_criterion_tested_by_one_thing check (num_nonnulls(tested_by_question, tested_by_stage) <= 1);

-- Until when one candidate may still submit, for a reason that neither the trail nor a reviewer reads.
create table application_extension (
    application_id uuid primary key constraint application_extension_application references application on delete cascade,
    until          timestamptz not null,
    reason         text        not null check (char_length(reason) between 1 and 1000),
    given_at       timestamptz not null,
    given_by       text        not null
);

-- Until when the marking waits for those who have more time: neither who they are nor how many.
create view extension_running as
    select p.vacancy_id, max(e.until) as until
    from application_extension e join application p on p.id = e.application_id and p.status = 'DRAFT'
    group by p.vacancy_id;
