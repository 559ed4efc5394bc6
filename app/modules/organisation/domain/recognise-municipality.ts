/*
 * Which municipality a text means on a day.
 *
 * Rule: a code means that municipality. A name means the municipality of that name on that day; otherwise, when there is
 * one, the only one that has it before its brackets (Hengelo), or that is called so every day (Den Haag). One that did
 * not exist on that day is not taken, and neither is a name that several have: then it is told what it became or came
 * from, or which ones can be meant.
 * A code or name that changed more than once is told up to the day.
 * Source: data/gemeenten (CBS, RvIG); which everyday names there are is our choice.
 * Example: of Brielle (up to 2023) and Voorne aan Zee (from 2023):
 *   `['2022-12-31', '2023-01-01'].map((on) => recogniseMunicipality(indexMunicipalities([{ code: 'GM0501', name:
 *     'Brielle', from: null, until: day('2023-01-01'), successors: ['GM1992'] }, { code: 'GM1992', name: 'Voorne aan Zee',
 *     from: day('2023-01-01'), until: null, successors: [] }]), 'brielle', day(on)).kind)` is `['found', 'not-then']`.
 */

import { covers, type OpenPeriod } from '#app/kernel/period.ts';
import { baseName, foldName, readCode } from './municipality-name.ts';

/** A municipality with the days on which it exists. */
export interface MunicipalityPeriod extends OpenPeriod {
  readonly code: string;
  readonly name: string;
  /** Codes of what it became: one, or several when it was divided; none while it exists. */
  readonly successors: readonly string[];
}

/** Municipalities by what they are called. */
export interface MunicipalityIndex {
  readonly byCode: ReadonlyMap<string, MunicipalityPeriod>;
  readonly byName: ReadonlyMap<string, readonly MunicipalityPeriod[]>;
  readonly byBaseName: ReadonlyMap<string, readonly MunicipalityPeriod[]>;
  /** By name without the brackets themselves: Bergen NH. */
  readonly byBareName: ReadonlyMap<string, readonly MunicipalityPeriod[]>;
}

export type Recognised =
  | { readonly kind: 'found'; readonly code: string }
  | {
      readonly kind: 'not-then';
      readonly municipality: MunicipalityPeriod;
      /** What it became, when it had ended; otherwise what it came from. */
      readonly others: readonly MunicipalityPeriod[];
      /** What those had become in turn on that day; empty when they were still there. */
      readonly atLast: readonly MunicipalityPeriod[];
      readonly hadEnded: boolean;
    }
  /** None, or several that can be meant. */
  | { readonly kind: 'unclear'; readonly options: readonly MunicipalityPeriod[] };

/** What people say every day where the list has another name. */
const everydayNames: ReadonlyMap<string, string> = new Map([
  ['den-haag', 'GM0518'],
  ["'s-gravenhage", 'GM0518'],
  ['s-gravenhage', 'GM0518'],
  ['den-bosch', 'GM0796'],
  ['s-hertogenbosch', 'GM0796'],
  ['nuenen', 'GM0820'],
  ['nuenen-c-a', 'GM0820'],
  ['nuenen-ca', 'GM0820'],
  ['ljouwert', 'GM0080'],
  ['friese-meren', 'GM1940'],
  ['de-friese-meren', 'GM1940'],
  ['zuidwest-friesland', 'GM1900'],
  ['noordoost-friesland', 'GM1970'],
  ['noordoost-fryslan', 'GM1970'],
  ['tietjerksteradeel', 'GM0737'],
  ['dantumadeel', 'GM1891'],
  ['valkenburg-(l)', 'GM0994'],
]);

export function indexMunicipalities(all: readonly MunicipalityPeriod[]): MunicipalityIndex {
  return {
    byCode: new Map(all.map((each) => [each.code, each])),
    byName: Map.groupBy(all, ({ name }) => foldName(name)),
    byBaseName: Map.groupBy(all, ({ name }) => baseName(foldName(name))),
    byBareName: Map.groupBy(all, ({ name }) => withoutBrackets(foldName(name))),
  };
}

export function recogniseMunicipality(
  index: MunicipalityIndex,
  text: string,
  on: Temporal.PlainDate,
): Recognised {
  const code = readCode(text);
  if (code !== null) {
    const one = index.byCode.get(code);
    return one === undefined ? { kind: 'unclear', options: [] } : foundOrNotThen(index, one, on);
  }
  const name = foldName(text);
  const everyday = index.byCode.get(everydayNames.get(name) ?? '');
  const groups = [
    index.byName.get(name),
    index.byBareName.get(withoutBrackets(name)),
    index.byBaseName.get(name),
    everyday === undefined ? [] : [everyday],
  ];
  const called = groups.map((group) => group ?? []);
  for (const group of called) {
    const then = group.filter((each) => covers(each, on));
    if (then.length > 1) return { kind: 'unclear', options: then };
    if (then[0] !== undefined) return { kind: 'found', code: then[0].code };
  }
  const once = nearest(called.flat(), on);
  return once === undefined
    ? { kind: 'unclear', options: alike(index, name, on) }
    : foundOrNotThen(index, once, on);
}

function foundOrNotThen(
  { byCode }: MunicipalityIndex,
  municipality: MunicipalityPeriod,
  on: Temporal.PlainDate,
): Recognised {
  const { code, until, successors } = municipality;
  if (covers(municipality, on)) return { kind: 'found', code };
  const hadEnded = until !== null && Temporal.PlainDate.compare(until, on) <= 0;
  const others = hadEnded
    ? successors.flatMap((each) => byCode.get(each) ?? [])
    : [...byCode.values()].filter((each) => each.successors.includes(code));
  const isTold = !hadEnded || others.every((each) => covers(each, on));
  const atLast = isTold ? [] : [...new Set(others.flatMap((each) => becameOn(byCode, each, on)))];
  return { kind: 'not-then', municipality, others, atLast, hadEnded };
}

/** What a municipality was on a day: itself, or what it had become, over any number of changes. */
function becameOn(
  byCode: MunicipalityIndex['byCode'],
  municipality: MunicipalityPeriod,
  on: Temporal.PlainDate,
): readonly MunicipalityPeriod[] {
  if (covers(municipality, on)) return [municipality];
  const { until, successors } = municipality;
  if (until === null || Temporal.PlainDate.compare(until, on) > 0) return [];
  return successors.flatMap((code) => {
    const next = byCode.get(code);
    return next === undefined ? [] : becameOn(byCode, next, on);
  });
}

/** Of several that had the name, the one that ended last before the day; otherwise the first that came after. */
function nearest(
  called: readonly MunicipalityPeriod[],
  on: Temporal.PlainDate,
): MunicipalityPeriod | undefined {
  const ended = called.filter(({ until }) => until !== null && Temporal.PlainDate.compare(until, on) <= 0);
  const byEnd = ended.toSorted((one, other) =>
    one.until === null || other.until === null ? 0 : Temporal.PlainDate.compare(other.until, one.until),
  );
  return byEnd[0] ?? called[0];
}

function withoutBrackets(folded: string): string {
  return folded.replace(/-?\(/u, '-').replace(')', '');
}

const mostOptions = 4;

/** Those of that day whose name begins or ends with it, or differs from it by one or two letters. */
function alike(
  { byName, byBaseName }: MunicipalityIndex,
  name: string,
  on: Temporal.PlainDate,
): readonly MunicipalityPeriod[] {
  if (name.length < 3) return [];
  const base = baseName(name);
  if (base !== name && byBaseName.has(base))
    return (byBaseName.get(base) ?? []).filter((each) => covers(each, on)).slice(0, mostOptions);
  return [...byName]
    .filter(([known]) => known.startsWith(name) || known.endsWith(`-${name}`) || differsLittle(known, name))
    .flatMap(([, group]) => group.filter((each) => covers(each, on)))
    .slice(0, mostOptions);
}

/** Whether one becomes the other by changing, adding or leaving out at most one letter, two in longer names. */
function differsLittle(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) > 6 ? 2 : 1;
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of one.split('').entries()) {
    const next = [at + 1];
    for (const [place, against] of other.split('').entries()) {
      const changed = (row[place] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) <= most;
}
