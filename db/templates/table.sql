-- A table of a region, to begin a migration with. Copy it, give it its own names, and leave out what it does not need.
-- tests/access/table-template.test.ts runs it as it stands here.
create table remark (
  -- The region first, here and in every unique and foreign key: it is what everything is found and kept apart by.
  region_id uuid not null references region,
  remark_id uuid not null default uuidv7(),
  premises_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (region_id, remark_id),
  -- So that a row never points into another region.
  foreign key (region_id, premises_id) references premises
);
-- One index for each foreign key and each list that is shown, with the region first.
create index remark_premises on remark (region_id, premises_id);

-- Who may do what. The procedure writes a policy for each verb that is named, and begins each with the region; it grants
-- these verbs and no others. In a condition:
--   what is asked of the scope alone stands in a sub-select and is asked once per statement, as app.has_role('…'),
--   app.user_id(), app.organisation_id(), app.municipality_code() and app.dutch_day();
--   what is asked of the row does not, as app.runs_premises(region_id, premises_id) or a column;
--   first the role, then whose row it is, then in which state.
call app.protect_table('remark',
  may_read => $$(select app.has_any_role('shelter-worker', 'regional-policy'))$$,
  may_add => $$app.runs_premises(region_id, premises_id) and recorded_by = (select app.user_id())$$,
  -- Columns that have a default of their own are not given by whoever adds.
  added_columns => array['region_id', 'premises_id', 'text', 'recorded_by'],
  -- Who changes, and nothing but these columns: a key, an author and a moment stay as they were.
  may_change => $$(select app.has_role('shelter-worker')) and recorded_by = (select app.user_id())$$,
  changed_columns => array['text'],
  -- Left out: nobody removes. What is recorded of people and money is ended, not removed.
  may_remove => $$(select app.has_role('region-admin'))$$);

-- Who else may do something, with a name that says who, written out in the same form.
create policy remark_changed_by_admin on remark for update to onderdak_app
  using (region_id = (select app.region_id()) and (select app.has_role('region-admin')));
