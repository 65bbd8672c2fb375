-- As the crow flies, in miles; nothing where a position is unknown.
create function miles_between(latitude double precision, longitude double precision,
                              other_latitude double precision, other_longitude double precision) returns double precision
    language sql immutable parallel safe strict
    return 2 * 3958.8 * asin(sqrt(least(1.0,
        power(sin(radians(other_latitude - latitude) / 2), 2)
        + cos(radians(latitude)) * cos(radians(other_latitude)) * power(sin(radians(other_longitude - longitude) / 2), 2))));

create index organisation_by_position on organisation (latitude, longitude) where archived_at is null and latitude is not null;
create index organisation_by_town on organisation (lower(town)) where archived_at is null;

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
