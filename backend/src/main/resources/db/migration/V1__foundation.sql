create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable because its dictionary could be changed; ours is the shipped one, so an index may use it
create function plain(text) returns text
    language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- array_to_string() is only stable for arrays of any type; for text it never changes
create function joined(text[]) returns text
    language sql immutable parallel safe
    return coalesce(array_to_string($1, ' '), '');

create table chapter (
    id         uuid primary key default uuidv7(),
    version    bigint      not null default 0,
    name       text        not null check (char_length(name) between 1 and 200),
    parent_id  uuid constraint chapter_parent references chapter,
    created_at timestamptz not null,
    constraint chapter_not_its_own_parent check (parent_id <> id),
    constraint chapter_name_taken unique nulls not distinct (parent_id, name)
);

create table access_grant (
    id         uuid primary key default uuidv7(),
    subject    text        not null check (char_length(subject) between 1 and 255),
    kind       text        not null check (kind in ('ALLIANCE', 'CHAPTER', 'ORGANISATION', 'PANEL')),
    target_id  uuid,
    created_at timestamptz not null default now(),
    constraint access_grant_target check ((kind = 'ALLIANCE') = (target_id is null)),
    constraint access_grant_once unique nulls not distinct (subject, kind, target_id)
);

create table audit_entry (
    id         uuid primary key default uuidv7(),
    at         timestamptz not null,
    actor      text        not null,
    actor_name text        not null,
    action     text        not null,
    subject_id uuid        not null,
    request_id text        not null,
    details    jsonb       not null
);
create index audit_entry_by_subject on audit_entry (subject_id, at);

create function audit_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'audit_entry is append-only';
end
$$;
create trigger audit_entry_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function audit_is_append_only();

create table outbox_event (
    id          uuid primary key default uuidv7(),
    type        text        not null,
    subject_id  uuid        not null,
    payload     jsonb       not null,
    occurred_at timestamptz not null
);

create table outbox_mail (
    id           uuid primary key default uuidv7(),
    recipient    text,
    subject      text,
    body         text,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer     not null default 0,
    last_error   text,
    delivered_at timestamptz,
    constraint outbox_mail_wiped_when_delivered check ((delivered_at is null) = (body is not null))
);
create index outbox_mail_due on outbox_mail (due_at) where delivered_at is null;

create table idempotency_key (
    client      text        not null,
    operation   text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      text,
    created_at  timestamptz not null,
    primary key (client, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
