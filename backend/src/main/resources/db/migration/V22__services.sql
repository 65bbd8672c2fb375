-- What the alliance looks at: subjects (food, housing) and the people served (refugees, young people).
create table theme (
    id          uuid primary key default uuidv7(),
    version     bigint      not null default 0,
    name        text        not null check (char_length(name) between 1 and 60),
    description text        not null check (char_length(description) between 1 and 300),
    kind        text        not null check (kind in ('SUBJECT', 'PEOPLE')),
    retired_at  timestamptz
);
create unique index theme_name_taken on theme (lower(name));

insert into theme (name, kind, description) values
    ('Food', 'SUBJECT', 'Food banks, meals, pantries and growing.'),
    ('Housing', 'SUBJECT', 'Homelessness, renting, repairs and moving in.'),
    ('Advice', 'SUBJECT', 'Rights, benefits, debt and legal advice.'),
    ('Money', 'SUBJECT', 'Wages, savings, credit unions and hardship help.'),
    ('Health', 'SUBJECT', 'Physical and mental health, care and wellbeing.'),
    ('Safety', 'SUBJECT', 'Safe streets, domestic abuse and hate crime.'),
    ('Work', 'SUBJECT', 'Finding work, fair pay and conditions.'),
    ('Learning', 'SUBJECT', 'Schools, language, skills and training.'),
    ('Faith', 'SUBJECT', 'Worship, chaplaincy and faith communities.'),
    ('Migration', 'SUBJECT', 'Sponsorship, status and citizenship.'),
    ('Environment', 'SUBJECT', 'Climate, green spaces and transport.'),
    ('Arts and sport', 'SUBJECT', 'Making, playing and moving together.'),
    ('Belonging', 'SUBJECT', 'Friendship, loneliness and neighbourhood life.'),
    ('Organising', 'SUBJECT', 'Leadership, campaigns and working together.'),
    ('Young people', 'PEOPLE', 'Children and people up to 25.'),
    ('Families', 'PEOPLE', 'Parents, carers of children and little ones.'),
    ('Older people', 'PEOPLE', 'People in later life.'),
    ('Refugees', 'PEOPLE', 'Refugees, people seeking asylum and other migrants.'),
    ('Disabled people', 'PEOPLE', 'People with impairments or long-term conditions.'),
    ('Carers', 'PEOPLE', 'People who look after somebody unpaid.'),
    ('Women', 'PEOPLE', 'Services by and for women.'),
    ('Voluntary groups', 'PEOPLE', 'Groups, charities and those who run them.');

-- Where an organisation works besides its main address, which stands in organisation.
create table location (
    id              uuid primary key,
    version         bigint      not null,
    organisation_id uuid        not null constraint location_organisation references organisation,
    name            text        not null check (char_length(name) between 1 and 200),
    address_lines   text[]      not null,
    town            text,
    county          text,
    postcode        text check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    accessibility   text check (char_length(accessibility) between 1 and 1000),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    constraint location_whole_position check ((latitude is null) = (longitude is null))
);
create unique index location_name_taken on location (organisation_id, lower(name));

-- What an organisation offers to people.
create table service (
    id                uuid primary key,
    version           bigint      not null,
    organisation_id   uuid        not null constraint service_organisation references organisation,
    name              text        not null check (char_length(name) between 1 and 200),
    description       text check (char_length(description) between 1 and 5000),
    website           text,
    email             text,
    phone             text,
    status            text        not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    -- who may come, in words; ages in years, inclusive
    eligibility       text check (char_length(eligibility) between 1 and 1000),
    minimum_age       integer check (minimum_age between 0 and 150),
    maximum_age       integer check (maximum_age between 0 and 150),
    -- pounds; 0 is free, none is unknown
    cost              numeric(10, 2) check (cost >= 0),
    cost_note         text check (char_length(cost_note) between 1 and 500),
    languages         text[]      not null,
    accessibility     text check (char_length(accessibility) between 1 and 1000),
    attendance        text[]      not null check (attendance <@ array ['IN_PERSON', 'ONLINE', 'PHONE', 'HOME_VISIT']),
    -- the places that it serves, by name; empty is where its locations are
    areas             text[]      not null,
    alert             text check (char_length(alert) between 1 and 500),
    listed            boolean     not null,
    sample            boolean     not null,
    last_confirmed_at timestamptz,
    last_confirmed_by text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    ended_at          timestamptz,
    constraint service_ages_in_order check (maximum_age >= minimum_age),
    constraint service_confirmed_by_someone check ((last_confirmed_at is null) = (last_confirmed_by is null)),
    constraint service_ended check ((status = 'ENDED') = (ended_at is not null))
);
create unique index service_name_taken on service (organisation_id, lower(name)) where status <> 'ENDED';
create index service_by_organisation on service (organisation_id, lower(name), id);
create index service_words on service using gin (plain(name || ' ' || coalesce(description, '')) gin_trgm_ops);
create index service_by_update on service (updated_at, id);
create index service_by_confirmation on service (coalesce(last_confirmed_at, '-infinity'), id) where status <> 'ENDED';

create table service_theme (
    service_id uuid not null constraint service_theme_service references service on delete cascade,
    theme_id   uuid not null constraint service_theme_theme references theme,
    constraint service_theme_once primary key (service_id, theme_id)
);
create index service_theme_by_theme on service_theme (theme_id, service_id);

-- Where a service is given; without a location it is at the organisation's main address.
create table service_at_location (
    id          uuid primary key default uuidv7(),
    service_id  uuid not null constraint service_at_location_service references service on delete cascade,
    location_id uuid constraint service_at_location_location references location,
    constraint service_at_location_once unique nulls not distinct (service_id, location_id)
);
create index service_at_location_by_location on service_at_location (location_id) where location_id is not null;

-- When a service is open: every so many weeks on these days, or on these days of the month.
create table service_schedule (
    id          uuid primary key default uuidv7(),
    service_id  uuid    not null constraint service_schedule_service references service on delete cascade,
    position    integer not null check (position >= 0),
    freq        text    not null check (freq in ('WEEKLY', 'MONTHLY')),
    every       integer not null check (every between 1 and 12),
    -- MO..SU; with a number before it for a month, as 1MO
    days        text[]  not null check (cardinality(days) > 0),
    opens_at    time    not null,
    closes_at   time    not null,
    valid_from  date,
    valid_to    date,
    note        text check (char_length(note) between 1 and 300),
    constraint service_schedule_position unique (service_id, position),
    constraint service_schedule_closes_later check (closes_at > opens_at),
    constraint service_schedule_ends_later check (valid_to >= valid_from)
);

-- What an organisation can give to other organisations, or wants from them.
create table offer_or_need (
    id              uuid primary key,
    version         bigint      not null,
    organisation_id uuid        not null constraint offer_or_need_organisation references organisation,
    kind            text        not null check (kind in ('OFFER', 'NEED')),
    what            text        not null check (what in ('ROOM', 'PEOPLE', 'SKILLS', 'TRAINING', 'EQUIPMENT', 'FOOD', 'TRANSPORT', 'FUNDING', 'REFERRALS', 'KNOWLEDGE', 'OTHER')),
    title           text        not null check (char_length(title) between 1 and 150),
    description     text check (char_length(description) between 1 and 2000),
    -- MO..SU; empty is any day
    days            text[]      not null check (days <@ array ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
    -- without a location at, or around, the organisation's main address
    location_id     uuid constraint offer_or_need_location references location,
    until           date,
    sample          boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- met, taken up or no longer so
    closed_at       timestamptz
);
create index offer_or_need_by_organisation on offer_or_need (organisation_id, id);
create index offer_or_need_open on offer_or_need (what, kind, organisation_id) where closed_at is null;

create table offer_or_need_theme (
    offer_or_need_id uuid not null constraint offer_or_need_theme_of references offer_or_need on delete cascade,
    theme_id         uuid not null constraint offer_or_need_theme_theme references theme,
    constraint offer_or_need_theme_once primary key (offer_or_need_id, theme_id)
);
create index offer_or_need_theme_by_theme on offer_or_need_theme (theme_id);
