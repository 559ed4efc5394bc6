import { basename } from 'node:path';
import { overlaps, type OpenPeriod } from '#app/kernel/period.ts';
import type { Result } from '#app/kernel/result.ts';
import { RegisterFileError, type FileFault } from './file-fault.ts';
import { premisesFileSchema, type PremisesFile } from './premises-schema.ts';
import { readJsonFile } from './read-json-file.server.ts';

/** Codes that a register of premises may use, as the code lists stand now. */
export interface KnownCodes {
  readonly kinds: ReadonlySet<string>;
  readonly capacityReasons: ReadonlySet<string>;
  readonly contractForms: ReadonlySet<string>;
  /** The CBS code of a municipality that is told by code or name; or in Dutch why not, and what can be meant. */
  readonly municipality: (text: string) => Result<string, string>;
}

/**
 * Reads a register of premises. All or nothing: shape, references within the file, codes, and capacity facts that
 * speak of the same day twice.
 *
 * @throws RegisterFileError with every fault: file, JSON path and reason in Dutch
 */
export async function loadPremisesFile(path: string, codes: KnownCodes): Promise<PremisesFile> {
  const faults: FileFault[] = [];
  const content = await readJsonFile(path, premisesFileSchema, faults);
  if (content !== null) {
    const file = basename(path);
    for (const fault of crossFaults(content, codes)) faults.push({ file, ...fault });
  }
  if (content === null || faults.length > 0) throw new RegisterFileError(faults);
  return { ...content, premises: content.premises.map((entry) => withMunicipalityCode(entry, codes)) };
}

function withMunicipalityCode(entry: Entry, codes: KnownCodes): Entry {
  const recognised = entry.municipality === null ? null : codes.municipality(entry.municipality);
  return recognised?.ok === true ? { ...entry, municipality: recognised.value } : entry;
}

type Fault = Omit<FileFault, 'file'>;

function crossFaults(file: PremisesFile, codes: KnownCodes): readonly Fault[] {
  const refs = new Set(file.premises.map(({ ref }) => ref));
  const slugs = new Set(file.organisations.map(({ slug }) => slug));
  return [
    ...repeats(
      '$.organisations',
      'slug',
      file.organisations.map(({ slug }) => slug),
    ),
    ...repeats(
      '$.premises',
      'ref',
      file.premises.map(({ ref }) => ref),
    ),
    ...repeats(
      '$.remarks',
      'ref',
      file.remarks.map(({ ref }) => ref),
    ),
    ...file.premises.flatMap((entry, index) =>
      premisesFaults(entry, `$.premises[${index}]`, refs, slugs, codes),
    ),
    ...file.remarks.flatMap((remark, index) =>
      unknown(
        remark.premises,
        refs,
        (at) => `$.remarks[${index}].premises[${at}]`,
        'Onbekende opvanglocatie',
      ),
    ),
  ];
}

type Entry = PremisesFile['premises'][number];

function premisesFaults(
  entry: Entry,
  path: string,
  refs: ReadonlySet<string>,
  slugs: ReadonlySet<string>,
  codes: KnownCodes,
): readonly Fault[] {
  const one = (value: string | null, known: ReadonlySet<string>, field: string, reason: string) =>
    unknown([value], known, () => `${path}.${field}`, reason);
  const refsOf = (flows: Entry['inflow']) => flows.map(({ ref }) => ref);
  return [
    ...one(entry.kind, codes.kinds, 'kind', 'Onbekend soort opvang'),
    ...municipalityFaults(entry, path, codes),
    ...one(entry.rules.contractForm, codes.contractForms, 'rules.contractForm', 'Onbekende contractvorm'),
    ...unknown(
      entry.providers.map(({ organisation }) => organisation),
      slugs,
      (at) => `${path}.providers[${at}].organisation`,
      'Onbekende organisatie',
    ),
    ...unknown(
      entry.overflow.map(({ reason }) => reason),
      codes.capacityReasons,
      (at) => `${path}.overflow[${at}].reason`,
      'Onbekende reden',
    ),
    ...unknown(refsOf(entry.inflow), refs, (at) => `${path}.inflow[${at}].ref`, 'Onbekende opvanglocatie'),
    ...unknown(refsOf(entry.outflow), refs, (at) => `${path}.outflow[${at}].ref`, 'Onbekende opvanglocatie'),
    ...clashes(entry.capacity, () => '', `${path}.capacity`),
    ...clashes(entry.overflow, ({ reason }) => reason, `${path}.overflow`),
    ...clashes(entry.contact, () => '', `${path}.contact`),
    ...clashes(entry.beds, ({ ref }) => ref, `${path}.beds`),
  ];
}

function municipalityFaults({ municipality }: Entry, path: string, codes: KnownCodes): readonly Fault[] {
  const recognised = municipality === null ? null : codes.municipality(municipality);
  return recognised === null || recognised.ok
    ? []
    : [{ path: `${path}.municipality`, reason: recognised.reason }];
}

function unknown(
  values: readonly (string | null)[],
  known: ReadonlySet<string>,
  path: (index: number) => string,
  reason: string,
): readonly Fault[] {
  return values.flatMap((value, index) =>
    value === null || known.has(value) ? [] : [{ path: path(index), reason: `${reason}: ‘${value}’` }],
  );
}

function repeats(path: string, field: string, values: readonly string[]): readonly Fault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: `${path}[${index}].${field}`, reason: `‘${value}’ staat er al` }],
  );
}

/** Facts about the same thing whose periods overlap: one day would have two answers. */
function clashes<Fact extends OpenPeriod>(
  facts: readonly Fact[],
  about: (fact: Fact) => string,
  path: string,
): readonly Fault[] {
  return facts.flatMap((fact, index) => {
    const earlier = facts.findIndex(
      (other, at) => at < index && about(other) === about(fact) && overlaps(other, fact),
    );
    return earlier < 0
      ? []
      : [{ path: `${path}[${index}]`, reason: `Overlapt in tijd met ${path}[${earlier}]` }];
  });
}
