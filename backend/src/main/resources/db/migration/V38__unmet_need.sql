-- Where a declined hand-over's organisation turned next: to another organisation, or to nobody.
alter table signpost add column instead_of uuid constraint signpost_instead_of references signpost;
alter table signpost add constraint signpost_instead_of_once unique (instead_of);
alter table signpost add constraint signpost_instead_of_another check (instead_of <> id);

-- Whom nobody took: nobody was found, or a hand-over was declined and nobody else has been asked since.
drop index signpost_unmet;
create index signpost_unmet on signpost (on_day) include (id, theme_id, town, from_id, reason)
    where state in ('NOBODY', 'DECLINED');
create view unmet_need as
    select s.from_id, s.theme_id, s.town, s.on_day, s.reason
    from signpost s
    where s.state in ('NOBODY', 'DECLINED') and not exists (select 1 from signpost n where n.instead_of = s.id);
