import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findOrganisations, insertOrganisation, updateOrganisation } from '../data/organisations.server.ts';
import { slugOf, type OrganisationKind } from '../domain/organisation-kind.ts';
import type { Acting } from './acting.ts';

export interface OrganisationDetails {
  readonly name: string;
  readonly kind: OrganisationKind;
}

export type OrganisationRefusal = 'unknown' | 'name-in-use' | 'name-without-letters';

/** Adds an organisation to the region and gives its id. */
export async function addOrganisation(
  database: Database,
  acting: Acting,
  details: OrganisationDetails,
): Promise<Result<string, OrganisationRefusal>> {
  const slug = slugOf(details.name);
  if (slug === '') return refuse('name-without-letters');
  const { regionId } = acting.scope;
  return act<string, OrganisationRefusal>(database, acting, { log: added }, async (tx) => {
    const taken = (await findOrganisations(tx, regionId)).some(({ name }) => slugOf(name) === slug);
    const organisationId = taken ? null : await insertOrganisation(tx, regionId, { ...details, slug });
    return organisationId === null ? refuse('name-in-use') : succeed(organisationId);
  });
}

/** Gives an organisation another name or kind; its short name stays, so that addresses keep working. */
export async function changeOrganisation(
  database: Database,
  acting: Acting,
  organisationId: string,
  details: OrganisationDetails,
): Promise<Result<null, OrganisationRefusal>> {
  const slug = slugOf(details.name);
  if (slug === '') return refuse('name-without-letters');
  const { regionId } = acting.scope;
  const log = about('change-organisation', organisationId);
  return act<null, OrganisationRefusal>(database, acting, { log }, async (tx) => {
    const others = (await findOrganisations(tx, regionId)).filter(
      (organisation) => organisation.organisationId !== organisationId,
    );
    if (others.some(({ name }) => slugOf(name) === slug)) return refuse('name-in-use');
    return (await updateOrganisation(tx, regionId, organisationId, details))
      ? succeed(null)
      : refuse('unknown');
  });
}

const about = (action: 'add-organisation' | 'change-organisation', objectId: string) =>
  ({ action, objectKind: 'organisation', objectId }) as const;

const added = (organisationId: string) => about('add-organisation', organisationId);
