-- What a house answered when somebody asked what the register does not say, so that nobody has to ask twice. It is added
-- to and never changed: the last answer holds, and no answer takes back one that was recorded by mistake.
create table premises_answer (
  region_id uuid not null references region,
  answer_id uuid not null default uuidv7(),
  premises_id uuid not null,
  question text not null check (question in ('hasSingleRooms', 'isOnGroundFloor', 'takesCouples', 'takesFamilies', 'takesPets')),
  -- Null: not known after all.
  answer boolean,
  recorded_by uuid default app.user_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, answer_id),
  foreign key (region_id, premises_id) references premises
);
create index premises_answer_premises on premises_answer (region_id, premises_id, question, recorded_at);

-- Whoever looks for a place asks at any house, also of another organisation; the register itself stays the
-- administrator's.
call app.protect_table('premises_answer',
  may_read => $$(select app.has_any_role('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker',
    'desk-worker', 'region-admin'))$$,
  may_add => $$(select app.has_any_role('shelter-worker', 'region-admin'))$$,
  added_columns => array['region_id', 'premises_id', 'question', 'answer']);
