-- That an answer of a house was recorded by mistake: an act of its own, beside the answer, which stays. The answer before
-- it holds again.
create table premises_answer_undone (
  region_id uuid not null references region,
  answer_id uuid not null,
  recorded_by uuid default app.user_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (region_id, answer_id),
  foreign key (region_id, answer_id) references premises_answer
);

-- Whoever may record an answer may take one back: it is often a colleague who hears that it was not so.
call app.protect_table('premises_answer_undone',
  may_read => $$(select app.has_any_role('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker',
    'desk-worker', 'region-admin'))$$,
  may_add => $$(select app.has_any_role('shelter-worker', 'region-admin'))$$,
  added_columns => array['region_id', 'answer_id']);
