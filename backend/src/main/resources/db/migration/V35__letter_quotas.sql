-- When the last letter about hand-overs that wait went to an organisation: the next one waits for an hour.
create table signpost_letter (
    organisation_id uuid        primary key constraint signpost_letter_organisation references organisation,
    sent_at         timestamptz not null
);

-- That an address was asked to act for an organisation, for a day and also when the invitation is taken back.
create table invitation_sent (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null constraint invitation_sent_organisation references organisation,
    -- SHA-256 of the address in small letters
    recipient_hash  bytea       not null check (octet_length(recipient_hash) = 32),
    sent_at         timestamptz not null
);
create index invitation_sent_to on invitation_sent (recipient_hash, sent_at);
create index invitation_sent_by_age on invitation_sent (sent_at);
