import fc from 'fast-check';
import { awkward, texts } from './texts.ts';

/** Names and values of a form in the order in which they were sent. */
export type Pairs = readonly (readonly [name: string, value: string])[];

type Fields = Readonly<Record<string, string>>;

interface Change {
  readonly at: number;
  readonly how: 'put' | 'leave out' | 'twice' | 'rename';
  readonly value: string;
  readonly name: string;
}

/** Names that objects have of their own, or that no form has. */
const oddName = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'naam\0',
  'x'.repeat(500),
);

/** A form as its page would send it, with up to four fields changed, and sometimes one that the page does not have. */
export function forms(...examples: readonly Fields[]): fc.Arbitrary<Pairs> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(9999),
    how: fc.constantFrom('put', 'put', 'put', 'put', 'leave out', 'twice', 'rename'),
    value: texts(...examples.flatMap((fields) => Object.values(fields))),
    name: oddName,
  });
  return fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(change, { maxLength: 4 }),
      fc.option(fc.tuple(oddName, awkward), { freq: 9 }),
    )
    .map(([fields, changes, extra]) => [
      ...changes.reduce(applied, Object.entries(fields) as Pairs),
      ...(extra === null ? [] : [extra]),
    ]);
}

function applied(pairs: Pairs, { at, how, value, name }: Change): Pairs {
  const index = Math.floor((pairs.length * at) / 10_000);
  return pairs.flatMap((pair, place) => {
    if (place !== index) return [pair];
    if (how === 'leave out') return [];
    if (how === 'rename') return [[name, pair[1]] as const];
    return how === 'twice' ? [pair, [pair[0], value] as const] : [[pair[0], value] as const];
  });
}

/** As a page's action gets it. */
export function formOf(pairs: Pairs): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

/** As most schemas get it. */
export function fieldsOf(pairs: Pairs): Fields {
  return Object.fromEntries(formOf(pairs)) as Fields;
}

/** As it stands in an address. */
export function queryOf(pairs: Pairs): URLSearchParams {
  return new URLSearchParams(pairs.map(([name, value]) => [name, value]));
}
