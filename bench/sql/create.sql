begin;
select id, name from chapter where id = (select min(id::text)::uuid from chapter);
insert into organisation (id, version, chapter_id, name, kinds, address_lines, tags, status, listed, created_at, updated_at)
values (uuidv7(), 0, (select min(id::text)::uuid from chapter), 'Bench ' || gen_random_uuid(), '{CHARITY}', '{}', '{bench}', 'PROSPECT', false, now(), now())
returning id \gset
insert into audit_entry (at, actor, actor_name, action, subject_id, request_id, details)
values (now(), 'bench', 'Sample Lead', 'organisation.created', :id::uuid, gen_random_uuid()::text, '{"name": "Bench", "status": "prospect"}');
insert into outbox_event (type, subject_id, payload, occurred_at)
values ('OrganisationChanged', :id::uuid, '{"subject": "x", "what": "created"}', now());
select 'chapter' as relation, id, name from chapter where id = (select min(id::text)::uuid from chapter)
union all
select case when id = null::uuid then 'parent' else 'child' end, id, name from organisation
where (id = null::uuid or parent_id = :id::uuid) and archived_at is null
  and (listed or true or chapter_id = any('{}'::uuid[]) or id = any('{}'::uuid[]))
order by relation, name;
commit;
