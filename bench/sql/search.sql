\set n random(1, 15000)
select (lower(o.name))::text as cursor_value, o.id as cursor_id, o.id, o.name, o.kinds, o.chapter_id, c.name as chapter,
       o.town, o.postcode, o.latitude, o.longitude, o.tags, o.status, o.last_confirmed_at, o.archived_at,
       array(select t.name from theme t where t.id = any(e.themes) and t.retired_at is null order by t.name) as themes
from organisation o join chapter c on c.id = o.chapter_id join directory_entry e on e.organisation_id = o.id
where (o.archived_at is null) and (e.document @@ to_tsquery('english', substr(md5(:n::text), 1, 8) || ':*')
       or e.name like '%' || substr(md5(:n::text), 1, 8) || '%' or substr(md5(:n::text), 1, 8) <% e.name)
order by lower(o.name) asc, o.id asc limit 26;
