-- One closed vacancy with 2,000 submitted applications to five questions, and three reviewers on its panel.
create function bench_id(prefix text, n bigint) returns uuid
    language sql immutable as $$ select (prefix || '000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

insert into vacancy (id, version, chapter_id, organisation_id, kind, status, title, summary, places, sample, terms, hours,
                     location, work, applying, timetable, advert, dbs, not_needed, deadline_at, deadline_zone,
                     published_at, closed_at, created_at, updated_at, review)
select bench_id('0d', 1), 0, chapter_id, organisation_id, 'JOB', 'CLOSED', 'Sample with 2,000 applications', 'A sample.', 1, true,
       terms, hours, location, work, applying, '[]', advert, 'NONE', '{}', now() - interval '1 day', 'Europe/London',
       now() - interval '30 days', now() - interval '1 day', now(), now(), '{"marksPerAnswer": 3, "passMark": 3}'
from vacancy where kind = 'JOB' order by id limit 1;

insert into vacancy_question (id, vacancy_id, position, prompt, blind, review_guide, sample)
select bench_id('0e', q), bench_id('0d', 1), q, 'Sample question ' || q, true, '{}', true from generate_series(0, 4) q;

insert into application (id, version, reference, vacancy_id, status, key_hash, created_at, submitted_at)
select gen_random_uuid(), 0, translate(upper('FM-' || substr(md5(i::text), 1, 4) || '-' || lpad(to_hex(i), 4, '0')), '01AE', 'ZXWV'),
       bench_id('0d', 1), 'SUBMITTED', sha256(('sample' || i)::bytea), now(), now() - interval '2 days'
from generate_series(1, 2000) i;

insert into candidate_identity (application_id, kind, name, email)
select id, 'PERSON', 'Sample ' || reference, lower(reference) || '@candidate.example' from application where vacancy_id = bench_id('0d', 1);

insert into application_answer (id, application_id, question_id, style, text)
select gen_random_uuid(), p.id, q.id, 'LETTER', repeat('A sample answer. ', 40)
from application p join vacancy_question q using (vacancy_id) where p.vacancy_id = bench_id('0d', 1);

insert into access_grant (subject, kind, target_id)
select 'f1a57000-0000-4000-8000-' || lpad(n::text, 12, '0'), 'PANEL', bench_id('0d', 1) from generate_series(5, 7) n;

analyze application, application_answer, candidate_identity, vacancy, vacancy_question;
