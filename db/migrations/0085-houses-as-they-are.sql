-- Rule: a house records its nights from the first night of the first stay on record there that was not cancelled. Before
--   that night nobody can say whether it was empty or nothing was written down, so those nights count in no average. A
--   house without any stay is not named.
-- Source: decision 0024 (figures say what they rest on); our choice.
-- Example: stays from 3 March and from 10 February at A01, one that was cancelled at A02, none at A03: A01 since
--   10 February, and no other row.
create function app.recording_since() returns table (premises_ref text, since date)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.premises_ref, min(lower(s.period))
  from premises p
  join stay s on s.region_id = p.region_id and s.premises_id = p.premises_id
    and s.status <> 'cancelled' and not isempty(s.period)
  where p.region_id = app.region_id()
    and (app.has_any_role('regional-policy', 'municipal-policy')
      or (app.has_role('shelter-worker') and app.runs_premises(app.region_id(), p.premises_id)))
  group by p.premises_ref;
end;
revoke execute on function app.recording_since from public;
grant execute on function app.recording_since to onderdak_app;
