-- Which theme on which day, as 'theme/TU': the advice of one service and the Tuesdays of another are no advice on Tuesdays.
alter table directory_entry add column open_for text[] not null default '{}';
alter table directory_entry alter column open_for drop default;
create index directory_entry_open_for on directory_entry using gin (open_for);

create or replace function refresh_directory(chosen uuid[]) returns void
    language plpgsql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as
$$
begin
    -- two changes of one organisation at once: the later one waits here and reads what the earlier one did
    perform 1 from directory_entry where organisation_id = any (chosen) order by organisation_id for update;

    insert into directory_entry (organisation_id, name, document, words, themes, days, open_for, towns, town_keys)
    select o.id, plain(o.name),
           setweight(to_tsvector('english', plain(o.name)), 'A')
               || setweight(to_tsvector('english', plain(joined(o.tags) || ' ' || t.names || ' ' || s.names)), 'B')
               || setweight(to_tsvector('english', plain(joined(w.towns) || ' ' || coalesce(o.postcode, ''))), 'B')
               || setweight(to_tsvector('english', plain(coalesce(o.description, ''))), 'C')
               || setweight(to_tsvector('english', plain(s.descriptions)), 'D'),
           to_tsvector('simple', plain(o.name || ' ' || joined(o.tags) || ' ' || t.names || ' ' || s.names || ' ' || joined(w.towns))),
           t.ids, d.days, d.open_for, w.towns, array(select plain(town) from unnest(w.towns) town)
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
        select coalesce(array_agg(distinct right(day, 2)), '{}') as days,
               coalesce(array_agg(distinct st.theme_id || '/' || right(day, 2)) filter (where st.theme_id is not null), '{}') as open_for
        from service s join service_schedule c on c.service_id = s.id cross join unnest(c.days) day
            left join service_theme st on st.service_id = s.id
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
            days = excluded.days, open_for = excluded.open_for, towns = excluded.towns, town_keys = excluded.town_keys;

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

select refresh_directory(array_agg(id)) from organisation having count(*) > 0;
