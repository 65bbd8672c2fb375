-- After load.sql: the 15,000 organisations get positions around 400 towns, 40,000 services with themes and days, and 20,000 offers and needs.
-- With -v scale=10 ten times as much.
\if :{?scale}
\else
\set scale 1
\endif
update organisation o set town = t.name, latitude = t.latitude + (hashtext(o.id::text) % 1000) / 20000.0,
                          longitude = t.longitude + (hashtext('x' || o.id::text) % 1000) / 12000.0,
                          postcode = (array['CM','BS','SS','E','CO','LE','LS','M','NE','G'])[1 + abs(hashtext(t.name)) % 10]
                              || (1 + abs(hashtext(o.id::text)) % 19) || ' ' || abs(hashtext(o.id::text)) % 10 || 'QH',
                          listed = true
from (select name, latitude, longitude, row_number() over (order by population desc, id) - 1 as n from place limit 400) t
where o.id::text like '0a%' and t.n = floor(400 * power((abs(hashtext(o.id::text || 'town')) % 10000) / 10000.0, 2));

alter table service disable trigger user;
alter table service_theme disable trigger user;
alter table service_schedule disable trigger user;

insert into service (id, version, organisation_id, name, description, status, languages, attendance, areas, listed, sample, created_at, updated_at)
select bench_id('0f', i), 0, bench_id('0a', 1 + i % (15000 * :scale)),
       (array['Community','Weekly','Evening','Open','Warm','Family','Free','Local'])[1 + i % 8] || ' '
           || (array['food bank','advice desk','lunch club','English class','housing clinic','youth club','debt surgery','walking group',
                     'carers'' meeting','job club','repair café','choir'])[1 + (i / 8) % 12] || ' ' || i,
       'For ' || (array['refugees','families','older people','young people','carers','everybody'])[1 + i % 6] || ' of the neighbourhood: '
           || (array['a warm meal','somebody who listens','help with forms','learning together','a place to be','tools to borrow'])[1 + (i / 6) % 6]
           || ', with ' || substr(md5(i::text), 1, 6) || ' and tea. No appointment is needed and children are welcome.',
       'ACTIVE', '{}', '{IN_PERSON}', '{}', i % 20 <> 0, true, now(), now()
from generate_series(1, 40000 * :scale) i;

insert into service_theme (service_id, theme_id)
select bench_id('0f', i), (select array_agg(id order by name) from theme)[1 + (i * 7 + k * 5) % 22]
from generate_series(1, 40000 * :scale) i, generate_series(0, 1) k;

insert into service_schedule (service_id, position, freq, every, days, opens_at, closes_at)
select bench_id('0f', i), 0, 'WEEKLY', 1, array[(array['MO','TU','WE','TH','FR','SA','SU'])[1 + i % 7], (array['MO','TU','WE','TH'])[1 + i % 4]],
       '10:00', '12:00'
from generate_series(1, 40000 * :scale) i;

insert into offer_or_need (id, version, organisation_id, kind, what, title, days, sample, created_at, updated_at)
select bench_id('1f', i), 0, bench_id('0a', 1 + (i * 11) % (15000 * :scale)), (array['OFFER', 'NEED'])[1 + i % 2],
       (array['ROOM', 'PEOPLE', 'SKILLS', 'TRAINING', 'EQUIPMENT', 'FOOD', 'TRANSPORT', 'KNOWLEDGE'])[1 + (i / 2) % 8], 'Sample ' || i,
       case when i % 3 = 0 then array['TU', 'TH'] else '{}' end, true, now(), now()
from generate_series(1, 20000 * :scale) i;

alter table service enable trigger user;
alter table service_theme enable trigger user;
alter table service_schedule enable trigger user;
analyze service, service_theme, service_schedule, offer_or_need, organisation;
select count(refresh_directory(array[id])) from organisation;

vacuum analyze organisation;
vacuum analyze service;
analyze service_theme;
analyze service_schedule;
vacuum analyze directory_entry;
vacuum analyze directory_point;
