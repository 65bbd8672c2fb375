-- Towns of the United Kingdom, from GeoNames; loaded from places/towns.csv whenever that has changed.
create table place (
    id         integer primary key,
    name       text             not null check (char_length(name) between 1 and 100),
    -- tells towns of one name apart: "Newport, near Telford"
    label      text             not null check (char_length(label) between 1 and 200),
    latitude   double precision not null check (latitude between -90 and 90),
    longitude  double precision not null check (longitude between -180 and 180),
    population integer          not null check (population >= 0)
);
create index place_by_name on place (plain(name) text_pattern_ops, population desc, id);
create unique index place_label_taken on place (plain(label) text_pattern_ops);
create index place_name_like on place using gin (plain(name) gin_trgm_ops);

-- Postcodes of Great Britain, from the file that the operator brings (Code-Point Open, ONSPD or NSPL).
create table postcode (
    postcode  text primary key check (postcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$'),
    latitude  double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180)
);

-- The middle of the postcodes that share their first half.
create table outcode (
    outcode   text primary key,
    latitude  double precision not null,
    longitude double precision not null
);

-- What was loaded, to know whether a file has changed.
create table place_source (
    name      text primary key check (name in ('TOWNS', 'POSTCODES')),
    checksum  text        not null,
    kept      integer     not null check (kept >= 0),
    left_out  integer     not null check (left_out >= 0),
    loaded_at timestamptz not null
);

-- for postcodes without a position of their own
create index organisation_by_postcode on organisation (postcode text_pattern_ops) where postcode is not null;

create function miles(latitude_a double precision, longitude_a double precision,
                      latitude_b double precision, longitude_b double precision) returns double precision
    language sql immutable parallel safe
    return 7917.512 * asin(least(1, sqrt(
        power(sin(radians(latitude_b - latitude_a) / 2), 2)
        + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2))));

-- What the directory's search reads of an organisation; kept by the triggers below, from what the public may see.
create table directory_entry (
    organisation_id uuid primary key constraint directory_entry_organisation references organisation on delete cascade,
    -- as search compares it: without accents and capitals
    name            text     not null,
    document        tsvector not null,
    -- the words of names, tags and themes as they are written, which spelling is learnt from
    words           tsvector not null,
    themes          uuid[]   not null,
    -- MO..SU: a listed service is open then
    days            text[]   not null,
    towns           text[]   not null,
    -- the same as search compares them
    town_keys       text[]   not null
);
create index directory_entry_document on directory_entry using gin (document);
create index directory_entry_name_like on directory_entry using gin (name gin_trgm_ops);
create index directory_entry_by_theme on directory_entry using gin (themes);
create index directory_entry_by_town on directory_entry using gin (town_keys);

-- Where an organisation is: its main address and the places of its listed services.
create table directory_point (
    organisation_id uuid    not null constraint directory_point_organisation references organisation on delete cascade,
    -- 0 is the main address
    position        integer not null,
    latitude        double precision not null,
    longitude       double precision not null,
    -- known by its postcode's first half or by its town alone
    approximate     boolean not null,
    constraint directory_point_once primary key (organisation_id, position)
);
create index directory_point_at on directory_point (latitude, longitude);

-- Words of listed entries, to correct a slip by; learnt anew when the directory has changed.
create table directory_word (
    word    text primary key,
    slips   text[]  not null,
    entries integer not null
);
create index directory_word_slips on directory_word using gin (slips);
create index directory_word_like on directory_word using gin (word gin_trgm_ops);

-- A word and what remains of it without any one of its letters: words one slip apart have one of these in common.
create function slips(word text) returns text[]
    language sql immutable parallel safe strict
    return (select array_agg(distinct left(word, i - 1) || substr(word, i + 1)) || array [word]
            from generate_series(1, char_length(word)) i);

-- The best that is known of where something is: its own position, its postcode's, its postcode's first half's, its town's.
create function position_of(known_latitude double precision, known_longitude double precision, in_postcode text, in_town text)
    returns table (latitude double precision, longitude double precision, approximate boolean)
    language sql stable rows 1 as
$$
    select found.latitude, found.longitude, found.approximate from (
        select 0 as choice, known_latitude as latitude, known_longitude as longitude, false as approximate
        where known_latitude is not null
        union all
        select 1, p.latitude, p.longitude, false from postcode p where p.postcode = in_postcode
        union all
        select 2, o.latitude, o.longitude, true from outcode o where o.outcode = split_part(in_postcode, ' ', 1)
        union all
        (select 3, t.latitude, t.longitude, true from place t
         where plain(t.name) = plain(in_town) order by t.population desc, t.id limit 1)) found
    order by found.choice limit 1
$$;

-- Always by the indexes: while a load fills these tables the planner still takes them for empty.
create function refresh_directory(chosen uuid[]) returns void
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as
$$
begin
    -- two changes of one organisation at once: the later one waits here and reads what the earlier one did
    perform 1 from directory_entry where organisation_id = any (chosen) order by organisation_id for update;

    insert into directory_entry (organisation_id, name, document, words, themes, days, towns, town_keys)
    select o.id, plain(o.name),
           setweight(to_tsvector('english', plain(o.name)), 'A')
               || setweight(to_tsvector('english', plain(joined(o.tags) || ' ' || t.names || ' ' || s.names)), 'B')
               || setweight(to_tsvector('english', plain(joined(w.towns) || ' ' || coalesce(o.postcode, ''))), 'B')
               || setweight(to_tsvector('english', plain(coalesce(o.description, ''))), 'C')
               || setweight(to_tsvector('english', plain(s.descriptions)), 'D'),
           to_tsvector('simple', plain(o.name || ' ' || joined(o.tags) || ' ' || t.names || ' ' || s.names || ' ' || joined(w.towns))),
           t.ids, d.days, w.towns, array(select plain(town) from unnest(w.towns) town)
    from organisation o
    cross join lateral (
        select left(coalesce(string_agg(s.name, ' '), ''), 20000) as names,
               left(coalesce(string_agg(s.description, ' '), ''), 100000) as descriptions
        from service s where s.organisation_id = o.id and s.listed and s.status <> 'ENDED') s
    cross join lateral (
        select coalesce(string_agg(t.name, ' '), '') as names, coalesce(array_agg(t.id), '{}') as ids
        from theme t
        where lower(t.name) = any (o.tags)
           or t.id = any (array(select st.theme_id from service s join service_theme st on st.service_id = s.id
                                where s.organisation_id = o.id and s.listed and s.status <> 'ENDED'))) t
    cross join lateral (
        select coalesce(array_agg(distinct right(day, 2)), '{}') as days
        from service s join service_schedule c on c.service_id = s.id cross join unnest(c.days) day
        where s.organisation_id = o.id and s.listed and s.status <> 'ENDED') d
    cross join lateral (
        select coalesce(array_agg(distinct town), '{}') as towns
        from (select o.town
              union
              select l.town from service s join service_at_location a on a.service_id = s.id join location l on l.id = a.location_id
              where s.organisation_id = o.id and s.listed and s.status <> 'ENDED') all_towns
        where town is not null) w
    where o.id = any (chosen)
    on conflict (organisation_id) do update
        set name = excluded.name, document = excluded.document, words = excluded.words, themes = excluded.themes,
            days = excluded.days, towns = excluded.towns, town_keys = excluded.town_keys;

    delete from directory_point where organisation_id = any (chosen);
    insert into directory_point (organisation_id, position, latitude, longitude, approximate)
    select o.id, 0, p.latitude, p.longitude, p.approximate
    from organisation o cross join lateral position_of(o.latitude, o.longitude, o.postcode, o.town) p
    where o.id = any (chosen)
    union all
    select l.organisation_id, row_number() over (partition by l.organisation_id order by l.id), p.latitude, p.longitude, p.approximate
    from location l cross join lateral position_of(l.latitude, l.longitude, l.postcode, l.town) p
    where l.organisation_id = any (chosen)
      and exists (select 1 from service_at_location a join service s on s.id = a.service_id
                  where a.location_id = l.id and s.listed and s.status <> 'ENDED');
end
$$;

create function directory_follows() returns trigger
    language plpgsql as
$$
declare
    ids uuid[];
begin
    case tg_table_name
        when 'organisation' then
            select array_agg(id) into ids from changed;
        when 'service', 'location' then
            if tg_op = 'UPDATE' then
                -- one that moves to another organisation leaves its old one
                select array_agg(organisation_id) into ids
                from (select organisation_id from changed union select organisation_id from before) both_of_them;
            else
                select array_agg(distinct organisation_id) into ids from changed;
            end if;
        when 'theme' then
            select array_agg(e.organisation_id) into ids
            from directory_entry e join organisation o on o.id = e.organisation_id
            where exists (select 1 from changed c where e.themes @> array [c.id] or o.tags @> array [lower(c.name)]);
        else
            select array_agg(distinct s.organisation_id) into ids from changed c join service s on s.id = c.service_id;
        end case;
    if ids is not null then
        perform refresh_directory(ids);
    end if;
    return null;
end
$$;

do
$$
declare
    followed text;
    event text;
begin
    foreach followed in array array ['organisation', 'service', 'service_theme', 'service_schedule', 'service_at_location', 'location', 'theme'] loop
        foreach event in array array ['insert', 'update', 'delete'] loop
            continue when event = 'delete' and followed = 'organisation';
            execute format('create trigger directory_follows_%s after %s on %I referencing %s'
                           ' for each statement execute function directory_follows()',
                           event, event, followed,
                           case event
                               when 'insert' then 'new table as changed'
                               when 'update' then 'old table as before new table as changed'
                               else 'old table as changed' end);
        end loop;
    end loop;
end
$$;

select refresh_directory(array_agg(id)) from organisation having count(*) > 0;

-- Search reads directory_entry instead.
drop index organisation_search;
alter table organisation drop column search;
