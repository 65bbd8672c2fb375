create extension if not exists btree_gist;

-- A file that goes with an e-mail, such as a calendar entry; wiped with the rest at delivery.
alter table outbox_mail
    add column attachment_name text,
    add column attachment_type text,
    add column attachment      text,
    add constraint outbox_mail_attachment_whole check (num_nulls(attachment_name, attachment_type, attachment) in (0, 3)),
    add constraint outbox_mail_attachment_wiped check (delivered_at is null or attachment is null);

-- What a candidate needs changed for a conversation: asked apart from all scoring, read by nobody before the reveal.
alter table candidate_identity
    add column adjustments text constraint candidate_identity_adjustments check (char_length(adjustments) between 1 and 1000);

-- A time at which one candidate can be met. One that was removed stays for those whose conversation it was.
create table conversation_slot (
    id         uuid primary key,
    vacancy_id uuid        not null constraint conversation_slot_vacancy references vacancy,
    kind       text        not null check (kind in ('INFORMAL', 'INTERVIEW')),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    place      text        not null check (char_length(place) between 1 and 500),
    removed_at timestamptz,
    constraint conversation_slot_ends_later check (ends_at > starts_at),
    -- two conversations cannot be held in one place at once
    constraint conversation_slot_in_one_place exclude using gist
        (vacancy_id with =, lower(place) with =, tstzrange(starts_at, ends_at) with &&) where (removed_at is null)
);
create index conversation_slot_by_vacancy on conversation_slot (vacancy_id, starts_at, id);

-- The talk with one candidate whose application was revealed. Who they are stands in candidate_identity alone.
create table conversation (
    id             uuid primary key,
    version        bigint  not null,
    application_id uuid    not null constraint conversation_application references application on delete cascade,
    vacancy_id     uuid    not null constraint conversation_vacancy references vacancy,
    slot_id        uuid    not null constraint conversation_slot references conversation_slot,
    kind           text    not null check (kind in ('INFORMAL', 'INTERVIEW')),
    state          text    not null check (state in ('INVITED', 'CONFIRMED', 'DECLINED', 'CANCELLED')),
    -- of the calendar entry: one more with each change that the candidate is told of
    sequence       integer not null check (sequence >= 0)
);
create unique index conversation_slot_taken_once on conversation (slot_id) where state in ('INVITED', 'CONFIRMED');
create index conversation_by_slot on conversation (slot_id);
create index conversation_by_application on conversation (application_id);
create index conversation_by_vacancy on conversation (vacancy_id);

-- What one interviewer thinks of one conversation; the name is the account's.
create table scorecard (
    conversation_id uuid not null constraint scorecard_conversation references conversation on delete cascade,
    interviewer     text not null check (char_length(interviewer) between 1 and 255),
    name            text not null,
    state           text not null check (state in ('DRAFT', 'FILED', 'ABSTAINED')),
    recommendation  text check (recommendation in ('YES', 'NO', 'UNSURE')),
    summary         text check (char_length(summary) between 1 and 4000),
    filed_at        timestamptz,
    constraint scorecard_once primary key (conversation_id, interviewer),
    constraint scorecard_filed check ((state = 'FILED') = (filed_at is not null)),
    constraint scorecard_filed_recommends check (state <> 'FILED' or recommendation is not null)
);

create table scorecard_score (
    conversation_id uuid     not null,
    interviewer     text     not null,
    -- its place among the vacancy's criteria, which stay as they are once it is published
    criterion       smallint not null check (criterion >= 0),
    value           smallint not null constraint scorecard_score_value check (value between 1 and 5),
    note            text check (char_length(note) between 1 and 1000),
    constraint scorecard_score_once primary key (conversation_id, interviewer, criterion),
    constraint scorecard_score_card foreign key (conversation_id, interviewer) references scorecard on delete cascade
);

-- A card that was filed stays as it is, and who abstained scores no more; only an application's erasure takes it away.
create function scorecard_is_frozen() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from scorecard c where c.conversation_id = coalesce(new.conversation_id, old.conversation_id)
            and c.interviewer = coalesce(new.interviewer, old.interviewer) and c.state <> 'DRAFT')
        and not (tg_op = 'DELETE' and pg_trigger_depth() > 1) then
        raise exception 'the scorecard is filed'
            using errcode = 'integrity_constraint_violation', constraint = 'scorecard_is_frozen';
    end if;
    return coalesce(new, old);
end
$$;
create trigger scorecard_is_frozen before update or delete on scorecard
    for each row execute function scorecard_is_frozen();
create trigger scorecard_score_is_frozen before insert or update or delete on scorecard_score
    for each row execute function scorecard_is_frozen();
