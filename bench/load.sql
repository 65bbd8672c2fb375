-- 15,000 organisations, 25,000 people, 100,000 one-to-ones. Ids count up so that both sides of the bench can name them.
-- With -v scale=10 ten times as much.
\if :{?scale}
\else
\set scale 1
\endif
create function bench_id(prefix text, n bigint) returns uuid
    language sql immutable as $$ select (prefix || '000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

insert into organisation (id, version, chapter_id, name, kinds, description, address_lines, town, postcode, latitude,
                          longitude, tags, status, listed, last_confirmed_at, last_confirmed_by, created_at, updated_at)
select bench_id('0a', i), 0, (select array_agg(id order by id) from chapter)[1 + i % 5],
       (array['St','Holy','New','Old','Northern','Green','River','Hope','Unity','Bright'])[1 + i % 10] || ' '
           || (array['Mary','Cross','Hall','School','Academy','Kitchen','Refuge','Housing','Advice','Union','Centre'])[1 + (i / 10) % 11]
           || ' ' || substr(md5(i::text), 1, 8),
       array[(array['CHARITY','SCHOOL','UNION','COMMUNITY_GROUP','FAITH_CONGREGATION'])[1 + i % 5]],
       'Offers ' || (array['food','housing','advice','language classes','youth work','health'])[1 + i % 6] || ' to neighbours every week.',
       '{}', (array['Chelmsford','Bristol','Southend-on-Sea','London','Colchester'])[1 + i % 5],
       'CM' || (1 + i % 9) || ' ' || (i % 10) || 'QH', 51 + (i % 100) / 100.0, 0.1,
       array[(array['food','housing','advice','refugees','youth','health'])[1 + i % 6], 'tag' || (i % 500)],
       (array['MEMBER','PROSPECT','PARTNER','LAPSED'])[1 + i % 4], i % 4 <> 1,
       case when i % 3 = 0 then now() - (i % 700) * interval '1 day' end, case when i % 3 = 0 then 'Sample' end,
       now() - i * interval '1 minute', now() - i * interval '1 minute'
from generate_series(1, 15000 * :scale) i;

insert into person (id, version, chapter_id, name, sample, created_at, updated_at)
select bench_id('0b', i), 0, (select array_agg(id order by id) from chapter)[1 + i % 5],
       'Sample ' || substr(md5(i::text), 1, 10), true, now(), now()
from generate_series(1, 25000) i;

insert into affiliation (person_id, position, organisation_id, role, level)
select bench_id('0b', i), 0, bench_id('0a', 1 + i % (15000 * :scale)), 'Sample role', (array['FRONTLINE','MANAGER','TRUSTEE'])[1 + i % 3]
from generate_series(1, 25000) i;

insert into one_to_one (id, version, chapter_id, author, author_name, state, at, minutes, place, visibility, created_at, updated_at)
select bench_id('0c', i), 0, (select array_agg(id order by id) from chapter)[1 + i % 5], 'sample-' || i % 40, 'Sample organiser',
       'HELD', now() - i * interval '7 minutes', 30 + i % 30, 'Sample place', (array['AUTHOR','TEAM','CHAPTER'])[1 + i % 3], now(), now()
from generate_series(1, 100000) i;

insert into one_to_one_person (one_to_one_id, position, person_id, organisation_id)
select bench_id('0c', i), 0, bench_id('0b', 1 + i % 25000), bench_id('0a', 1 + (1 + i % 25000) % (15000 * :scale))
from generate_series(1, 100000) i;

vacuum analyze organisation;
analyze person;
analyze affiliation;
analyze one_to_one;
analyze one_to_one_person;
