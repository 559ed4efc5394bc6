-- Only the program's import, which runs as the owner, writes stays as imported: those take no turns, and hang on no
-- emergency opening, so neither is asked of each of a million rows.
create policy stay_imported_by_owner_only on stay as restrictive for insert to onderdak_app
  with check (change_kind <> 'import');

drop trigger stay_notes_emergency on stay;
create trigger stay_notes_emergency before insert on stay for each row
  when (new.change_kind <> 'import') execute function app.note_emergency();
create trigger stay_keeps_emergency before update of emergency_access_id on stay for each row
  execute function app.note_emergency();
