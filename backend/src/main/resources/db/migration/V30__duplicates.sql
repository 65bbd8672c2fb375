-- Two entries for one organisation: found by what they have in common, merged by people.

-- The words of an organisation's name that tell it from others: without capitals, accents, apostrophes, little words and legal forms.
create function name_words(name text) returns text[]
    language sql immutable parallel safe strict
    return array(
        select case word when 'saint' then 'st' else word end
        from regexp_split_to_table(
            regexp_replace(replace(public.plain(name), '''', ''), 'community interest company|company limited by guarantee', ' ', 'g'),
            '[^[:alnum:]]+') word
        where word <> '' and word <> all ('{the,a,an,and,of,in,at,for,ltd,limited,cic,cio,plc,llp,inc,incorporated,registered,charity}'));

create function name_key(name text) returns text
    language sql immutable parallel safe strict
    return coalesce(nullif(public.joined(public.name_words(name)), ''), public.plain(name));

-- The same without words that half of all names have; all of them where nothing else is left.
create function name_core(name text) returns text
    language sql immutable parallel safe strict
    return coalesce(
        nullif(public.joined(array(
            select word from unnest(public.name_words(name)) word
            where word <> all ('{st,church,trust,community,communities,group,groups,centre,center,association,society,foundation,fund,project,'
                'club,hall,school,primary,academy,parish,council,support,service,services,network,uk,organisation,company,co,house,action,local}'
                ::text[]))), ''),
        public.name_key(name));

-- Where on the web: the host without www, with the page where the host is everybody's; none where it says nothing.
create function website_key(website text) returns text
    language sql immutable parallel safe strict
    return (
        select case
            when host !~ '^(facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|linkedin\.com|youtube\.com|tiktok\.com|linktr\.ee|sites\.google\.com|google\.com|bit\.ly|justgiving\.com|eventbrite\.co\.uk|gofundme\.com|meetup\.com|nextdoor\.co\.uk|achurchnearyou\.com|gov\.uk|nhs\.uk)$'
                then nullif(host, '')
            when page <> '' then host || page end
        from (select regexp_replace(split_part(split_part(split_part(split_part(address, '/', 1), '?', 1), '#', 1), ':', 1), '^(www\.|m\.)+', '') as host,
                     rtrim(substring(split_part(split_part(address, '?', 1), '#', 1) from '/.*$'), '/') as page
              from (select regexp_replace(lower(btrim(website)), '^[a-z]+://([^/@]*@)?', '')) given (address)) parts);

-- A register's number however it is written: without spaces, signs and leading zeros.
create function identifier_key(scheme text, identifier text) returns text
    language sql immutable parallel safe strict
    return upper(scheme) || ':' || ltrim(upper(regexp_replace(identifier, '[^[:alnum:]]', '', 'g')), '0');

-- kept, as looking for likenesses compares them by the hundred
alter table organisation
    add column name_key  text generated always as (name_key(name)) stored,
    add column name_core text generated always as (name_core(name)) stored;

create index organisation_name_core_like on organisation using gin (name_core gin_trgm_ops) where archived_at is null;
create index organisation_by_website on organisation (website_key(website)) where website is not null and archived_at is null;
create index organisation_by_email on organisation (lower(email)) where email is not null and archived_at is null;
create index organisation_identifier_by_key on organisation_identifier (identifier_key(scheme, identifier));

-- How like two names are, 0 to 1, by their keys and cores. Different numbers ("1st Scouts", "2nd Scouts") make them different;
-- so do different kinds of thing ("St Mary's Church", "St Mary's School").
create function names_alike(one text, one_core text, other text, other_core text) returns double precision
    language sql immutable parallel safe strict
    return (
        with side as (
            select given.side, string_to_array(core, ' ') as core_words,
                   array(select word from unnest(words) word where word ~ '^[0-9]' order by word) as numbers,
                   array(select word from unnest(words) word
                         where word = any ('{church,chapel,cathedral,mosque,synagogue,temple,gurdwara,school,academy,college,university,'
                             'nursery,preschool,playgroup,hall,scouts,guides,brownies,club,choir,foodbank,hospice,hospital,library,union,'
                             'council,surgery,trust,fund,forum,market,cafe}'::text[])) as kinds
            from (values (1, string_to_array(one, ' '), one_core), (2, string_to_array(other, ' '), other_core)) given (side, words, core))
        select case when replace(one, ' ', '') = replace(other, ' ', '') then 1
            else greatest(
                    (similarity(one, other) + similarity(one_core, other_core)) / 2,
                    -- all of one's words stand in the other
                    case when least(cardinality(a.core_words), cardinality(b.core_words)) > 1
                              and (a.core_words <@ b.core_words or b.core_words <@ a.core_words) then 0.7 else 0 end)
                * case when a.numbers <> b.numbers then 0.5 else 1 end
                * case when a.kinds <@ b.kinds or b.kinds <@ a.kinds then 1 else 0.6 end end
        from side a join side b on a.side = 1 and b.side = 2);

-- Current organisations that may be the one described, best first. No fact alone is enough but a register's number and a name
-- that is the same and not in another place; nothing that many share (a website, an e-mail address) counts; a part and its
-- whole are two. By indexes only, and of each a bounded number of rows.
create function alike_organisations(wanted_name text, wanted_postcode text, wanted_website text, wanted_email text,
                                    wanted_identifiers text[], not_this uuid, at_most integer)
    returns table (organisation_id uuid, score double precision, reasons text[])
    language plpgsql stable
    set enable_seqscan = off
    set pg_trgm.similarity_threshold = 0.55 as
$$
declare
    key       constant text   := name_key(wanted_name);
    core      constant text   := name_core(wanted_name);
    page      constant text   := website_key(wanted_website);
    mail      constant text   := lower(wanted_email);
    numbers   constant text[] := array(select identifier_key(split_part(n, ':', 1), substr(n, strpos(n, ':') + 1)) from unnest(wanted_identifiers) n);
    registers constant text[] := array(select upper(split_part(n, ':', 1)) from unnest(wanted_identifiers) n);
    whole     constant uuid   := (select parent_id from organisation where id = not_this);
    on_page   uuid[];
    with_mail uuid[];
begin
    on_page := array(select o.id from organisation o
                     where website_key(o.website) = page and o.website is not null and o.archived_at is null
                       and o.id is distinct from not_this limit 4);
    with_mail := array(select o.id from organisation o
                       where lower(o.email) = mail and o.email is not null and o.archived_at is null
                         and o.id is distinct from not_this limit 4);
    if cardinality(on_page) > 3 then on_page := '{}'; end if;
    if cardinality(with_mail) > 3 then with_mail := '{}'; end if;

    return query
    with candidate as (
        select i.organisation_id as id from organisation_identifier i where identifier_key(i.scheme, i.identifier) = any (numbers)
        union select unnest(on_page)
        union select unnest(with_mail)
        union (select o.id from organisation o where o.name_core % core and o.archived_at is null
               order by similarity(o.name_key, key) desc, o.id limit 25)
        union (select o.id from organisation o where o.postcode = wanted_postcode and o.archived_at is null
               order by similarity(o.name_key, key) desc, o.id limit 25)
    ), fact as materialized (
        select o.id, names_alike(o.name_key, o.name_core, key, core) as likeness,
               cardinality(string_to_array(core, ' ')) > 2 as telling,
               coalesce(o.postcode = wanted_postcode, false) as same_postcode,
               case when split_part(o.postcode, ' ', 1) = split_part(wanted_postcode, ' ', 1) then 0
                    when substring(o.postcode from '^[A-Z]+') = substring(wanted_postcode from '^[A-Z]+') then 0.15
                    when o.postcode is null or wanted_postcode is null then 0
                    else 0.3 end as apart,
               o.id = any (on_page) and not coalesce(o.parent_id = whole, false) as same_website,
               o.id = any (with_mail) as same_email,
               exists (select 1 from organisation_identifier i
                       where i.organisation_id = o.id and identifier_key(i.scheme, i.identifier) = any (numbers)) as same_identifier,
               exists (select 1 from organisation_identifier i
                       where i.organisation_id = o.id and i.scheme = any (registers)
                         and identifier_key(i.scheme, i.identifier) <> all (numbers)) as other_identifier
        from candidate c join organisation o on o.id = c.id
        where o.archived_at is null and o.id is distinct from not_this
          and not coalesce(o.parent_id = not_this or o.id = whole, false)
    ), weighed as (
        select f.*,
               case when f.same_identifier then 0.9 else 0 end
                   + case when f.likeness = 1 then case when f.telling then 0.75 else 0.6 end
                          when f.likeness >= 0.8 then 0.5 * f.likeness + 0.2
                          when f.likeness >= 0.4 then 0.5 * f.likeness
                          else 0 end
                   + case when f.same_postcode then 0.35 else 0 end
                   + case when f.same_website then 0.25 else 0 end
                   + case when f.same_email then 0.35 else 0 end
                   - f.apart
                   - case when f.other_identifier and not f.same_identifier then 0.3 else 0 end as weight
        from fact f
    )
    select w.id, least(1, w.weight)::double precision,
           array_remove(array [
               case when w.same_identifier then 'SAME_IDENTIFIER' end,
               case when w.likeness = 1 then 'SAME_NAME' when w.likeness >= 0.4 then 'SIMILAR_NAME' end,
               case when w.same_email then 'SAME_EMAIL' end,
               case when w.same_website then 'SAME_WEBSITE' end,
               case when w.same_postcode then 'SAME_POSTCODE' end], null)
    from weighed w
    where w.same_identifier or (w.weight >= 0.6 and (w.likeness >= 0.4 or w.same_email))
    order by 2 desc, 1
    limit at_most;
end
$$;

create function likely_duplicates(wanted_name text, wanted_postcode text, wanted_website text, wanted_email text,
                                  wanted_identifiers text[] /* scheme || ':' || identifier */, not_this uuid)
    returns table (organisation_id uuid, score double precision, reasons text[])
    language sql stable as
$$
    select * from alike_organisations(wanted_name, wanted_postcode, wanted_website, wanted_email, wanted_identifiers, not_this, 5)
$$;

-- Two that may be one. Kept up to date in the background; a dismissal is remembered.
create table duplicate_pair (
    id           uuid primary key default uuidv7(),
    one_id       uuid             not null constraint duplicate_pair_one references organisation on delete cascade,
    other_id     uuid             not null constraint duplicate_pair_other references organisation on delete cascade,
    score        double precision not null check (score between 0 and 1),
    reasons      text[]           not null check (reasons <@ array ['SAME_IDENTIFIER', 'SAME_NAME', 'SIMILAR_NAME', 'SAME_EMAIL', 'SAME_WEBSITE', 'SAME_POSTCODE']),
    found_at     timestamptz      not null,
    dismissed_at timestamptz,
    dismissed_by text,
    constraint duplicate_pair_once unique (one_id, other_id),
    constraint duplicate_pair_in_order check (one_id < other_id),
    constraint duplicate_pair_dismissed_by_someone check ((dismissed_at is null) = (dismissed_by is null))
);
create index duplicate_pair_best on duplicate_pair (score, id) where dismissed_at is null;
create index duplicate_pair_dismissed on duplicate_pair (dismissed_at, id) where dismissed_at is not null;
create index duplicate_pair_by_other on duplicate_pair (other_id);

-- Organisations to be looked at again. A queue of its own rows, so that nobody who changes an organisation waits for the looking.
create table duplicate_due (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null
);

create function duplicate_is_due() returns trigger
    language plpgsql as
$$
begin
    if tg_table_name = 'organisation' then
        insert into duplicate_due (organisation_id) values (new.id);
    else
        insert into duplicate_due (organisation_id) values (case tg_op when 'DELETE' then old.organisation_id else new.organisation_id end);
    end if;
    return null;
end
$$;
create trigger duplicate_is_due_when_new after insert on organisation
    for each row execute function duplicate_is_due();
create trigger duplicate_is_due_when_changed after update on organisation for each row
    when ((old.name, old.postcode, old.website, old.email, old.parent_id, old.archived_at)
        is distinct from (new.name, new.postcode, new.website, new.email, new.parent_id, new.archived_at))
    execute function duplicate_is_due();
create trigger duplicate_is_due_by_identifier after insert or delete or update of scheme, identifier on organisation_identifier
    for each row execute function duplicate_is_due();

insert into duplicate_due (organisation_id) select id from organisation where archived_at is null;

-- Where one went that turned out to be the same as another.
alter table organisation
    add column merged_into uuid constraint organisation_merged_into references organisation,
    add constraint organisation_merged_is_archived check (merged_into is null or (archived_at is not null and merged_into <> id));
create index organisation_by_merged_into on organisation (merged_into) where merged_into is not null;

-- One merge. What undoing it needs (the images and what moved) goes after thirty days.
create table organisation_merge (
    id             uuid primary key default uuidv7(),
    kept_id        uuid        not null constraint organisation_merge_kept references organisation,
    dropped_id     uuid        not null constraint organisation_merge_dropped references organisation,
    merged_at      timestamptz not null,
    merged_by      text        not null,
    kept_before    jsonb,
    kept_after     jsonb,
    dropped_before jsonb,
    moved          jsonb       not null,
    remarks        text[]      not null,
    undone_at      timestamptz,
    undone_by      text,
    constraint organisation_merge_of_two check (kept_id <> dropped_id),
    constraint organisation_merge_whole_images check (num_nulls(kept_before, kept_after, dropped_before) in (0, 3)),
    constraint organisation_merge_undone_by_someone check ((undone_at is null) = (undone_by is null)),
    constraint organisation_merge_undone_needs_no_image check (undone_at is null or kept_before is null)
);
create index organisation_merge_by_kept on organisation_merge (kept_id, merged_at, id);
create index organisation_merge_by_dropped on organisation_merge (dropped_id, merged_at, id);
create index organisation_merge_with_images on organisation_merge (merged_at) where kept_before is not null;

-- What a merge moved, row by row: which column of which table, by its key.
create table organisation_merge_move (
    id       uuid primary key default uuidv7(),
    merge_id uuid  not null constraint organisation_merge_move_of references organisation_merge on delete cascade,
    place    text  not null,
    key      jsonb not null
);
create index organisation_merge_move_by_place on organisation_merge_move (merge_id, place);
