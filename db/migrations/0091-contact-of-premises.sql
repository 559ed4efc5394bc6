-- How a house is reached: its telephone, whom to ask for and when someone answers. Each holds for a period, so that what
-- was right last year can still be read. Kept by the administrator of the region and by who works there.
create table premises_contact (
  region_id uuid not null references region,
  premises_id uuid not null,
  valid_period daterange not null default '(,)' check (not isempty(valid_period)),
  -- As it is dialled: a plus and digits (E.164), or the digits of a number that is dialled in the Netherlands alone.
  telephone text check (telephone ~ '^\+?[0-9]{4,15}$'),
  -- A post or a team, no person's name.
  ask_for text check (length(ask_for) between 1 and 200),
  opening_hours text check (length(opening_hours) between 1 and 200),
  primary key (region_id, premises_id, valid_period without overlaps),
  foreign key (region_id, premises_id) references premises
);

call app.protect_table('premises_contact',
  may_read => $$(select app.has_any_role('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker',
    'desk-worker', 'region-admin'))$$,
  may_add => $$(select app.has_role('region-admin'))
    or ((select app.has_role('shelter-worker')) and app.runs_premises(region_id, premises_id))$$,
  may_change => $$(select app.has_role('region-admin'))
    or ((select app.has_role('shelter-worker')) and app.runs_premises(region_id, premises_id))$$,
  changed_columns => array['valid_period', 'telephone', 'ask_for', 'opening_hours']);

create trigger premises_contact_raises_revision after insert or update or delete on premises_contact for each row
  execute function app.raise_revision_of_whole('premises', 'premises_id');
