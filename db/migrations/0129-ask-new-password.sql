-- Who forgot a password asks for a new one at the door; that stands in the log of sign-ins, with or without an account.
do $$
declare
  known text;
begin
  select string_agg(quote_literal(action[1]), ', ') into known
  from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''::text', 'g') as action
  where c.conrelid = 'auth.sign_in_event'::regclass and c.conname = 'sign_in_event_action_check';
  alter table auth.sign_in_event drop constraint sign_in_event_action_check;
  execute format('alter table auth.sign_in_event add constraint sign_in_event_action_check check (action in (%s, %L))',
    known, 'ask-new-password');
end
$$;
