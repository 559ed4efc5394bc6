import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { Measure, PersonCount, Plan, Planning } from '../../../domain/plan/plan.ts';
import type { MeasureFacts } from '../../../use-cases/measures/change-measure.server.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { choicesOf, euroField, FieldReader } from '../../forms/fields.ts';
import type { ReadForm } from '../../forms/read-by.ts';
import { fundingFields } from '../../budget/forms/line-fields.ts';
import { readFunding } from '../../budget/forms/parse-line.ts';
import { readMilestones, readResults, rowFields } from './measure-rows.ts';

/** A measure as it stands in its form. */
export function measureToFields(measure: Measure): Fields {
  const { persons, planning } = measure;
  return {
    naam: measure.name,
    wat: measure.summary ?? '',
    doelgroep: measure.targetGroup ?? '',
    mensenmin: persons === null ? '' : String(persons.min),
    mensenmax: persons === null || persons.max === persons.min ? '' : String(persons.max),
    ongeveer: persons?.isAbout === true ? 'ja' : '',
    plekken: measure.places === null ? '' : String(measure.places),
    thema: measure.themeIds[0] ?? '',
    themas: measure.themeIds.slice(1).join(' '),
    doelstelling: measure.objectiveIds[0] ?? '',
    trekker: measure.lead ?? '',
    partners: measure.partners.join('\n'),
    gemeenten: measure.municipalities.join(' '),
    eerstejaar: planning.years === null ? '' : String(planning.years.first),
    laatstejaar: planning.years === null ? '' : String(planning.years.last),
    van: planning.from?.toString() ?? '',
    tot: planning.until?.subtract({ days: 1 }).toString() ?? '',
    meteen: planning.startsAtOnce ? 'ja' : '',
    wacht: measure.dependsOn.join(' '),
    ...rowFields(measure),
    inplan: euroField(measure.statedTotalCents),
    dekking: measure.fundingNote ?? '',
    buiten: measure.excluded.join('\n'),
    ...fundingFields(measure.funding),
  };
}

export type MeasureForm = Omit<MeasureFacts, 'evidence' | 'indicators' | 'facts' | 'totalBasis'>;

/** Reads the form of a measure of this plan. */
export function measureReader({ sources }: Plan, before: Measure | null): ReadForm<MeasureForm> {
  const sourceIds = sources.map(({ id }) => id);
  return (fields) => parseMeasure(fields, { sourceIds, before });
}

/**
 * What the form says of a measure.
 * @param before the measure it changes: what the form does not ask stays, and so do the ids of results and milestones
 */
export function parseMeasure(
  fields: Fields,
  { sourceIds, before }: { readonly sourceIds: readonly string[]; readonly before: Measure | null },
): Result<MeasureForm, FormProblems> {
  const read = new FieldReader(fields);
  const form: MeasureForm = {
    name: read.requiredText('naam', text.nameMissing),
    summary: read.optionalText('wat'),
    targetGroup: read.optionalText('doelgroep'),
    persons: readPersons(read),
    personsNote: before?.personsNote ?? null,
    places: read.optionalCount('plekken'),
    locations: before?.locations ?? null,
    themeIds: unique([read.text('thema'), ...choicesOf(fields, 'themas')]),
    objectiveIds: unique([read.text('doelstelling'), ...(before?.objectiveIds.slice(1) ?? [])]),
    linkBasis: before?.linkBasis ?? 'vermeld',
    lead: read.optionalText('trekker'),
    partners: read.lines('partners'),
    planning: readPlanning(read, before),
    municipalities: choicesOf(fields, 'gemeenten'),
    dependsOn: choicesOf(fields, 'wacht'),
    results: readResults(read, before?.results ?? []),
    milestones: readMilestones(read, before?.milestones ?? []),
    statedTotalCents: read.optionalEuro('inplan'),
    funding: readFunding(read, sourceIds),
    fundingNote: read.optionalText('dekking'),
    excluded: read.lines('buiten'),
  };
  return read.hasProblems ? refuse(read.problems) : succeed(form);
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== ''))];
}

function readPersons(read: FieldReader): PersonCount | null {
  const min = read.optionalCount('mensenmin');
  const max = read.optionalCount('mensenmax') ?? min;
  if (min === null) return max === null ? null : { min: max, max, isAbout: read.text('ongeveer') === 'ja' };
  if (max !== null && max < min) read.refuse('mensenmax', text.personsReversed);
  return { min, max: max ?? min, isAbout: read.text('ongeveer') === 'ja' };
}

function readPlanning(read: FieldReader, before: Measure | null): Planning {
  const from = read.optionalDay('van');
  const last = read.optionalDay('tot');
  if (from !== null && last !== null && Temporal.PlainDate.compare(last, from) < 0)
    read.refuse('tot', text.daysReversed);
  return {
    years: readSpan(read),
    from,
    until: last?.add({ days: 1 }) ?? null,
    startsAtOnce: read.text('meteen') === 'ja',
    months: before?.planning.months ?? null,
  };
}

function readSpan(read: FieldReader): Planning['years'] {
  if (read.text('eerstejaar') === '' && read.text('laatstejaar') === '') return null;
  const first = read.year('eerstejaar');
  const last = read.text('laatstejaar') === '' ? first : read.year('laatstejaar');
  if (last < first) read.refuse('laatstejaar', text.yearsReversed);
  return { first, last };
}

/** The field at which a fault of a measure stands, by its path such as `themeIds[0]`. */
export function fieldOfMeasureFault(path: string): string {
  return measureFields.get(path.split(/[[.]/u, 1)[0] ?? '') ?? 'naam';
}

const measureFields: ReadonlyMap<string, string> = new Map([
  ['name', 'naam'],
  ['themeIds', 'thema'],
  ['objectiveIds', 'doelstelling'],
  ['dependsOn', 'wacht'],
  ['municipalities', 'gemeenten'],
  ['results', 'resultaat-1-wat'],
  ['milestones', 'mijlpaal-1-wat'],
  ['funding', 'dekking'],
  ['statedTotalCents', 'inplan'],
]);
