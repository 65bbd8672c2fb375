create table organisation (
    id                uuid primary key,
    version           bigint      not null,
    chapter_id        uuid        not null constraint organisation_chapter references chapter,
    parent_id         uuid constraint organisation_parent references organisation,
    name              text        not null check (char_length(name) between 1 and 200),
    kinds             text[]      not null check (cardinality(kinds) > 0),
    description       text,
    website           text,
    email             text,
    phone             text,
    address_lines     text[]      not null,
    town              text,
    county            text,
    postcode          text check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
    latitude          double precision check (latitude between -90 and 90),
    longitude         double precision check (longitude between -180 and 180),
    tags              text[]      not null,
    status            text        not null check (status in ('PROSPECT', 'MEMBER', 'STRATEGIC_PARTNER', 'PARTNER', 'LAPSED')),
    listed            boolean     not null,
    last_confirmed_at timestamptz,
    last_confirmed_by text,
    archived_at       timestamptz,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    search            tsvector generated always as (
        setweight(to_tsvector('english', public.plain(name)), 'A') ||
        setweight(to_tsvector('english', public.plain(public.joined(tags))), 'B') ||
        setweight(to_tsvector('simple', public.plain(coalesce(town, '') || ' ' || coalesce(postcode, ''))), 'B') ||
        setweight(to_tsvector('english', public.plain(coalesce(description, ''))), 'C')) stored,
    constraint organisation_not_its_own_parent check (parent_id <> id),
    constraint organisation_whole_position check ((latitude is null) = (longitude is null)),
    constraint organisation_confirmed_by_someone check ((last_confirmed_at is null) = (last_confirmed_by is null))
);

create index organisation_by_name on organisation (lower(name), id) where archived_at is null;
create index organisation_by_chapter_and_name on organisation (chapter_id, lower(name), id);
create index organisation_by_update on organisation (updated_at, id);
create index organisation_by_confirmation on organisation (coalesce(last_confirmed_at, '-infinity'), id);
create index organisation_by_parent on organisation (parent_id) where parent_id is not null;
create index organisation_search on organisation using gin (search);
create index organisation_name_like on organisation using gin (plain(name) gin_trgm_ops);
create index organisation_by_kind on organisation using gin (kinds);
create index organisation_by_tag on organisation using gin (tags);

create table organisation_identifier (
    organisation_id uuid    not null references organisation on delete cascade,
    position        integer not null,
    scheme          text    not null check (char_length(scheme) between 1 and 40),
    identifier      text    not null check (char_length(identifier) between 1 and 100),
    preferred       boolean not null,
    primary key (organisation_id, position),
    constraint organisation_identifier_taken unique (scheme, identifier)
);
create unique index organisation_identifier_one_preferred on organisation_identifier (organisation_id) where preferred;
