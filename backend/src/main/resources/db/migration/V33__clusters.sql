-- Which organiser looks after an organisation: one at a time.
create table cluster_member (
    organisation_id uuid primary key constraint cluster_member_organisation references organisation,
    -- the organiser's account, and its name at the time
    organiser       text not null check (char_length(organiser) between 1 and 255),
    organiser_name  text not null check (char_length(organiser_name) between 1 and 255),
    since           date not null
);
create index cluster_member_by_organiser on cluster_member (lower(organiser_name), organiser);
