-- The prevention scan: the instrument (shared, loaded from data files), rounds and answers of a region.
-- In a round a municipality is a number; who is who stands apart, in scan_participant_identity.

create table scan_instrument (
  instrument_id text primary key,
  version text not null,
  title_nl text not null
);

create table scan_cell (
  instrument_id text not null references scan_instrument,
  question_id text not null,
  item_id text not null,
  column_id text not null,
  question_kind text not null check (question_kind in ('multi', 'multi-by-route', 'yes-no-unknown', 'number')),
  item_role text not null check (item_role in ('option', 'other', 'none', 'unknown')),
  ordinal integer not null,
  primary key (instrument_id, question_id, item_id, column_id)
);
comment on table scan_cell is 'Every place where the instrument allows a mark: question × item × column.';

create table scan_round (
  region_id uuid not null references region,
  round_slug text not null check (round_slug ~ '^[a-z0-9][a-z0-9-]*$'),
  instrument_id text not null references scan_instrument,
  title text not null,
  collected_period daterange not null check (not isempty(collected_period)),
  imported_at timestamptz not null default now(),
  -- True where the link from number to municipality is made up, for the demo.
  has_invented_identities boolean not null default false,
  primary key (region_id, round_slug)
);

create table scan_participant (
  region_id uuid not null,
  round_slug text not null,
  nr integer not null check (nr > 0),
  primary key (region_id, round_slug, nr),
  foreign key (region_id, round_slug) references scan_round
);

create table scan_participant_identity (
  region_id uuid not null,
  round_slug text not null,
  nr integer not null,
  municipality_code text not null references municipality (code),
  primary key (region_id, round_slug, nr),
  unique (region_id, round_slug, municipality_code),
  foreign key (region_id, round_slug, nr) references scan_participant
);
comment on table scan_participant_identity is 'Which municipality a number is: for that municipality itself, and for the regional policy officer who stated a purpose.';

create table scan_identity_access (
  region_id uuid not null,
  access_id uuid not null default uuidv7(),
  round_slug text not null,
  user_id uuid not null,
  purpose text not null check (length(btrim(purpose)) >= 10),
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '8 hours',
  primary key (region_id, access_id),
  foreign key (region_id, round_slug) references scan_round,
  constraint scan_identity_access_term check (expires_at > granted_at and expires_at <= granted_at + interval '8 hours')
);
create index scan_identity_access_user on scan_identity_access (region_id, round_slug, user_id, expires_at);

create table scan_answer (
  region_id uuid not null,
  round_slug text not null,
  instrument_id text not null,
  question_id text not null,
  item_id text not null,
  column_id text not null,
  nr integer not null,
  value_text text,
  value_min numeric,
  value_max numeric,
  value_period text,
  value_basis text check (value_basis in ('registration', 'estimate')),
  primary key (region_id, round_slug, question_id, item_id, column_id, nr),
  foreign key (region_id, round_slug, nr) references scan_participant,
  foreign key (instrument_id, question_id, item_id, column_id) references scan_cell,
  check (value_min <= value_max),
  check ((value_min is null) = (value_max is null))
);

create table scan_answer_note (
  region_id uuid not null,
  round_slug text not null,
  question_id text not null,
  nr integer not null,
  note text not null,
  primary key (region_id, round_slug, question_id, nr),
  foreign key (region_id, round_slug, nr) references scan_participant
);
comment on table scan_answer_note is 'Free remarks of a municipality with a question; they may tell who it is, so other municipalities do not see them.';

create table scan_published_count (
  region_id uuid not null,
  round_slug text not null,
  instrument_id text not null,
  question_id text not null,
  item_id text not null,
  column_id text not null,
  published_count integer not null check (published_count >= 0),
  primary key (region_id, round_slug, question_id, item_id, column_id),
  foreign key (region_id, round_slug) references scan_round,
  foreign key (instrument_id, question_id, item_id, column_id) references scan_cell
);
comment on table scan_published_count is 'Counts an imported source printed; compared with the answers, never used instead of them.';

alter table scan_instrument enable row level security;
alter table scan_cell enable row level security;
alter table scan_round enable row level security;
alter table scan_participant enable row level security;
alter table scan_participant_identity enable row level security;
alter table scan_identity_access enable row level security;
alter table scan_answer enable row level security;
alter table scan_answer_note enable row level security;
alter table scan_published_count enable row level security;

create policy scan_instrument_public on scan_instrument for select to onderdak_app using (true);
create policy scan_cell_public on scan_cell for select to onderdak_app using (true);

create policy scan_round_read on scan_round for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('regional-policy', 'municipal-policy')));
create policy scan_participant_read on scan_participant for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('regional-policy', 'municipal-policy')));
create policy scan_answer_read on scan_answer for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('regional-policy', 'municipal-policy')));
create policy scan_published_count_read on scan_published_count for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_any_role('regional-policy', 'municipal-policy')));

create policy scan_round_write on scan_round for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_participant_write on scan_participant for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_answer_write on scan_answer for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_published_count_write on scan_published_count for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_answer_note_write on scan_answer_note for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_participant_identity_write on scan_participant_identity for insert to onderdak_app
  with check (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));

-- Names: a municipality knows its own number; the regional policy officer looks after stating why.
create policy scan_participant_identity_own on scan_participant_identity for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('municipal-policy')) and municipality_code = (select app.municipality_code()));
create policy scan_participant_identity_regional on scan_participant_identity for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy')) and exists (
    select from scan_identity_access a
    where a.region_id = scan_participant_identity.region_id
      and a.round_slug = scan_participant_identity.round_slug
      and a.user_id = (select app.user_id())
      and a.expires_at > now()));

create policy scan_identity_access_own on scan_identity_access for select to onderdak_app
  using (region_id = (select app.region_id()) and user_id = (select app.user_id()));
create policy scan_identity_access_overseen on scan_identity_access for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('privacy-officer')));
create policy scan_identity_access_ask on scan_identity_access for insert to onderdak_app
  with check (region_id = (select app.region_id()) and user_id = (select app.user_id()) and (select app.has_role('regional-policy')));
create policy scan_identity_access_end on scan_identity_access for update to onderdak_app
  using (region_id = (select app.region_id()) and user_id = (select app.user_id()) and (select app.has_role('regional-policy')));

-- Remarks: the municipality itself, and the regional policy officer.
create policy scan_answer_note_regional on scan_answer_note for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('regional-policy')));
create policy scan_answer_note_own on scan_answer_note for select to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('municipal-policy')) and exists (
    select from scan_participant_identity i
    where i.region_id = scan_answer_note.region_id and i.round_slug = scan_answer_note.round_slug
      and i.nr = scan_answer_note.nr and i.municipality_code = (select app.municipality_code())));

grant select on scan_instrument, scan_cell to onderdak_app;
grant select, insert on scan_round, scan_participant, scan_participant_identity, scan_answer, scan_answer_note, scan_published_count to onderdak_app;
grant select, insert on scan_identity_access to onderdak_app;
grant update (expires_at) on scan_identity_access to onderdak_app;
