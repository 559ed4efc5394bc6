import { describe, expect, it } from 'vitest';

/*
 * Every text that is made with a number, made with 1: no word for several may follow it. What a function takes is not to be
 * seen while it runs, so that each is tried with a number, a word, a list and a record in every place.
 */

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../app/**/*.nl.ts', '../../server/**/*.nl.ts'],
  { eager: true },
);

type Text = readonly [name: string, make: (...values: readonly unknown[]) => unknown];

/** The functions among what a file exports, however deep. */
function textsIn(value: unknown, name: string): readonly Text[] {
  if (typeof value === 'function') return [[name, value as Text[1]]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${name}.${key}`));
}

const texts = Object.entries(files).flatMap(([path, file]) => textsIn(file, path.replace('../../', '')));

/** A record in which whatever is asked for is 1. */
const ones: unknown = new Proxy({}, { get: (_, key) => (typeof key === 'string' ? 1 : undefined) });
const samples: readonly unknown[] = [1, 2, 'woord', ['woord'], ones];

function combinations(length: number): readonly (readonly unknown[])[] {
  if (length === 0) return [[]];
  return combinations(length - 1).flatMap((rest) => samples.map((sample) => [sample, ...rest]));
}

/** Words that end as a plural does and are none: singulars, and verbs and prepositions behind a name or an amount. */
const notPlural = new Set(
  (
    'mens kans plaats gebeurtenis teken open ' +
    'is was als tegen boven buiten binnen aanvullen beoordelen doen downloaden geven laten lezen openen uitgegeven vastleggen'
  ).split(' '),
);

/** What is filled in here is an amount of money, a day or a period, behind which such a word is a verb. */
const withVerbs = new Set([
  'publicMessages.lead',
  'publicMessages.aboveCeiling',
  'publicMessages.next',
  'whoLookedTexts.looked',
]);

/** `1 gemeenten`, `1 bekende plekken`; `2,1 dagen` is right. */
function plurals(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<![\d.,])1 (?:\p{Ll}+e |extra |open )?(?<word>\p{Ll}{2,}(?:en|s))\b/gu))
    .filter(({ groups }) => !notPlural.has(groups?.['word'] ?? ''))
    .map(([found]) => found);
}

/** What a text says for several where there is one; values it cannot take are passed by. */
function faultsOf([name, make]: Text): readonly string[] {
  if (withVerbs.has(name.replace(/^.*\.ts\./u, ''))) return [];
  const found = combinations(Math.min(make.length, 4)).flatMap((values) => {
    try {
      const text = make(...values);
      return typeof text === 'string' ? plurals(text) : [];
    } catch {
      return [];
    }
  });
  return [...new Set(found)].map((fault) => `${name}: ${fault}`);
}

describe('a text about one', () => {
  it('does not speak of several', () => {
    expect(texts.flatMap(faultsOf)).toEqual([]);
  });

  it('is sought in texts that are there', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it.each([
    ['1 gemeenten doen mee', ['1 gemeenten']],
    ['samen 1 bekende plekken', ['1 bekende plekken']],
    ['1 gemeente, 21 gemeenten, 0,1 uren', []],
    ['1 mens is binnen', []],
  ])('"%s"', (text, found) => {
    expect(plurals(text)).toEqual(found);
  });

  it('is found wherever the number stands', () => {
    const late: Text = ['late', (place: unknown, days: unknown) => `${String(place)}: ${String(days)} dagen`];
    expect(faultsOf(late)).toEqual(['late: 1 dagen']);
    const record: Text = [
      'record',
      (found: unknown) => `${(found as { readonly nights: number }).nights} nachten`,
    ];
    expect(faultsOf(record)).toEqual(['record: 1 nachten']);
  });
});
