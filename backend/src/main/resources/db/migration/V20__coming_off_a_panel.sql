-- Somebody who came off a panel after the marking began: their marks stay, so who they were does too.
alter table panel_member
    add column left_at timestamptz,
    add constraint panel_member_leaves_after_joining check (left_at is null or joined_at is not null);

-- How often what an application would bring to the group was noted: of two who note it at once, the second hears so.
create table cohort_noted (
    application_id uuid primary key constraint cohort_noted_application references application on delete cascade,
    version        bigint not null
);
insert into cohort_noted (application_id, version) select distinct application_id, 1 from cohort_trait;
