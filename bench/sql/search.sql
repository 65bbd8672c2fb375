\set n random(1, 15000)
select (lower(o.name))::text as cursor_value, o.id as cursor_id, o.id, o.name, o.kinds, o.chapter_id, c.name as chapter,
       o.town, o.postcode, o.latitude, o.longitude, o.tags, o.status, o.last_confirmed_at, o.archived_at
from organisation o join chapter c on c.id = o.chapter_id
where (o.archived_at is null) and (o.search @@ websearch_to_tsquery('english', plain(substr(md5(:n::text), 1, 8)))
       or plain(o.name) like plain('%' || substr(md5(:n::text), 1, 8) || '%') or plain(substr(md5(:n::text), 1, 8)) <% plain(o.name))
order by lower(o.name) asc, o.id asc limit 26;
