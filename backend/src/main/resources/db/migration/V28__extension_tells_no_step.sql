-- Until when the marking waits for those who have more time. It runs to its end whatever they do meanwhile: that it ended early
-- would tell that one had just submitted.
create or replace view extension_running as
    select p.vacancy_id, max(e.until) as until
    from application_extension e join application p on p.id = e.application_id
    group by p.vacancy_id;
