-- How long a confirmation holds for the whole alliance, and how long after an e-mail the next may follow: one row.
create table freshness_policy (
    id            smallint primary key,
    version       bigint  not null,
    months        integer not null constraint freshness_policy_months check (months between 1 and 36),
    reminder_days integer not null constraint freshness_policy_reminder_days check (reminder_days between 7 and 180),
    constraint freshness_policy_is_one check (id = 1)
);
insert into freshness_policy (id, version, months, reminder_days) values (1, 0, 12, 30);

-- An e-mail that asked an organisation whether its entry is still right.
create table confirmation_request (
    id              uuid primary key,
    organisation_id uuid        not null constraint confirmation_request_organisation references organisation,
    recipient       text        not null check (char_length(recipient) between 3 and 254),
    -- SHA-256 of the link's secret; it stays, so that a link that was used says so
    secret_hash     bytea       not null check (octet_length(secret_hash) = 32),
    sent_at         timestamptz not null,
    -- by whom it was asked for; nobody where it was due
    sent_by         text,
    expires_at      timestamptz not null,
    opened_at       timestamptz,
    confirmed_at    timestamptz,
    constraint confirmation_request_secret_taken unique (secret_hash),
    constraint confirmation_request_ends_later check (expires_at > sent_at)
);
create index confirmation_request_by_organisation on confirmation_request (organisation_id, sent_at, id);
create index organisation_to_be_asked on organisation (coalesce(last_confirmed_at, created_at), id)
    where archived_at is null and listed and email is not null;

-- What somebody of an organisation wants its entry to be, until the alliance's staff have said yes or no to it.
create table organisation_proposal (
    id               uuid primary key,
    version          bigint      not null,
    organisation_id  uuid        not null constraint organisation_proposal_organisation references organisation,
    -- by the link of an e-mail, or by an account
    request_id       uuid constraint organisation_proposal_request references confirmation_request,
    proposer_subject text check (char_length(proposer_subject) between 1 and 255),
    proposer         text        not null,
    base_version     bigint      not null,
    fields           text[]      not null check (fields <@ array
        ['NAME', 'KINDS', 'DESCRIPTION', 'WEBSITE', 'EMAIL', 'PHONE', 'ADDRESS', 'TAGS', 'IDENTIFIERS', 'LISTED']),
    -- of those fields alone: what stood there, and what shall
    was              jsonb       not null,
    proposed         jsonb       not null,
    remark           text check (char_length(remark) between 1 and 2000),
    sent_at          timestamptz not null,
    status           text        not null check (status in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    decided_at       timestamptz,
    decided_by       text,
    taken            text[]      not null check (taken <@ fields),
    note             text check (char_length(note) between 1 and 1000),
    constraint organisation_proposal_from_one_side check (num_nonnulls(request_id, proposer_subject) = 1),
    constraint organisation_proposal_says_something check (cardinality(fields) > 0 or remark is not null),
    constraint organisation_proposal_decided check (num_nulls(decided_at, decided_by) = case when status = 'WAITING' then 2 else 0 end),
    constraint organisation_proposal_taken_when_accepted check (status = 'ACCEPTED' or cardinality(taken) = 0)
);
create index organisation_proposal_by_status on organisation_proposal (status, sent_at, id);
create index organisation_proposal_by_organisation on organisation_proposal (organisation_id, sent_at, id);
create index organisation_proposal_by_request on organisation_proposal (request_id, sent_at) where request_id is not null;
create unique index organisation_proposal_one_of_a_link on organisation_proposal (request_id) where status = 'WAITING';
create unique index organisation_proposal_one_of_an_account on organisation_proposal (organisation_id, proposer_subject)
    where status = 'WAITING' and proposer_subject is not null;

-- Who was invited to act for an organisation, and whose account does by the invitation's link.
create table representative (
    id              uuid primary key,
    organisation_id uuid        not null constraint representative_organisation references organisation,
    -- as whoever invited them wrote it; the account's own once they have joined
    name            text        not null check (char_length(name) between 1 and 200),
    email           text        not null check (char_length(email) between 3 and 254),
    secret_hash     bytea       not null check (octet_length(secret_hash) = 32),
    invited_at      timestamptz not null,
    expires_at      timestamptz not null,
    subject         text check (char_length(subject) between 1 and 255),
    joined_at       timestamptz,
    constraint representative_secret_taken unique (secret_hash),
    constraint representative_once unique (organisation_id, subject),
    constraint representative_joins_by_account check ((subject is null) = (joined_at is null)),
    constraint representative_invitation_ends_later check (expires_at > invited_at)
);
create unique index representative_invited_once on representative (organisation_id, lower(email));
