-- 100,000 vacancies, applications and agreements, beside what load.sql makes; for reading plans, not for quick.mjs.
create temp table chapters as select array_agg(id order by id) as ids from chapter;

insert into vacancy (id, version, chapter_id, organisation_id, kind, status, title, summary, places, sample, terms, hours,
                     location, work, applying, timetable, advert, dbs, not_needed, deadline_at, deadline_zone,
                     published_at, closed_at, reason, created_at, updated_at)
select bench_id('0d', i), 0, ids[1 + i % 5], bench_id('0a', 1 + i % 15000), (array['JOB', 'OPEN_CALL', 'VOLUNTEER'])[1 + i % 3], state,
       (array['Organiser', 'Driver', 'Adviser', 'Cook', 'Trustee'])[1 + i % 5] || ' ' || substr(md5(i::text), 1, 8), 'A sample.', 1, true,
       m.terms, m.hours, m.location, m.work, m.applying, '[]', m.advert, 'NONE', '{}',
       begun + interval '30 days', 'Europe/London', begun,
       case when state in ('CLOSED', 'APPOINTED') then begun + interval '30 days' end, case when state = 'WITHDRAWN' then 'Sample' end, begun, begun
from generate_series(1, 100000) i, chapters, (select * from vacancy order by id limit 1) m,
     lateral (select (array['DRAFT', 'PUBLISHED', 'CLOSED', 'APPOINTED', 'WITHDRAWN'])[1 + (i / 5) % 5] as state,
                     now() - (i % 20) * interval '1 day' - i * interval '1 second' as begun) s;

insert into vacancy_question (id, vacancy_id, position, prompt, blind, review_guide, sample)
select bench_id('0e', i * 5 + q), bench_id('0d', i), q, 'A sample question', true, '{}', true
from generate_series(1, 50) i, generate_series(0, 4) q;

-- the first vacancy has 2,000, the others 50 each
insert into application (id, version, reference, vacancy_id, status, key_hash, created_at, submitted_at)
select gen_random_uuid(), 0,
       translate(upper('FM-' || substr(md5(i::text), 1, 4) || '-' || lpad(to_hex(i), 4, '0')), '01AE', 'ZXWV'),
       bench_id('0d', case when i <= 2000 then 1 else 1 + i % 2000 end), case when i % 4 = 0 then 'DRAFT' else 'SUBMITTED' end,
       sha256(('sample' || i)::bytea), now(), case when i % 4 <> 0 then now() end
from generate_series(1, 65000) i
on conflict do nothing;

insert into application_answer (id, application_id, question_id, style, text)
select gen_random_uuid(), p.id, q.id, 'LETTER', repeat('A sample answer. ', 40)
from application p join vacancy_question q using (vacancy_id) where p.vacancy_id = bench_id('0d', 1);

insert into agreement (id, version, chapter_id, state, number, title, kind, review_on, created_at, updated_at)
select bench_id('1a', i), 0, ids[1 + i % 5], 'DRAFT', 1, 'Agreement ' || substr(md5(i::text), 1, 8),
       (array['COLLABORATION', 'LETTER_OF_UNDERSTANDING', 'TERMS_OF_REFERENCE'])[1 + i % 3], current_date + i % 700,
       now() - i * interval '1 minute', now() - i * interval '1 minute'
from generate_series(1, 100000) i, chapters;
insert into agreement_party (agreement_id, position, organisation_id)
select bench_id('1a', i), p, bench_id('0a', 1 + (i + p * 7) % 15000) from generate_series(1, 100000) i, generate_series(0, 1) p;
insert into agreement_version (id, agreement_id, number, title, kind, review_on, shared_purpose, communication, relationship, funding,
                               collaboration, difference, processes_decision_making, processes_evaluation, processes_payments,
                               processes_conflict_resolution, proposed_at, proposed_by)
select bench_id('1b', i), bench_id('1a', i), 1, title, kind, review_on, 's', 's', 's', 's', 's', 's', 's', 's', 's', 's', updated_at, 'Sample'
from generate_series(1, 100000) i join agreement a on a.id = bench_id('1a', i) where i % 3 <> 0;
insert into agreement_version_party (version_id, position, organisation_id, name)
select v.id, p.position, p.organisation_id, 'Sample' from agreement_version v join agreement_party p using (agreement_id)
where not exists (select 1 from agreement_version_party o where o.version_id = v.id);
update agreement a set last_proposed = 1, state = 'PROPOSED', shared_purpose = 's', communication = 's', relationship = 's', funding = 's',
       collaboration = 's', difference = 's', processes_decision_making = 's', processes_evaluation = 's', processes_payments = 's',
       processes_conflict_resolution = 's'
where exists (select 1 from agreement_version v where v.agreement_id = a.id) and a.state = 'DRAFT' and a.last_proposed is null;

analyze vacancy, vacancy_question, application, application_answer, agreement, agreement_party, agreement_version, agreement_version_party;

-- what comes after the sift, for every closed vacancy of these
insert into candidate_identity (application_id, kind, name, email)
select id, 'PERSON', 'Sample ' || reference, lower(reference) || '@candidate.example'
from application p where not exists (select 1 from candidate_identity i where i.application_id = p.id);
create temp table done as select p.id, p.vacancy_id, row_number() over (order by p.id) as n
from application p join vacancy v on v.id = p.vacancy_id
  where p.status = 'SUBMITTED' and v.status in ('CLOSED', 'APPOINTED') and v.id <> bench_id('0d', 1) and v.id::text like '0d%';
insert into application_stage
select id, vacancy_id, (array['SHORTLISTED','CONVERSATION','NOT_APPOINTED'])[1 + n % 3], now() - n * interval '1 minute'
from done;
insert into application_reveal
select id, vacancy_id, now(), 'x', 'Sample', 'Sample' from done where n % 3 < 2;
insert into conversation_slot (id, vacancy_id, kind, starts_at, ends_at, place)
select bench_id('2a', n), vacancy_id, 'INTERVIEW', now() + n * interval '1 hour', now() + n * interval '1 hour' + interval '40 minutes', 'Sample'
from done;
insert into conversation (id, version, application_id, vacancy_id, slot_id, kind, state, sequence)
select bench_id('2b', n), 0, id, vacancy_id, bench_id('2a', n), 'INTERVIEW', (array['INVITED','CONFIRMED'])[1 + n % 2], 0
from done where n % 3 < 2;
insert into scorecard (conversation_id, interviewer, name, state, recommendation, filed_at)
select bench_id('2b', n), 's' || k, 'Sample', 'FILED', 'YES', now() from done, generate_series(1, 3) k where n % 3 < 2;
insert into candidate_letter (application_id, sent_at, sent_by, name, subject, text)
select id, now() - k * interval '1 hour', 'x', 'Sample', 'A sample', 'A sample' from done, generate_series(1, 4) k;
insert into application_tombstone (vacancy_id, application_hash, erased_on, why, last_stage)
select bench_id('0d', 1 + i % 2000), sha256(('t' || i)::bytea), current_date, 'RETENTION', 'MARKED'
from generate_series(1, 100000) i;
insert into stage_move (id, vacancy_id, at, moved_by, name)
select bench_id('2c', i), bench_id('0d', 1 + i % 2000), now() - i * interval '1 minute', 'x', 'Sample'
from generate_series(1, 100000) i;
insert into stage_move_part select bench_id('2c', n), id, 'MARKED', 'SHORTLISTED' from done;
insert into panel_member (id, vacancy_id, name, email, secret_hash, invited_at, expires_at, hires)
select bench_id('2d', i), bench_id('0d', 1 + i % 20000), 'Sample', 's' || i || '@sample.example', sha256(('p' || i)::bytea), now(), now() + interval '7 days', false
from generate_series(1, 100000) i;
insert into cohort_set (id, version, vacancy_id, name, updated_at)
select bench_id('2e', i), 0, bench_id('0d', 1 + i % 20000), 'Sample ' || i, now() from generate_series(1, 100000) i;

-- marked by three each, and locked
insert into review_round (vacancy_id, version, seed, marks_per_answer, started_at, started_by)
select distinct vacancy_id, 0, 1, 3, now() - interval '1 day', 'x'
from application p join vacancy v on v.id = p.vacancy_id where v.status in ('CLOSED','APPOINTED') and v.id::text like '0d%' on conflict do nothing;
insert into review_panellist (vacancy_id, reviewer)
select vacancy_id, 's' || k from review_round, generate_series(1,3) k on conflict do nothing;
insert into application_answer (id, application_id, question_id, style, text)
select gen_random_uuid(), p.id, q.id, 'LETTER', 'A sample'
from application p join vacancy_question q using (vacancy_id) where p.status='SUBMITTED' and not exists (select 1 from application_answer a where a.application_id = p.id and a.question_id = q.id);
insert into review_task (vacancy_id, question_id, application_id, answer_id, reviewer, mark)
select r.vacancy_id, r.question_id, r.application_id, r.answer_id, 's' || k, 1 + (hashtext(r.answer_id::text || k) & 3)
from reviewable_part r join review_round using (vacancy_id), generate_series(1,3) k on conflict do nothing;
update review_round set locked_at = now(), locked_by = 'x' where locked_at is null and vacancy_id::text like '0d%';

analyze;
