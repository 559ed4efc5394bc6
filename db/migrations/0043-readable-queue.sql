-- The tables of the job queue belong to onderdak_jobs, which makes them when the program starts. Their owner lets the
-- owner of the database read them, those of later too: otherwise pg_dump stops at the first of them.
do $$
declare
  database_owner text := current_user;
begin
  set local role onderdak_jobs;
  execute format('grant select on all tables in schema pgboss to %I', database_owner);
  execute format('grant select on all sequences in schema pgboss to %I', database_owner);
  execute format('alter default privileges in schema pgboss grant select on tables to %I', database_owner);
  execute format('alter default privileges in schema pgboss grant select on sequences to %I', database_owner);
  set local role none;
end
$$;
