import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { ChecklistItem, Pilot } from '../../../domain/pilots/pilot.ts';
import { pilotFormMessages as text } from '../messages-pilot-form.nl.ts';
import { lastDay } from '../../presenters/days.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader, quantityField } from '../../forms/fields.ts';
import { freeSlug } from '../../forms/free-slug.ts';

export function pilotToFields(pilot: Pilot): Fields {
  return {
    maatregel: pilot.measureId ?? '',
    naam: pilot.name,
    wat: pilot.summary ?? '',
    plaats: pilot.location,
    gebouw: pilot.building ?? '',
    doelgroep: pilot.targetGroup ?? '',
    start: String(pilot.places.start),
    hoogstens: String(pilot.places.max),
    perwoning: quantityField(pilot.personsPerHome),
    van: pilot.period.from.toString(),
    tot: lastDay(pilot.period.until).toString(),
    maanden: quantityField(pilot.termMonths),
    verhuurder: pilot.landlord ?? '',
    begeleiding: pilot.provider ?? '',
    geld: pilot.fundingNote ?? '',
    doelen: pilot.goals.join('\n'),
    voorwaarden: pilot.checklist.map((item) => item.text).join('\n'),
  };
}

export interface ReadPilotOptions {
  /** The pilot that is changed; null for a new one. */
  readonly before: Pilot | null;
  /** Ids that pilots of the plan have. */
  readonly taken: readonly string[];
}

export function parsePilot(fields: Fields, { before, taken }: ReadPilotOptions): Result<Pilot, FormProblems> {
  const read = new FieldReader(fields);
  const name = read.requiredText('naam', text.nameMissing);
  const measureId = read.optionalText('maatregel');
  const pilot: Pilot = {
    // `nieuw` is the page on which a pilot is added.
    id: before?.id ?? freeSlug(name, new Set(['nieuw', ...taken]), 'pilot'),
    name,
    measureId,
    ...linkOf(before, measureId),
    summary: read.optionalText('wat'),
    location: read.requiredText('plaats', text.locationMissing),
    building: read.optionalText('gebouw'),
    targetGroup: read.optionalText('doelgroep'),
    period: { from: read.day('van'), until: read.day('tot').add({ days: 1 }) },
    termMonths: read.optionalCount('maanden'),
    places: { start: countOf(read, 'start'), max: countOf(read, 'hoogstens') },
    personsPerHome: read.optionalQuantity('perwoning'),
    landlord: read.optionalText('verhuurder'),
    provider: read.optionalText('begeleiding'),
    fundingNote: read.optionalText('geld'),
    goals: read.lines('doelen'),
    checklist: checklistOf(read.lines('voorwaarden'), before?.checklist ?? []),
    communication: before?.communication ?? [],
    evaluations: before?.evaluations ?? [],
    endDecision: before?.endDecision ?? null,
    notes: before?.notes ?? [],
  };
  return read.hasProblems ? refuse(read.problems) : succeed(pilot);
}

/** Why the pilot belongs to its measure: whoever fills in the form says so, unless it was known already. */
function linkOf(before: Pilot | null, measureId: string | null): Pick<Pilot, 'linkBasis' | 'linkNote'> {
  if (before !== null && before.measureId === measureId) {
    return { linkBasis: before.linkBasis, linkNote: before.linkNote };
  }
  return { linkBasis: measureId === null ? null : 'vermeld', linkNote: null };
}

function countOf(read: FieldReader, name: string): number {
  const count = read.optionalCount(name);
  if (count === null) read.refuse(name, text.placesMissing);
  return count ?? 0;
}

function checklistOf(texts: readonly string[], before: readonly ChecklistItem[]): readonly ChecklistItem[] {
  const taken = new Set(before.map(({ id }) => id));
  return [...new Set(texts)].map((condition) => {
    const known = before.find((item) => item.text === condition);
    if (known !== undefined) return known;
    const id = freeSlug(condition, taken, 'voorwaarde');
    taken.add(id);
    return { id, text: condition, isMet: null, note: null };
  });
}

const fieldsOfFaults: readonly (readonly [path: string, field: string])[] = [
  ['name', 'naam'],
  ['location', 'plaats'],
  ['measureId', 'maatregel'],
  ['places.start', 'start'],
  ['places', 'hoogstens'],
  ['personsPerHome', 'perwoning'],
  ['period', 'tot'],
  ['checklist', 'voorwaarden'],
];

/** Faults of a pilot, at the fields of its form. */
export function pilotProblems(
  faults: readonly { readonly path: string; readonly reason: string }[],
): FormProblems {
  return Object.fromEntries(
    faults.map(({ path, reason }) => [
      fieldsOfFaults.find(([start]) => path.startsWith(start))?.[1] ?? 'naam',
      reason,
    ]),
  );
}
