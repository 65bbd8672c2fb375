-- The list of conversations over all vacancies begins at the earliest; one's own scorecards are looked up beside it.
create index conversation_slot_by_start on conversation_slot (starts_at, id);
create index scorecard_by_interviewer on scorecard (interviewer, conversation_id);
