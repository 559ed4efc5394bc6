-- Messages by mail. A message is a row that the act which asks for it writes in its own transaction; the program sends it
-- afterwards. It holds no address, no name and no text: whom it is for is an account, what it says is a kind with numbers
-- and days, and a one-time link is made when it is sent.

-- What a message may say beside the words of its kind: whole numbers and days, and nothing that could tell who somebody is.
create function app.are_mail_facts(facts jsonb) returns boolean
  language sql immutable parallel safe set search_path = public, pg_temp
  return jsonb_typeof(facts) = 'object' and not exists (
    select from jsonb_each(facts) as fact (name, value)
    where name !~ '^[a-z]{1,20}$' or value::text !~ '^(\d{1,6}|"\d{4}-\d{2}-\d{2}")$');

create table mail_message (
  region_id uuid not null references region,
  message_id uuid not null default uuidv7(),
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  -- Whom it is for: the address is looked up from the account when it is sent.
  user_id uuid not null,
  facts jsonb not null default '{}' check (app.are_mail_facts(facts)),
  -- The page it leads to.
  path text check (path ~ '^/[a-z0-9/-]{0,150}$'),
  -- The one-time link it brings instead, and the request that it answers.
  link text check (link in ('invitation', 'password-reset', 'role-offer', 'password-by-two')),
  link_about uuid,
  -- Written once: the same to the same person again is left out.
  once text check (length(once) between 1 and 80),
  not_before timestamptz not null default now(),
  written_by uuid,
  written_at timestamptz not null default now(),
  -- Follows mail_event.
  state text not null default 'written'
    check (state in ('written', 'queued', 'deferred', 'sent', 'failed', 'bounced', 'withheld', 'settled')),
  -- How often an administrator asked for it again.
  round smallint not null default 0,
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, message_id),
  constraint mail_message_one_way check (num_nonnulls(path, link) <= 1),
  constraint mail_message_link_about check (link_about is null or link is not null)
);
create unique index mail_message_once on mail_message (region_id, user_id, kind, once);
create index mail_message_to_send on mail_message (not_before) where state = 'written';
create index mail_message_by_day on mail_message (region_id, written_at);
create index mail_message_by_user on mail_message (region_id, user_id);
create index mail_message_by_id on mail_message (message_id);
comment on table mail_message is 'A message to an account, for thirty days; without address, name or text.';
create trigger mail_message_revision_counted before update on mail_message
  for each row execute function app.count_revision();

-- What happened to a message: only added to.
create table mail_event (
  region_id uuid not null,
  message_id uuid not null,
  event_no integer not null,
  what text not null
    check (what in ('written', 'queued', 'deferred', 'sent', 'failed', 'bounced', 'withheld', 'again', 'settled')),
  -- Of what the server said, the codes alone: its words may hold an address.
  smtp_code smallint check (smtp_code between 200 and 599),
  enhanced_code text check (enhanced_code ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
  because text check (because ~ '^[a-z-]{1,40}$'),
  recorded_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, message_id, event_no),
  foreign key (region_id, message_id) references mail_message on delete cascade
);
comment on column mail_event.recorded_by is 'The administrator; null for the program.';

create function app.number_mail_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- One at a time for each message.
  perform from mail_message m where m.region_id = new.region_id and m.message_id = new.message_id for update;
  new.event_no := coalesce((select max(e.event_no) from mail_event e
    where e.region_id = new.region_id and e.message_id = new.message_id), 0) + 1;
  new.recorded_by := app.user_id();
  new.recorded_at := clock_timestamp();
  return new;
end
$$;
create trigger mail_event_numbered before insert on mail_event for each row execute function app.number_mail_event();

create function app.follow_mail_event() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if new.what <> 'written' then
    update mail_message m set
      state = case new.what when 'again' then 'written' else new.what end,
      round = m.round + (new.what = 'again')::int,
      not_before = case new.what when 'again' then now() else m.not_before end
    where m.region_id = new.region_id and m.message_id = new.message_id;
  end if;
  return null;
end
$$;
create trigger mail_event_followed after insert on mail_event for each row execute function app.follow_mail_event();

create function app.begin_mail_events() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into mail_event (region_id, message_id, what) values (new.region_id, new.message_id, 'written');
  return null;
end
$$;
create trigger mail_message_begun after insert on mail_message for each row execute function app.begin_mail_events();

-- An address that a message came back from for good: reminders to it wait until its owner signs in, or an administrator
-- says that it works.
create table mail_stop (
  region_id uuid not null references region,
  stop_id uuid not null default uuidv7(),
  user_id uuid not null,
  enhanced_code text,
  stopped_at timestamptz not null default clock_timestamp(),
  ended_by uuid,
  ended_at timestamptz,
  primary key (region_id, stop_id)
);
create unique index mail_stop_open on mail_stop (region_id, user_id) where ended_at is null;

-- What a region says in its messages, instead of the words that the program ships: of a kind, or the greeting, the closing
-- and the lines of contact of all of them. Null goes back to what is shipped.
create table mail_wording (
  region_id uuid not null references region,
  part text not null check (part ~ '^[a-z-]{1,40}$'),
  body text check (length(body) between 1 and 4000),
  revision integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (region_id, part)
);
create trigger mail_wording_revision_counted before update on mail_wording
  for each row execute function app.count_revision();

create table mail_wording_version (
  region_id uuid not null,
  part text not null,
  revision integer not null,
  body text,
  recorded_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, part, revision),
  foreign key (region_id, part) references mail_wording
);

create function app.keep_mail_wording() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into mail_wording_version (region_id, part, revision, body, recorded_by)
    values (new.region_id, new.part, new.revision, new.body, app.user_id());
  return null;
end
$$;
create trigger mail_wording_kept after insert or update on mail_wording
  for each row execute function app.keep_mail_wording();

call app.protect_table('mail_message',
  may_read => $$(select app.has_role('region-admin'))$$,
  may_add => $$written_by = (select app.user_id())$$,
  added_columns => array['region_id', 'kind', 'user_id', 'facts', 'path', 'link', 'link_about', 'once', 'not_before', 'written_by']);
call app.protect_table('mail_event',
  may_read => $$(select app.has_role('region-admin'))$$,
  may_add => $$(select app.has_role('region-admin')) and what in ('again', 'settled')$$,
  added_columns => array['region_id', 'message_id', 'what']);
call app.protect_table('mail_stop', may_read => $$(select app.has_role('region-admin'))$$);
call app.protect_table('mail_wording',
  may_read => $$(select app.has_role('region-admin'))$$,
  may_add => $$(select app.has_role('region-admin')) and changed_by = (select app.user_id())$$,
  added_columns => array['region_id', 'part', 'body', 'changed_by'],
  may_change => $$(select app.has_role('region-admin'))$$,
  changed_columns => array['body']);
call app.protect_table('mail_wording_version', may_read => $$(select app.has_role('region-admin'))$$);

-- To whoever holds a role in the region of who asks (of one organisation, when given): who that is, who asks need not know.
-- What waits to be sent already is counted up instead of written twice.
create function app.write_mail_to_role(
  of_kind text, to_role text, of_organisation uuid, leads_to text, to_count integer, only_once text, wait interval)
  returns integer
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  holder uuid;
  written integer := 0;
begin
  for holder in
    select distinct a.user_id from role_assignment a
    where a.region_id = app.region_id() and a.role = to_role and a.valid_period @> app.dutch_day()
      and (of_organisation is null or a.organisation_id = of_organisation)
  loop
    if only_once is null then
      update mail_message m set facts = jsonb_build_object('aantal', (m.facts ->> 'aantal')::int + to_count)
      where m.region_id = app.region_id() and m.user_id = holder and m.kind = of_kind and m.state = 'written'
        and m.facts ? 'aantal';
      if found then
        written := written + 1;
        continue;
      end if;
    end if;
    insert into mail_message (region_id, kind, user_id, facts, path, once, not_before, written_by)
      values (app.region_id(), of_kind, holder, jsonb_build_object('aantal', to_count), leads_to, only_once,
        now() + wait, app.user_id())
      on conflict do nothing;
    written := written + 1;
  end loop;
  return written;
end
$$;

-- The region in whose name an account gets a message about itself, and whether two people give it a new password; no row
-- for an account that works nowhere.
create function app.mail_place(person uuid) returns table (region_id uuid, is_by_two boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select (array_agg(a.region_id order by lower(a.valid_period), a.region_id))[1], bool_or(app.is_given_by_two(a.role))
  from role_assignment a
  where a.user_id = person and (upper(a.valid_period) is null or upper(a.valid_period) > app.dutch_day())
  having count(*) > 0;
end;

-- An administrator says that an address works again.
create function app.end_mail_stop(person uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update mail_stop s set ended_at = clock_timestamp(), ended_by = app.user_id()
  where s.region_id = app.region_id() and s.user_id = person and s.ended_at is null and app.has_role('region-admin');
  return found;
end
$$;

-- Which kinds an account wants; the last word counts. It belongs to the account, in whatever region.
create table auth.mail_choice (
  choice_id uuid primary key default uuidv7(),
  user_id uuid not null references auth.account_holder on delete cascade,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  wants boolean not null,
  chosen_at timestamptz not null default clock_timestamp()
);
create index mail_choice_by_user on auth.mail_choice (user_id, kind, choice_id);
grant select, insert on auth.mail_choice to onderdak_auth;

revoke execute on function app.are_mail_facts, app.number_mail_event, app.follow_mail_event, app.begin_mail_events,
  app.keep_mail_wording, app.write_mail_to_role, app.mail_place, app.end_mail_stop from public;
grant execute on function app.are_mail_facts, app.write_mail_to_role, app.mail_place, app.end_mail_stop to onderdak_app;
