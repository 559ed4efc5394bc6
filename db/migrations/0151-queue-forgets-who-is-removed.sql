-- With a file goes the work that waits about it (app.remove_file). The tables of the queue belong to onderdak_jobs, which
-- let the owner of the database read them and nothing more (0043): the removal stopped there.
do $$
declare
  database_owner text := current_user;
begin
  set local role onderdak_jobs;
  execute format('grant delete on all tables in schema pgboss to %I', database_owner);
  execute format('alter default privileges in schema pgboss grant delete on tables to %I', database_owner);
  set local role none;
end
$$;
