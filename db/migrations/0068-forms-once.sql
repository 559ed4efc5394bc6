-- A form that was sent and did its work. A page gives its forms a number of their own; what arrives with the same
-- number and the same content is the same form: pressed twice, loaded again, or sent from a page one went back to. It is
-- recorded in the transaction of the act itself, so that two that arrive together are one as well.
--
-- The digest is of the number and everything that was filled in. The number itself is kept nowhere, so nobody can try
-- from the digest what was filled in.
create table form_send (
  region_id uuid not null references region,
  digest bytea not null check (octet_length(digest) = 32),
  sent_by uuid not null,
  -- The request that did the work: its later transactions belong to the same form.
  request_id uuid not null,
  sent_at timestamptz not null default now(),
  -- The page that was shown next; null as long as the request is not answered.
  led_to text check (length(led_to) <= 2000),
  primary key (region_id, digest)
);
create index form_send_sent_at on form_send (sent_at);

alter table form_send enable row level security;
create policy form_send_own on form_send to onderdak_app
  using (region_id = (select app.region_id()) and sent_by = (select app.user_id()))
  with check (region_id = (select app.region_id()) and sent_by = (select app.user_id()));
grant select, delete, insert (region_id, digest, sent_by, request_id), update (led_to) on form_send to onderdak_app;
