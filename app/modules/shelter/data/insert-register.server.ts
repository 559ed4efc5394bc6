import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import { insertPlannedChange, insertPremises, setHouseRules } from './keep-premises.server.ts';
import { insertContact } from './premises-contact.server.ts';
import { periodToText } from './period-text.ts';
import type { KnownCodes } from './premises-file.server.ts';
import type { PremisesFile } from './premises-schema.ts';

type Entry = PremisesFile['premises'][number];

/** Puts a register that was read and checked into the region's tables. Organisations that are there are left alone. */
export async function insertRegister(
  tx: WriteTransaction,
  regionId: string,
  file: PremisesFile,
): Promise<void> {
  const organisations = await ensureOrganisations(tx, regionId, file);
  const ids = new Map<string, string>();
  for (const entry of file.premises) ids.set(entry.ref, await insertHouse(tx, regionId, entry));
  for (const entry of file.premises) {
    const premisesId = ids.get(entry.ref) ?? '';
    await insertLists(tx, regionId, premisesId, entry, organisations, ids);
    await insertDatedFacts(tx, regionId, premisesId, entry);
  }
  const remarks = file.remarks.flatMap(({ ref, premises, nl, en }) => {
    const about = premises.length === 0 ? [null] : premises.map((house) => ids.get(house) ?? null);
    return about.map((premises_id) => ({ region_id: regionId, remark_ref: ref, premises_id, nl, en }));
  });
  if (remarks.length > 0) await tx.insertInto('premises_remark').values(remarks).execute();
}

/** The codes that a register may use, as the tables hold them now. */
export async function knownCodes(
  tx: Pick<WriteTransaction, 'selectFrom'>,
): Promise<Omit<KnownCodes, 'municipality'>> {
  const codes = async (table: 'premises_kind' | 'capacity_reason' | 'contract_form') =>
    new Set((await tx.selectFrom(table).select('code').execute()).map(({ code }) => code));
  return {
    kinds: await codes('premises_kind'),
    capacityReasons: await codes('capacity_reason'),
    contractForms: await codes('contract_form'),
  };
}

/** Refs of these that the region's register holds already. */
export async function refsTaken(
  tx: Pick<WriteTransaction, 'selectFrom'>,
  regionId: string,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('premises')
    .select('premises_ref')
    .where('region_id', '=', regionId)
    .where('premises_ref', 'in', refs)
    .execute();
  return new Set(rows.map(({ premises_ref }) => premises_ref));
}

async function ensureOrganisations(
  tx: WriteTransaction,
  regionId: string,
  { organisations }: PremisesFile,
): Promise<ReadonlyMap<string, string>> {
  if (organisations.length === 0) return new Map();
  await tx
    .insertInto('organisation')
    .values(organisations.map(({ slug, name, kind }) => ({ region_id: regionId, slug, name, kind })))
    .onConflict((conflict) => conflict.columns(['region_id', 'slug']).doNothing())
    .execute();
  const rows = await tx
    .selectFrom('organisation')
    .select(['slug', 'organisation_id'])
    .where('region_id', '=', regionId)
    .execute();
  return new Map(rows.map(({ slug, organisation_id }) => [slug, organisation_id]));
}

function insertHouse(tx: WriteTransaction, regionId: string, entry: Entry): Promise<string> {
  return insertPremises(tx, regionId, {
    ref: entry.ref,
    name: entry.name,
    kind: entry.kind,
    location: entry.location,
    municipality: entry.municipality,
    targetGroup: entry.targetGroup?.nl ?? null,
    unitName: entry.unit,
    supervision: entry.supervision,
    hoursPerWeek: entry.hoursPerWeek,
    formNote: entry.formNote,
    source: entry.sources.length === 0 ? null : entry.sources.join('; '),
    characteristics: entry.characteristics,
    openPeriod: { from: null, until: null },
  });
}

async function insertLists(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  entry: Entry,
  organisations: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const here = { region_id: regionId, premises_id: premisesId };
  const numbered = (index: number) => ({ ...here, ordinal: index + 1 });
  const providers = entry.providers.map(({ name, organisation }, index) => ({
    ...numbered(index),
    name,
    organisation_id: organisation === null ? null : (organisations.get(organisation) ?? null),
  }));
  if (providers.length > 0) await tx.insertInto('premises_provider').values(providers).execute();
  const services = entry.services.map((nl, index) => ({ ...numbered(index), nl }));
  if (services.length > 0) await tx.insertInto('premises_service').values(services).execute();
  const flows = (['inflow', 'outflow'] as const).flatMap((direction) =>
    entry[direction].map(({ nl, ref }, index) => ({
      ...numbered(index),
      direction,
      nl,
      other_premises_id: ref === null ? null : (ids.get(ref) ?? null),
    })),
  );
  if (flows.length > 0) await tx.insertInto('premises_flow').values(flows).execute();
  for (const change of entry.changes) await insertPlannedChange(tx, regionId, premisesId, change);
}

async function insertDatedFacts(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  entry: Entry,
): Promise<void> {
  const here = { region_id: regionId, premises_id: premisesId };
  const source = entry.sources[0] ?? null;
  const facts = [
    ...entry.capacity.map((fact) => ({ ...fact, kind: 'places', reason: 'regular' })),
    ...entry.overflow.map((fact) => ({ ...fact, kind: 'overflow' })),
  ].map(({ kind, reason, places, from, until }) => ({
    ...here,
    fact_kind: kind,
    reason_code: reason,
    valid_period: periodToText({ from, until }),
    places,
    source,
  }));
  if (facts.length > 0) await tx.insertInto('premises_capacity').values(facts).execute();
  const beds = entry.beds.map(({ ref, ...period }) => ({
    ...here,
    bed_ref: ref,
    exists_period: periodToText(period),
  }));
  if (beds.length > 0) await tx.insertInto('bed').values(beds).execute();
  for (const contact of entry.contact) await insertContact(tx, regionId, premisesId, contact);
  const { source: rulesSource, ...rules } = entry.rules;
  if (Object.values(rules).some((rule) => rule !== null))
    await setHouseRules(tx, regionId, premisesId, { rules, from: null, source: rulesSource });
}
