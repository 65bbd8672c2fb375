-- What the group as a whole is looked at by; named before anybody knows who has applied.
alter table vacancy add column composition jsonb not null default '[]';

-- Which value of a dimension an application brings, as the panel read it; marks never change by it.
create table cohort_trait (
    application_id uuid not null constraint cohort_trait_application references application on delete cascade,
    dimension      text not null check (char_length(dimension) between 1 and 60),
    value          text not null check (char_length(value) between 1 and 60),
    constraint cohort_trait_once primary key (application_id, dimension)
);

-- A group that the panel thinks of, under a name.
create table cohort_set (
    id         uuid primary key,
    version    bigint      not null,
    vacancy_id uuid        not null constraint cohort_set_vacancy references vacancy,
    name       text        not null check (char_length(name) between 1 and 100),
    note       text check (char_length(note) between 1 and 2000),
    updated_at timestamptz not null
);
create unique index cohort_set_name_taken on cohort_set (vacancy_id, lower(name));

create table cohort_set_member (
    set_id         uuid not null constraint cohort_set_member_set references cohort_set on delete cascade,
    application_id uuid not null constraint cohort_set_member_application references application on delete cascade,
    constraint cohort_set_member_once primary key (set_id, application_id)
);
create index cohort_set_member_by_application on cohort_set_member (application_id);

-- The saved set that was appointed, where there was one.
alter table vacancy_decision add column cohort_set_id uuid constraint vacancy_decision_set references cohort_set;

-- That somebody saw the certificate of a person to be appointed: no scan, no content. Number and date of issue go six
-- months after the decision; the rest stays.
create table dbs_check (
    application_id         uuid primary key constraint dbs_check_application references application on delete cascade,
    version                bigint      not null,
    vacancy_id             uuid        not null constraint dbs_check_vacancy references vacancy,
    level                  text        not null check (level in ('BASIC', 'STANDARD', 'ENHANCED', 'ENHANCED_WITH_BARRED_LISTS')),
    certificate_number     text constraint dbs_check_certificate_number check (certificate_number ~ '^[0-9]{12}$'),
    issued_on              date,
    seen_by                text        not null check (char_length(seen_by) between 1 and 200),
    seen_on                date        not null,
    update_service_consent boolean     not null,
    outcome                text        not null check (outcome in ('CLEAR', 'ASSESSED')),
    recorded_at            timestamptz not null,
    recorded_by            text        not null,
    forgotten_at           timestamptz,
    constraint dbs_check_number_with_its_date check ((certificate_number is null) = (issued_on is null)),
    constraint dbs_check_seen_after_issue check (issued_on <= seen_on),
    constraint dbs_check_forgotten_whole check (forgotten_at is null or certificate_number is null)
);
create index dbs_check_to_forget on dbs_check (vacancy_id) where certificate_number is not null;

-- Everybody to whom a check's record was shown, as the DBS code of practice asks.
create table dbs_check_reading (
    id             bigint generated always as identity primary key,
    application_id uuid        not null constraint dbs_check_reading_check references dbs_check on delete cascade,
    at             timestamptz not null,
    reader         text        not null,
    name           text        not null
);
create index dbs_check_reading_by_check on dbs_check_reading (application_id, id desc);
