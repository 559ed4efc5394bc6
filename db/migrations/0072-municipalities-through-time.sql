-- A municipality has a period: municipalities merge, mostly on 1 January, and a code once used is never given to
-- another. What is recorded of a day before keeps the municipality of that day.
alter table municipality add column valid_period daterange not null default '(,)' check (not isempty(valid_period));
-- Those that ended before there were safety regions have none.
alter table municipality alter column safety_region drop not null;
comment on table municipality is 'Dutch municipalities by CBS code, each with its period; the same for every region.';
comment on column municipality.list_year is 'Year of the last CBS list that has it.';

create table municipality_successor (
  code text not null references municipality (code),
  successor_code text not null references municipality (code),
  primary key (code, successor_code),
  check (code <> successor_code)
);
comment on table municipality_successor is 'What a municipality became on the day it ended: one, or several when it was divided.';
create index municipality_successor_of on municipality_successor (successor_code);
alter table municipality_successor enable row level security;
create policy municipality_successor_public on municipality_successor for select to onderdak_app using (true);
grant select on municipality_successor to onderdak_app;
