-- Whose a record is, is not changed by hand. A worker who had put someone on the waiting list in an emergency could move
-- an older report of somebody else to that person, and so read and change the file after the hour. Only a merge gives
-- records another person, through app.move_person_records, which looks at both files; nothing else in the program does.
revoke update on intake, waiting_list_entry, person_identity from onderdak_app;
grant update (closed_on) on intake to onderdak_app;
grant update (ended_on, end_outcome) on waiting_list_entry to onderdak_app;
grant update (working_name, given_names, initials, prefix, family_name, birth_date, bsn, phone, email, key_id,
    hash_key_id, bsn_hash, is_searchable, change_kind, change_reason, search_entry, search_form)
  on person_identity to onderdak_app;
revoke update (person_id) on stay, night_presence, unmet_demand, household_member from onderdak_app;
drop policy night_presence_merged on night_presence;
drop policy unmet_demand_merged on unmet_demand;

-- Offers, steps and hand-overs belong to the record they were made for.
revoke update on waiting_list_offer, intake_step, handover from onderdak_app;
grant update (stay_id, outcome, refusal_reason_code, note) on waiting_list_offer to onderdak_app;
grant update (done_on, recorded_by, recorded_at) on intake_step to onderdak_app;
grant update (completed_on) on handover to onderdak_app;

-- Any privacy officer of the region ends or changes a restriction; who made it is said when it is made.
alter policy person_restriction_by_privacy_officer on person_restriction
  with check (region_id = app.region_id() and app.has_role('privacy-officer'));
create policy person_restriction_in_own_name on person_restriction as restrictive for insert to onderdak_app
  with check (recorded_by = app.user_id());
