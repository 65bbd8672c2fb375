-- What an organisation thinks of another as a partner; without a row it has not said.
create table match_standing (
    organisation_id uuid        not null constraint match_standing_organisation references organisation,
    other_id        uuid        not null constraint match_standing_other references organisation,
    standing        text        not null check (standing in ('DISMISSED', 'WORKING_TOGETHER')),
    at              timestamptz not null,
    constraint match_standing_once primary key (organisation_id, other_id),
    constraint match_standing_of_another check (organisation_id <> other_id)
);
create index match_standing_by_other on match_standing (other_id) where standing = 'WORKING_TOGETHER';
