-- Staff who review what organisations propose, at their account's address as it was when they last signed in.
create table proposal_reader (
    subject text        primary key check (char_length(subject) between 1 and 255),
    email   text        not null check (char_length(email) between 3 and 254),
    roles   text[]      not null check (cardinality(roles) > 0),
    seen_at timestamptz not null,
    -- whether they want to be told by e-mail
    wanted  boolean     not null,
    told_at timestamptz
);
