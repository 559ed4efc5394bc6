-- What is derived from a round of the scan, its report, charts and pages, is kept by the program until the round changes.
-- The number says when that is: it comes from one row of numbers for all rounds, so that a round that was removed and
-- imported again under the same name is never taken for the former.
create sequence scan_content;
grant usage on sequence scan_content to onderdak_app;

alter table scan_round add column content_revision bigint not null default nextval('scan_content');
comment on column scan_round.content_revision is 'Another one as soon as the round or anything answered in it changes.';

-- Once per statement, for the rounds that the statement touched: an import adds answers by the thousand.
create function app.renew_scan_content() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update public.scan_round as r set content_revision = nextval('public.scan_content')
  from (select distinct region_id, round_slug from touched) as t
  where r.region_id = t.region_id and r.round_slug = t.round_slug;
  return null;
end
$$;

create trigger renew_content_added after insert on scan_answer
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_changed after update on scan_answer
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_removed after delete on scan_answer
  referencing old table as touched for each statement execute function app.renew_scan_content();

create trigger renew_content_added after insert on scan_participant
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_changed after update on scan_participant
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_removed after delete on scan_participant
  referencing old table as touched for each statement execute function app.renew_scan_content();

create trigger renew_content_added after insert on scan_published_count
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_changed after update on scan_published_count
  referencing new table as touched for each statement execute function app.renew_scan_content();
create trigger renew_content_removed after delete on scan_published_count
  referencing old table as touched for each statement execute function app.renew_scan_content();

-- Its own title and period; a round that is only given another number is left as it is.
create function app.renew_own_scan_content() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  new.content_revision := nextval('public.scan_content');
  return new;
end
$$;
create trigger renew_own_content before update on scan_round
  for each row when (new.content_revision = old.content_revision) execute function app.renew_own_scan_content();
