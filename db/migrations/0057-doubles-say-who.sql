-- Who settled a possible double, and when, is written by the database like every other act: no writer sets it.

alter table person_double
  add column settled_via text constraint person_double_settled_via check (settled_via in ('user', 'program', 'carried-over'));
update person_double set settled_via = 'user' where outcome is not null;
create trigger stamp_settled before insert or update on person_double for each row
  execute function app.stamp_act('outcome', 'settled');
revoke update (settled_by, settled_at) on person_double from onderdak_app;
