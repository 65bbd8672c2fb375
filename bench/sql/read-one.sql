\set n random(1, 15000)
select o.id, o.address_lines, o.county, o.latitude, o.longitude, o.postcode, o.town, o.archived_at, o.chapter_id, o.created_at,
       o.description, o.email, o.kinds, o.last_confirmed_at, o.last_confirmed_by, o.listed, o.name, o.parent_id, o.phone,
       o.status, o.tags, o.updated_at, o.version, o.website, i.organisation_id, i.position, i.identifier, i.preferred, i.scheme
from organisation o left join organisation_identifier i on o.id = i.organisation_id where o.id = bench_id('0a', :n);
select 'chapter' as relation, id, name from chapter where id = (select chapter_id from organisation where id = bench_id('0a', :n))
union all
select case when id = null::uuid then 'parent' else 'child' end, id, name from organisation
where (id = null::uuid or parent_id = bench_id('0a', :n)) and archived_at is null
  and (listed or true or chapter_id = any('{}'::uuid[]) or id = any('{}'::uuid[]))
order by relation, name;
