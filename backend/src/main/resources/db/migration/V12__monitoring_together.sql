-- Every answer writes all of its vacancy's counts, by nothing or by one, so that the transaction that wrote a count last
-- is the same for all of them: it tells who answered last, which the application knows too, and not what.
alter table monitoring_count drop constraint monitoring_count_count_check;
alter table monitoring_count add constraint monitoring_count_not_negative check (count >= 0);
