-- People who asked for a place and got none, per kind of place and reason, for regional policy.
--
-- Rule. Whoever asked on a day from `first_day` up to and not including `until_day`; people, not requests. Raw counts: the
-- page hides small ones (decision 0024). Slow twin: tests/models/count-unmet-demand.ts.
--
-- Worked example, November 2026: a family of three on the 1st and one on the 30th, both in vain because all was full, make
-- four; one who asked on 1 December is not among them.
create or replace function app.unmet_demand_counts(first_day date, until_day date) returns table (kind_code text, reason_code text, people integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select d.kind_code, d.reason_code, sum(d.people_count)::integer
  from unmet_demand d
  where d.region_id = app.region_id() and app.has_role('regional-policy') and d.asked_on >= first_day and d.asked_on < until_day
  group by d.kind_code, d.reason_code order by d.kind_code, d.reason_code;
end;

-- Who waits on a day, per kind of place, and of them with urgency, for regional policy.
--
-- Rule. Whoever waits since that day or before, and whose waiting had not ended on it: on the day on which it ended one does
-- not wait any more. Entries, as they are: a household that waits together is one. Source: decision 0024. Slow twin:
-- tests/models/count-waiting.ts.
--
-- Worked example: waiting since 1 November, ended on 20 November: counts on 1 up to and including 19 November.
create or replace function app.waiting_counts(reference_day date) returns table (kind_code text, waiting integer, urgent integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select w.kind_code, count(*)::integer, (count(*) filter (where w.is_urgent))::integer
  from waiting_list_entry w
  where w.region_id = app.region_id() and app.has_role('regional-policy')
    and w.waiting_since <= reference_day and (w.ended_on is null or w.ended_on > reference_day)
  group by w.kind_code order by w.kind_code;
end;
