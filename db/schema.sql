-- Tables
table auth.account_holder
  id uuid not null default uuidv7()
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table auth.credential
  id uuid not null default uuidv7()
  user_id uuid not null
  account_id text not null
  provider_id text not null
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  password text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table auth.invitation
  token_hash bytea not null
  user_id uuid not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
table auth.secret
  name text not null
  value text not null
  created_at timestamp with time zone not null default now()
table auth.session
  id uuid not null default uuidv7()
  user_id uuid not null
  token text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table auth.sign_in_failure
  subject_hash bytea not null
  failed_at timestamp with time zone not null default now()
table auth.verification
  id uuid not null default uuidv7()
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
table public.audit_event row level security
  region_id uuid not null
  event_no bigint not null
  occurred_at timestamp with time zone not null
  actor_id uuid
  actor_roles text not null
  action text not null
  object_kind text not null
  object_id text not null
  result text not null
  purpose text
  origin text not null
  previous_hash bytea not null
  hash bytea not null
table public.audit_head row level security
  region_id uuid not null
  last_no bigint not null
  last_hash bytea not null
table public.background_task row level security
  region_id uuid not null
  task_id uuid not null default uuidv7()
  requested_by uuid not null
  assignment_id uuid
  kind text not null
  title text not null
  parameters jsonb not null default '{}'::jsonb
  status text not null default 'waiting'::text
  progress_done integer not null default 0
  progress_total integer not null default 1
  message text
  requested_at timestamp with time zone not null default now()
  started_at timestamp with time zone
  finished_at timestamp with time zone
  expires_on date not null default (CURRENT_DATE + 7)
table public.background_task_result row level security
  region_id uuid not null
  task_id uuid not null
  file_name text not null
  media_type text not null
  content bytea not null
table public.municipality row level security
  code text not null
  name text not null
  safety_region text not null
  list_year integer not null
table public.organisation row level security
  region_id uuid not null
  organisation_id uuid not null default uuidv7()
  slug text not null
  name text not null
  kind text not null
  municipality_code text
  is_invented boolean not null default false
table public.region row level security
  region_id uuid not null default uuidv7()
  slug text not null
  name text not null
  centre_municipality_code text not null
  suppression_threshold integer not null default 10
table public.region_membership row level security
  region_id uuid not null
  source text not null
  municipality_code text not null
  valid_period daterange not null
table public.region_user row level security
  region_id uuid not null
  user_id uuid not null
  display_name text not null
  email text not null
table public.role_assignment row level security
  region_id uuid not null
  assignment_id uuid not null default uuidv7()
  user_id uuid not null
  role text not null
  organisation_id uuid
  municipality_code text
  valid_period daterange not null default daterange(CURRENT_DATE, NULL::date)
table public.scan_answer row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  nr integer not null
  value_text text
  value_min numeric
  value_max numeric
  value_period text
  value_basis text
table public.scan_answer_note row level security
  region_id uuid not null
  round_slug text not null
  question_id text not null
  nr integer not null
  note text not null
table public.scan_cell row level security
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  question_kind text not null
  item_role text not null
  ordinal integer not null
table public.scan_identity_access row level security
  region_id uuid not null
  access_id uuid not null default uuidv7()
  round_slug text not null
  user_id uuid not null
  purpose text not null
  granted_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null default (now() + '08:00:00'::interval)
table public.scan_instrument row level security
  instrument_id text not null
  version text not null
  title_nl text not null
table public.scan_participant row level security
  region_id uuid not null
  round_slug text not null
  nr integer not null
table public.scan_participant_identity row level security
  region_id uuid not null
  round_slug text not null
  nr integer not null
  municipality_code text not null
table public.scan_published_count row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  question_id text not null
  item_id text not null
  column_id text not null
  published_count integer not null
table public.scan_round row level security
  region_id uuid not null
  round_slug text not null
  instrument_id text not null
  title text not null
  collected_period daterange not null
  imported_at timestamp with time zone not null default now()
  has_invented_identities boolean not null default false

-- Constraints
audit_event audit_event_pkey PRIMARY KEY (region_id, event_no)
audit_event audit_event_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
audit_event audit_event_result_check CHECK ((result = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
audit_head audit_head_pkey PRIMARY KEY (region_id)
audit_head audit_head_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
auth.account_holder account_holder_email_key UNIQUE (email)
auth.account_holder account_holder_pkey PRIMARY KEY (id)
auth.credential credential_pkey PRIMARY KEY (id)
auth.credential credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.invitation invitation_pkey PRIMARY KEY (token_hash)
auth.invitation invitation_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.secret secret_pkey PRIMARY KEY (name)
auth.session session_pkey PRIMARY KEY (id)
auth.session session_token_key UNIQUE (token)
auth.session session_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.account_holder(id) ON DELETE CASCADE
auth.verification verification_pkey PRIMARY KEY (id)
background_task background_task_pkey PRIMARY KEY (region_id, task_id)
background_task background_task_progress_total_check CHECK ((progress_total > 0))
background_task background_task_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
background_task background_task_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
background_task_result background_task_result_pkey PRIMARY KEY (region_id, task_id)
background_task_result background_task_result_region_id_task_id_fkey FOREIGN KEY (region_id, task_id) REFERENCES background_task(region_id, task_id) ON DELETE CASCADE
municipality municipality_code_check CHECK ((code ~ '^GM[0-9]{4}$'::text))
municipality municipality_pkey PRIMARY KEY (code)
organisation organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'shelter-provider'::text, 'care-provider'::text, 'housing-corporation'::text, 'public-health'::text, 'other'::text])))
organisation organisation_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
organisation organisation_pkey PRIMARY KEY (region_id, organisation_id)
organisation organisation_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
organisation organisation_region_id_slug_key UNIQUE (region_id, slug)
region region_centre_municipality_code_fkey FOREIGN KEY (centre_municipality_code) REFERENCES municipality(code)
region region_pkey PRIMARY KEY (region_id)
region region_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]*$'::text))
region region_slug_key UNIQUE (slug)
region region_suppression_threshold_check CHECK ((suppression_threshold >= 1))
region_membership region_membership_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
region_membership region_membership_pkey PRIMARY KEY (region_id, source, municipality_code, valid_period WITHOUT OVERLAPS)
region_membership region_membership_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
region_membership region_membership_valid_period_check CHECK ((NOT isempty(valid_period)))
region_user region_user_pkey PRIMARY KEY (region_id, user_id)
region_user region_user_region_id_email_key UNIQUE (region_id, email)
region_user region_user_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
role_assignment role_assignment_municipality CHECK (((role <> ALL (ARRAY['municipal-policy'::text, 'debt-worker'::text])) OR (municipality_code IS NOT NULL)))
role_assignment role_assignment_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
role_assignment role_assignment_no_overlap EXCLUDE USING gist (region_id WITH =, user_id WITH =, role WITH =, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, COALESCE(municipality_code, ''::text) WITH =, valid_period WITH &&)
role_assignment role_assignment_pkey PRIMARY KEY (region_id, assignment_id)
role_assignment role_assignment_region_id_organisation_id_fkey FOREIGN KEY (region_id, organisation_id) REFERENCES organisation(region_id, organisation_id)
role_assignment role_assignment_region_id_user_id_fkey FOREIGN KEY (region_id, user_id) REFERENCES region_user(region_id, user_id)
role_assignment role_assignment_role_check CHECK ((role = ANY (ARRAY['regional-policy'::text, 'municipal-policy'::text, 'shelter-worker'::text, 'case-worker'::text, 'debt-worker'::text, 'desk-worker'::text, 'housing-partner'::text, 'region-admin'::text, 'privacy-officer'::text])))
role_assignment role_assignment_valid_period_check CHECK ((NOT isempty(valid_period)))
scan_answer scan_answer_check CHECK ((value_min <= value_max))
scan_answer scan_answer_check1 CHECK (((value_min IS NULL) = (value_max IS NULL)))
scan_answer scan_answer_instrument_id_question_id_item_id_column_id_fkey FOREIGN KEY (instrument_id, question_id, item_id, column_id) REFERENCES scan_cell(instrument_id, question_id, item_id, column_id)
scan_answer scan_answer_pkey PRIMARY KEY (region_id, round_slug, question_id, item_id, column_id, nr)
scan_answer scan_answer_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_answer scan_answer_value_basis_check CHECK ((value_basis = ANY (ARRAY['registration'::text, 'estimate'::text])))
scan_answer_note scan_answer_note_pkey PRIMARY KEY (region_id, round_slug, question_id, nr)
scan_answer_note scan_answer_note_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_cell scan_cell_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES scan_instrument(instrument_id)
scan_cell scan_cell_item_role_check CHECK ((item_role = ANY (ARRAY['option'::text, 'other'::text, 'none'::text, 'unknown'::text])))
scan_cell scan_cell_pkey PRIMARY KEY (instrument_id, question_id, item_id, column_id)
scan_cell scan_cell_question_kind_check CHECK ((question_kind = ANY (ARRAY['multi'::text, 'multi-by-route'::text, 'yes-no-unknown'::text, 'number'::text])))
scan_identity_access scan_identity_access_pkey PRIMARY KEY (region_id, access_id)
scan_identity_access scan_identity_access_purpose_check CHECK ((length(btrim(purpose)) >= 10))
scan_identity_access scan_identity_access_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_identity_access scan_identity_access_term CHECK (((expires_at > granted_at) AND (expires_at <= (granted_at + '08:00:00'::interval))))
scan_instrument scan_instrument_pkey PRIMARY KEY (instrument_id)
scan_participant scan_participant_nr_check CHECK ((nr > 0))
scan_participant scan_participant_pkey PRIMARY KEY (region_id, round_slug, nr)
scan_participant scan_participant_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_participant_identity scan_participant_identity_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES municipality(code)
scan_participant_identity scan_participant_identity_pkey PRIMARY KEY (region_id, round_slug, nr)
scan_participant_identity scan_participant_identity_region_id_round_slug_municipality_key UNIQUE (region_id, round_slug, municipality_code)
scan_participant_identity scan_participant_identity_region_id_round_slug_nr_fkey FOREIGN KEY (region_id, round_slug, nr) REFERENCES scan_participant(region_id, round_slug, nr)
scan_published_count scan_published_count_instrument_id_question_id_item_id_col_fkey FOREIGN KEY (instrument_id, question_id, item_id, column_id) REFERENCES scan_cell(instrument_id, question_id, item_id, column_id)
scan_published_count scan_published_count_pkey PRIMARY KEY (region_id, round_slug, question_id, item_id, column_id)
scan_published_count scan_published_count_published_count_check CHECK ((published_count >= 0))
scan_published_count scan_published_count_region_id_round_slug_fkey FOREIGN KEY (region_id, round_slug) REFERENCES scan_round(region_id, round_slug)
scan_round scan_round_collected_period_check CHECK ((NOT isempty(collected_period)))
scan_round scan_round_instrument_id_fkey FOREIGN KEY (instrument_id) REFERENCES scan_instrument(instrument_id)
scan_round scan_round_pkey PRIMARY KEY (region_id, round_slug)
scan_round scan_round_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(region_id)
scan_round scan_round_round_slug_check CHECK ((round_slug ~ '^[a-z0-9][a-z0-9-]*$'::text))

-- Indexes
CREATE INDEX audit_event_time ON public.audit_event USING btree (region_id, occurred_at)
CREATE INDEX credential_by_user ON auth.credential USING btree (user_id)
CREATE INDEX role_assignment_no_overlap ON public.role_assignment USING gist (region_id, user_id, role, COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(municipality_code, ''::text), valid_period)
CREATE INDEX role_assignment_user ON public.role_assignment USING btree (user_id)
CREATE INDEX scan_identity_access_user ON public.scan_identity_access USING btree (region_id, round_slug, user_id, expires_at)
CREATE INDEX session_by_user ON auth.session USING btree (user_id)
CREATE INDEX sign_in_failure_subject ON auth.sign_in_failure USING btree (subject_hash, failed_at)
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier)
CREATE UNIQUE INDEX account_holder_email_key ON auth.account_holder USING btree (email)
CREATE UNIQUE INDEX account_holder_pkey ON auth.account_holder USING btree (id)
CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (region_id, event_no)
CREATE UNIQUE INDEX audit_head_pkey ON public.audit_head USING btree (region_id)
CREATE UNIQUE INDEX background_task_pkey ON public.background_task USING btree (region_id, task_id)
CREATE UNIQUE INDEX background_task_result_pkey ON public.background_task_result USING btree (region_id, task_id)
CREATE UNIQUE INDEX credential_pkey ON auth.credential USING btree (id)
CREATE UNIQUE INDEX invitation_pkey ON auth.invitation USING btree (token_hash)
CREATE UNIQUE INDEX municipality_pkey ON public.municipality USING btree (code)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (region_id, organisation_id)
CREATE UNIQUE INDEX organisation_region_id_slug_key ON public.organisation USING btree (region_id, slug)
CREATE UNIQUE INDEX region_membership_pkey ON public.region_membership USING gist (region_id, source, municipality_code, valid_period)
CREATE UNIQUE INDEX region_pkey ON public.region USING btree (region_id)
CREATE UNIQUE INDEX region_slug_key ON public.region USING btree (slug)
CREATE UNIQUE INDEX region_user_pkey ON public.region_user USING btree (region_id, user_id)
CREATE UNIQUE INDEX region_user_region_id_email_key ON public.region_user USING btree (region_id, email)
CREATE UNIQUE INDEX role_assignment_pkey ON public.role_assignment USING btree (region_id, assignment_id)
CREATE UNIQUE INDEX scan_answer_note_pkey ON public.scan_answer_note USING btree (region_id, round_slug, question_id, nr)
CREATE UNIQUE INDEX scan_answer_pkey ON public.scan_answer USING btree (region_id, round_slug, question_id, item_id, column_id, nr)
CREATE UNIQUE INDEX scan_cell_pkey ON public.scan_cell USING btree (instrument_id, question_id, item_id, column_id)
CREATE UNIQUE INDEX scan_identity_access_pkey ON public.scan_identity_access USING btree (region_id, access_id)
CREATE UNIQUE INDEX scan_instrument_pkey ON public.scan_instrument USING btree (instrument_id)
CREATE UNIQUE INDEX scan_participant_identity_pkey ON public.scan_participant_identity USING btree (region_id, round_slug, nr)
CREATE UNIQUE INDEX scan_participant_identity_region_id_round_slug_municipality_key ON public.scan_participant_identity USING btree (region_id, round_slug, municipality_code)
CREATE UNIQUE INDEX scan_participant_pkey ON public.scan_participant USING btree (region_id, round_slug, nr)
CREATE UNIQUE INDEX scan_published_count_pkey ON public.scan_published_count USING btree (region_id, round_slug, question_id, item_id, column_id)
CREATE UNIQUE INDEX scan_round_pkey ON public.scan_round USING btree (region_id, round_slug)
CREATE UNIQUE INDEX secret_pkey ON auth.secret USING btree (name)
CREATE UNIQUE INDEX session_pkey ON auth.session USING btree (id)
CREATE UNIQUE INDEX session_token_key ON auth.session USING btree (token)
CREATE UNIQUE INDEX verification_pkey ON auth.verification USING btree (id)

-- Triggers


-- Policies
public.audit_event audit_event_for_privacy_officer for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('privacy-officer'::text))) with check ()
public.background_task background_task_own for ALL to onderdak_app using (((region_id = app.region_id()) AND (requested_by = app.user_id()))) with check (((region_id = app.region_id()) AND (requested_by = app.user_id())))
public.background_task_result background_task_result_own for ALL to onderdak_app using (((region_id = app.region_id()) AND (EXISTS ( SELECT
   FROM background_task t
  WHERE ((t.region_id = background_task_result.region_id) AND (t.task_id = background_task_result.task_id)))))) with check ()
public.municipality municipality_public for SELECT to onderdak_app using (true) with check ()
public.organisation organisation_by_admin for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('region-admin'::text)))
public.organisation organisation_change_by_admin for UPDATE to onderdak_app using (((region_id = app.region_id()) AND app.has_role('region-admin'::text))) with check ()
public.organisation organisation_in_region for SELECT to onderdak_app using (((region_id = app.region_id()) AND (app.user_id() IS NOT NULL))) with check ()
public.region region_public for SELECT to onderdak_app using (true) with check ()
public.region_membership region_membership_public for SELECT to onderdak_app using (true) with check ()
public.region_user region_user_added_by_admin for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('region-admin'::text)))
public.region_user region_user_by_admin for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]))) with check ()
public.region_user region_user_changed_by_admin for UPDATE to onderdak_app using (((region_id = app.region_id()) AND app.has_role('region-admin'::text))) with check ()
public.region_user region_user_self for SELECT to onderdak_app using ((user_id = app.user_id())) with check ()
public.role_assignment role_assignment_added_by_admin for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('region-admin'::text)))
public.role_assignment role_assignment_by_admin for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['region-admin'::text, 'privacy-officer'::text]))) with check ()
public.role_assignment role_assignment_changed_by_admin for UPDATE to onderdak_app using (((region_id = app.region_id()) AND app.has_role('region-admin'::text))) with check ()
public.role_assignment role_assignment_self for SELECT to onderdak_app using ((user_id = app.user_id())) with check ()
public.scan_answer scan_answer_read for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]))) with check ()
public.scan_answer scan_answer_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))
public.scan_answer_note scan_answer_note_own for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('municipal-policy'::text) AND (EXISTS ( SELECT
   FROM scan_participant_identity i
  WHERE ((i.region_id = scan_answer_note.region_id) AND (i.round_slug = scan_answer_note.round_slug) AND (i.nr = scan_answer_note.nr) AND (i.municipality_code = app.municipality_code())))))) with check ()
public.scan_answer_note scan_answer_note_regional for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('regional-policy'::text))) with check ()
public.scan_answer_note scan_answer_note_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))
public.scan_cell scan_cell_public for SELECT to onderdak_app using (true) with check ()
public.scan_identity_access scan_identity_access_ask for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND (user_id = app.user_id()) AND app.has_role('regional-policy'::text)))
public.scan_identity_access scan_identity_access_end for UPDATE to onderdak_app using (((region_id = app.region_id()) AND (user_id = app.user_id()) AND app.has_role('regional-policy'::text))) with check ()
public.scan_identity_access scan_identity_access_overseen for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('privacy-officer'::text))) with check ()
public.scan_identity_access scan_identity_access_own for SELECT to onderdak_app using (((region_id = app.region_id()) AND (user_id = app.user_id()))) with check ()
public.scan_instrument scan_instrument_public for SELECT to onderdak_app using (true) with check ()
public.scan_participant scan_participant_read for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]))) with check ()
public.scan_participant scan_participant_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))
public.scan_participant_identity scan_participant_identity_own for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('municipal-policy'::text) AND (municipality_code = app.municipality_code()))) with check ()
public.scan_participant_identity scan_participant_identity_regional for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_role('regional-policy'::text) AND (EXISTS ( SELECT
   FROM scan_identity_access a
  WHERE ((a.region_id = scan_participant_identity.region_id) AND (a.round_slug = scan_participant_identity.round_slug) AND (a.user_id = app.user_id()) AND (a.expires_at > now())))))) with check ()
public.scan_participant_identity scan_participant_identity_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))
public.scan_published_count scan_published_count_read for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]))) with check ()
public.scan_published_count scan_published_count_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))
public.scan_round scan_round_read for SELECT to onderdak_app using (((region_id = app.region_id()) AND app.has_any_role(VARIADIC ARRAY['regional-policy'::text, 'municipal-policy'::text]))) with check ()
public.scan_round scan_round_write for INSERT to onderdak_app using () with check (((region_id = app.region_id()) AND app.has_role('regional-policy'::text)))

-- Rights
auth.account_holder DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.credential DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.invitation DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.secret SELECT to onderdak_auth
auth.session DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.sign_in_failure DELETE,INSERT,SELECT,UPDATE to onderdak_auth
auth.verification DELETE,INSERT,SELECT,UPDATE to onderdak_auth
public.audit_event SELECT to onderdak_app
public.background_task DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.background_task_result DELETE,INSERT,SELECT,UPDATE to onderdak_app
public.municipality SELECT to onderdak_app
public.organisation INSERT,SELECT,UPDATE to onderdak_app
public.region SELECT to onderdak_app
public.region_membership SELECT to onderdak_app
public.region_user INSERT,SELECT,UPDATE to onderdak_app
public.role_assignment INSERT,SELECT,UPDATE to onderdak_app
public.scan_answer INSERT,SELECT to onderdak_app
public.scan_answer_note INSERT,SELECT to onderdak_app
public.scan_cell SELECT to onderdak_app
public.scan_identity_access INSERT,SELECT to onderdak_app
public.scan_instrument SELECT to onderdak_app
public.scan_participant INSERT,SELECT to onderdak_app
public.scan_participant_identity INSERT,SELECT to onderdak_app
public.scan_published_count INSERT,SELECT to onderdak_app
public.scan_round INSERT,SELECT to onderdak_app

-- Functions
CREATE OR REPLACE FUNCTION app.audit_hash(previous bytea, event audit_event)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256((previous || convert_to((jsonb_build_array((event).region_id, (event).event_no, to_char(((event).occurred_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), (event).actor_id, (event).actor_roles, (event).action, (event).object_kind, (event).object_id, (event).result, (event).purpose, (event).origin))::text, 'UTF8'::name)))

CREATE OR REPLACE FUNCTION app.broken_audit_events(region uuid)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT linked.event_no
    FROM ( SELECT e.event_no,
             e.previous_hash,
             e.hash,
             app.audit_hash(e.previous_hash, e.*) AS computed,
             lag(e.hash, 1, '\x00'::bytea) OVER chain AS expected_previous,
             lag(e.event_no, 1, (0)::bigint) OVER chain AS expected_no
            FROM audit_event e
           WHERE (e.region_id = broken_audit_events.region)
           WINDOW chain AS (ORDER BY e.event_no)) linked
   WHERE ((linked.hash <> linked.computed) OR (linked.previous_hash <> linked.expected_previous) OR (linked.event_no <> (linked.expected_no + 1)))
 UNION ALL
  SELECT h.last_no
    FROM audit_head h
   WHERE ((h.region_id = broken_audit_events.region) AND (NOT (EXISTS ( SELECT
            FROM audit_event e
           WHERE ((e.region_id = broken_audit_events.region) AND (e.event_no = h.last_no) AND (e.hash = h.last_hash))))));
END

CREATE OR REPLACE FUNCTION app.has_any_role(VARIADIC role_codes text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((string_to_array(NULLIF(current_setting('app.roles'::text, true), ''::text), ','::text) && role_codes), false)

CREATE OR REPLACE FUNCTION app.has_role(role_code text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (role_code = ANY (string_to_array(NULLIF(current_setting('app.roles'::text, true), ''::text), ','::text)))

CREATE OR REPLACE FUNCTION app.municipality_code()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.municipality'::text, true), ''::text)

CREATE OR REPLACE FUNCTION app.organisation_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.record_audit(action text, object_kind text, object_id text, result text, purpose text, origin text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  head audit_head;
  event audit_event;
begin
  if app.region_id() is null then
    raise exception 'audit event without region';
  end if;
  insert into audit_head values (app.region_id(), 0, '\x00') on conflict do nothing;
  select * into head from audit_head h where h.region_id = app.region_id() for update;
  event.region_id := app.region_id();
  event.event_no := head.last_no + 1;
  event.occurred_at := clock_timestamp();
  event.actor_id := app.user_id();
  event.actor_roles := coalesce(current_setting('app.roles', true), '');
  event.action := action;
  event.object_kind := object_kind;
  event.object_id := object_id;
  event.result := result;
  event.purpose := purpose;
  event.origin := origin;
  event.previous_hash := head.last_hash;
  event.hash := app.audit_hash(head.last_hash, event);
  insert into audit_event select event.*;
  update audit_head h set last_no = event.event_no, last_hash = event.hash where h.region_id = event.region_id;
  return event.event_no;
end
$function$

CREATE OR REPLACE FUNCTION app.region_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.region'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.user'::text, true), ''::text))::uuid

