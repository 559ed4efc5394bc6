-- What the groups of an organisation's own provider propose: a role, in a region, that waits for its administrator. A
-- proposal gives nothing; with the administrator's yes the role holds, because its person signed in there already. When
-- the group is gone the administrator hears so, and decides; a fault at the provider takes nobody's work away.
create table role_proposal (
  region_id uuid not null references region,
  proposal_id uuid not null default uuidv7(),
  user_id uuid not null,
  display_name text not null check (length(display_name) between 1 and 200),
  email text not null,
  role text not null check (role in ('regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'debt-worker', 'desk-worker', 'housing-partner')),
  organisation_id uuid,
  municipality_code text references municipality (code),
  -- The id of the provider in the settings of the installation.
  provider text not null check (length(provider) between 1 and 40),
  proposed_at timestamptz not null default now(),
  agreed_by uuid,
  agreed_at timestamptz,
  refused_by uuid,
  refused_at timestamptz,
  declined_at timestamptz,
  gone_at timestamptz,
  primary key (region_id, proposal_id),
  foreign key (region_id, organisation_id) references organisation (region_id, organisation_id),
  constraint role_proposal_municipality check (role not in ('municipal-policy', 'debt-worker') or municipality_code is not null),
  constraint role_proposal_not_by_oneself check (agreed_by is distinct from user_id),
  constraint role_proposal_one_answer check (num_nonnulls(agreed_at, refused_at, declined_at) <= 1),
  constraint role_proposal_agreed_whole check ((agreed_by is null) = (agreed_at is null)),
  constraint role_proposal_refused_whole check ((refused_by is null) = (refused_at is null))
);
comment on table role_proposal is 'A role that the provider of somebody''s organisation proposes, by a group. It gives nothing.';
comment on column role_proposal.declined_at is 'When the person (user_id) said no.';
comment on column role_proposal.gone_at is 'When the person (user_id) signed in without the group.';
create index role_proposal_user on role_proposal (user_id);
create index role_proposal_organisation on role_proposal (region_id, organisation_id);
-- One of each stands: what was refused comes again only after the group was gone.
create unique index role_proposal_standing on role_proposal (
  region_id, user_id, role, provider, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), coalesce(municipality_code, ''))
  where gone_at is null;

call app.protect_table('role_proposal',
  may_read => $$(select app.has_any_role('region-admin', 'privacy-officer'))$$);
-- Its person sees what is proposed, in every region.
create policy role_proposal_self on role_proposal for select to onderdak_app
  using (user_id = (select app.user_id()));

-- What the provider says of who signs in now: proposed once for as long as the group stands. The role needs what roles of
-- its kind need, and its place is one of the region. Outcome: proposed; standing; no-place.
create function app.propose_own_role(asked_role text, municipality text, organisation_slug text, provider_id text)
  returns text
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  organisation uuid;
begin
  if municipality is not null and not exists (
      select from region_membership m
      where m.region_id = app.region_id() and m.municipality_code = municipality and m.valid_period @> app.dutch_day()) then
    return 'no-place';
  end if;
  if organisation_slug is not null then
    select o.organisation_id into organisation from organisation o
    where o.region_id = app.region_id() and o.slug = organisation_slug;
    if not found then
      return 'no-place';
    end if;
  end if;
  if exists (
      select from role_assignment a
      where a.region_id = app.region_id() and a.user_id = app.user_id() and a.role = asked_role
        and a.organisation_id is not distinct from organisation and a.municipality_code is not distinct from municipality
        and a.valid_period @> app.dutch_day())
    and not exists (
      select from role_proposal p
      where p.region_id = app.region_id() and p.user_id = app.user_id() and p.role = asked_role) then
    return 'standing';
  end if;
  -- The group came back while the role that it led to still holds: there is nothing to decide.
  update role_proposal p set gone_at = null
  where (p.region_id, p.proposal_id) = (
      select q.region_id, q.proposal_id from role_proposal q
      where q.region_id = app.region_id() and q.user_id = app.user_id() and q.role = asked_role and q.provider = provider_id
        and q.organisation_id is not distinct from organisation and q.municipality_code is not distinct from municipality
      order by q.proposal_id desc limit 1)
    and p.gone_at is not null and p.agreed_at is not null
    and exists (
      select from role_assignment a
      where a.region_id = p.region_id and a.user_id = p.user_id and a.role = p.role
        and a.organisation_id is not distinct from organisation and a.municipality_code is not distinct from municipality
        and a.valid_period @> app.dutch_day());
  if found then
    return 'standing';
  end if;
  insert into role_proposal (region_id, user_id, display_name, email, role, organisation_id, municipality_code, provider)
  select app.region_id(), h.id, h.name, h.email, asked_role, organisation, municipality, provider_id
  from auth.account_holder h
  where h.id = app.user_id()
    and exists (select from auth.credential c where c.user_id = h.id and c.provider_id <> 'credential')
  on conflict do nothing;
  return case when found then 'proposed' else 'standing' end;
end
$$;

-- The person signed in without the group of this proposal.
create function app.note_group_gone(proposal uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_proposal p set gone_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal and p.user_id = app.user_id() and p.gone_at is null;
  return found;
end
$$;

-- The administrator's yes: the role holds from today.
create function app.agree_to_proposal(proposal uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  agreed role_proposal;
begin
  update role_proposal p set agreed_by = app.user_id(), agreed_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal
    and app.has_role('region-admin') and p.user_id <> app.user_id() and not app.is_given_by_two(p.role)
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0
  returning * into agreed;
  if not found then
    return false;
  end if;
  insert into region_user (region_id, user_id, display_name, email)
    values (agreed.region_id, agreed.user_id, agreed.display_name, agreed.email)
    on conflict (region_id, user_id) do nothing;
  insert into role_assignment (region_id, user_id, role, organisation_id, municipality_code, valid_period)
    values (agreed.region_id, agreed.user_id, agreed.role, agreed.organisation_id, agreed.municipality_code,
      daterange(app.dutch_day(), null))
    on conflict on constraint role_assignment_no_overlap do nothing;
  -- A link that another region gave out when the account worked there alone is not to open what it opens now.
  delete from auth.invitation i where i.user_id = agreed.user_id and i.accepted_at is null;
  return true;
end
$$;

create function app.refuse_proposal(proposal uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_proposal p set refused_by = app.user_id(), refused_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal
    and app.has_role('region-admin')
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0;
  return found;
end
$$;

-- The person's own no.
create function app.decline_proposal(proposal uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  update role_proposal p set declined_at = now()
  where p.region_id = app.region_id() and p.proposal_id = proposal and p.user_id = app.user_id()
    and p.gone_at is null and num_nonnulls(p.agreed_at, p.refused_at, p.declined_at) = 0;
  return found;
end
$$;

revoke execute on function app.propose_own_role, app.note_group_gone, app.agree_to_proposal, app.refuse_proposal,
  app.decline_proposal from public;
grant execute on function app.propose_own_role, app.note_group_gone, app.agree_to_proposal, app.refuse_proposal,
  app.decline_proposal to onderdak_app;
