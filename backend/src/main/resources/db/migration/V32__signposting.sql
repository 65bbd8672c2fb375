-- One organisation pointed somebody to another, or found nobody who could take them. Nothing here is about the person.
create table signpost (
    id          uuid primary key,
    version     bigint      not null,
    from_id     uuid        not null constraint signpost_from references organisation,
    -- none: nobody could take them
    to_id       uuid constraint signpost_to references organisation,
    theme_id    uuid        not null constraint signpost_theme references theme,
    -- where help was needed: a town that the directory knows
    town        text check (char_length(town) between 1 and 100),
    on_day      date        not null,
    state       text        not null check (state in ('POINTED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'NOBODY')),
    -- why nobody could, or why it was declined
    reason      text check (reason in ('FULL', 'NOT_ELIGIBLE', 'TOO_FAR', 'CLOSED', 'NO_SUCH_SERVICE')),
    answered_at timestamptz,
    outcome     text check (outcome in ('HELPED', 'PARTLY', 'NOT_HELPED', 'DID_NOT_COME', 'UNKNOWN')),
    outcome_on  date,
    sample      boolean     not null,
    -- the account that logged it
    logged_by   text        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    constraint signpost_to_another check (from_id <> to_id),
    constraint signpost_to_nobody check ((state = 'NOBODY') = (to_id is null)),
    constraint signpost_reason check ((state in ('NOBODY', 'DECLINED')) = (reason is not null)),
    constraint signpost_answered check ((state in ('ACCEPTED', 'DECLINED')) = (answered_at is not null)),
    constraint signpost_outcome_dated check ((outcome is null) = (outcome_on is null)),
    constraint signpost_outcome_of_taken check (outcome is null or state in ('POINTED', 'ACCEPTED')),
    constraint signpost_outcome_later check (outcome_on >= on_day)
);
create index signpost_by_day on signpost (on_day, id);
create index signpost_sent on signpost (from_id, on_day, id);
create index signpost_received on signpost (to_id, on_day, id) where to_id is not null;
create index signpost_waiting on signpost (to_id, on_day, id) where state = 'OFFERED';
create index signpost_unmet on signpost (on_day) include (theme_id, town, from_id, reason) where state = 'NOBODY';
create index signpost_flow on signpost (on_day) include (from_id, to_id, theme_id, state, outcome) where to_id is not null;

-- whether anybody signs in for an organisation
create index access_grant_for_organisation on access_grant (target_id) where kind = 'ORGANISATION';

-- What somebody learnt, told to others: of an organisation, or of a chapter.
create table learning_note (
    id              uuid primary key,
    version         bigint      not null,
    organisation_id uuid constraint learning_note_organisation references organisation,
    chapter_id      uuid constraint learning_note_chapter references chapter,
    title           text        not null check (char_length(title) between 1 and 150),
    worked          text check (char_length(worked) between 1 and 2000),
    did_not_work    text check (char_length(did_not_work) between 1 and 2000),
    helped          text check (char_length(helped) between 1 and 2000),
    -- a list of titles and web addresses
    resources       jsonb       not null check (jsonb_typeof(resources) = 'array'),
    town            text check (char_length(town) between 1 and 100),
    visibility      text        not null check (visibility in ('ALLIANCE', 'PUBLIC')),
    -- whose name stands under it, as they wish to be called
    author_name     text check (char_length(author_name) between 1 and 100),
    -- staff took it back from the public: only staff make it public again
    taken_back_at   timestamptz,
    archived_at     timestamptz,
    sample          boolean     not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    search          tsvector generated always as (
        setweight(to_tsvector('english', public.plain(title)), 'A') ||
        to_tsvector('english', public.plain(coalesce(worked, '') || ' ' || coalesce(did_not_work, '') || ' '
            || coalesce(helped, '') || ' ' || coalesce(town, '')))) stored,
    constraint learning_note_of_one check ((organisation_id is null) <> (chapter_id is null)),
    constraint learning_note_says_something check (coalesce(worked, did_not_work, helped) is not null),
    constraint learning_note_taken_back check (taken_back_at is null or visibility = 'ALLIANCE')
);
create index learning_note_newest on learning_note (id) where archived_at is null;
create index learning_note_by_organisation on learning_note (organisation_id, id) where organisation_id is not null;
create index learning_note_by_chapter on learning_note (chapter_id, id) where chapter_id is not null;
create index learning_note_by_town on learning_note (lower(town) text_pattern_ops, id) where town is not null;
create index learning_note_search on learning_note using gin (search);

create table learning_note_theme (
    learning_note_id uuid not null constraint learning_note_theme_of references learning_note on delete cascade,
    theme_id         uuid not null constraint learning_note_theme_theme references theme,
    constraint learning_note_theme_once primary key (learning_note_id, theme_id)
);
create index learning_note_theme_by_theme on learning_note_theme (theme_id, learning_note_id);

-- Words that organisations use differently.
create table glossary_term (
    id         uuid primary key default uuidv7(),
    version    bigint      not null default 0,
    word       text        not null check (char_length(word) between 1 and 60),
    -- other forms of it, such as its plural
    forms      text[]      not null check (cardinality(forms) <= 10),
    meaning    text        not null check (char_length(meaning) between 1 and 500),
    retired_at timestamptz
);
create unique index glossary_term_word_taken on glossary_term (lower(word));

-- Who means what by it: an organisation, or a kind of organisation in words.
create table glossary_usage (
    term_id         uuid    not null constraint glossary_usage_term references glossary_term on delete cascade,
    position        integer not null check (position >= 0),
    organisation_id uuid constraint glossary_usage_organisation references organisation,
    who             text check (char_length(who) between 1 and 100),
    meaning         text    not null check (char_length(meaning) between 1 and 300),
    sample          boolean not null,
    primary key (term_id, position),
    constraint glossary_usage_of_one check ((organisation_id is null) <> (who is null)),
    -- when they change places two stand in one for a moment
    constraint glossary_usage_once unique (term_id, organisation_id) deferrable initially deferred
);
create index glossary_usage_by_organisation on glossary_usage (organisation_id) where organisation_id is not null;

insert into glossary_term (word, forms, meaning) values
    ('one-to-one', '{one-to-ones,1-2-1,relational meeting,relational meetings}',
     'A conversation of half an hour or so, arranged on purpose, in which two people find out what matters to each other and what they might do next. It is no interview and no appointment for help.'),
    ('signposting', '{signpost,signposted}',
     'Telling somebody about another organisation that can help them. They go there themselves; unlike a hand-over, nobody has promised to take them.'),
    ('hand-over', '{hand-overs,warm referral}',
     'Asking another organisation to take somebody on before they are sent there. It says yes or no, and later what came of it.'),
    ('safeguarding', '{}',
     'What an organisation does so that children, and adults who are at risk, come to no harm: through it or anywhere it looks.'),
    ('asset', '{assets}',
     'Something good that a place or a person has already: a skill, a room, a group, a friendship. To begin with assets is to ask what is strong before asking what is wrong.'),
    ('self-interest', '{}',
     'What somebody cares about enough to act on it: people they love, work, home, faith, anger, hope. Not selfishness, and not selflessness: oneself among others.'),
    ('member institution', '{member institutions}',
     'An organisation with a current membership of the alliance, such as a school, a congregation or a union branch. It pays dues, and its people decide together with the others.'),
    ('core team', '{core teams}',
     'The few leaders who carry a campaign, or the work in one institution, together: they prepare, share the tasks and answer to the others.'),
    ('action', '{actions}',
     'A public event at which people ask a decision-maker for something that can be granted, and hear the answer. It is judged afterwards by those who came.'),
    ('listening campaign', '{listening campaigns}',
     'Many conversations over a few weeks, so that a campaign begins with what people say and not with what a committee supposes.'),
    ('power analysis', '{power analyses}',
     'Working out who can decide about something, who can sway them, and how strongly each is for it or against.'),
    ('leader', '{leaders}',
     'Somebody whom others follow: they bring people, not only opinions. A title is not needed.'),
    ('co-production', '{co-produce,co-produced}',
     'People who use a service and people who run it design it and answer for it together, from the beginning.'),
    ('infrastructure organisation', '{infrastructure organisations,infrastructure body}',
     'An organisation that helps other voluntary groups of a place: with advice, training, rooms and finding each other.');
