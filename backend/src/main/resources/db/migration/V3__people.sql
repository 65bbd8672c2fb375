create table person (
    id          uuid primary key,
    version     bigint      not null,
    chapter_id  uuid        not null constraint person_chapter references chapter,
    name        text        not null constraint person_name_length check (char_length(name) between 1 and 200),
    email       text constraint person_email_length check (char_length(email) between 3 and 254),
    phone       text constraint person_phone_length check (char_length(phone) between 1 and 40),
    sample      boolean     not null,
    archived_at timestamptz,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

create index person_by_name on person (lower(name), id) where archived_at is null;
create index person_archived_by_name on person (lower(name), id) where archived_at is not null;
create index person_by_chapter_and_name on person (chapter_id, lower(name), id) where archived_at is null;
create index person_by_update on person (updated_at, id);
create index person_name_like on person using gin (plain(name) gin_trgm_ops);

create table affiliation (
    person_id       uuid    not null constraint affiliation_person references person on delete cascade,
    position        integer not null,
    organisation_id uuid    not null constraint affiliation_organisation references organisation,
    role            text constraint affiliation_role_length check (char_length(role) between 1 and 200),
    level           text    not null constraint affiliation_level check (level in ('FRONTLINE', 'MANAGER', 'TRUSTEE')),
    starts_on       date,
    ends_on         date,
    primary key (person_id, position),
    constraint affiliation_ends_after_start check (ends_on >= starts_on)
);
create index affiliation_by_organisation on affiliation (organisation_id, person_id);
