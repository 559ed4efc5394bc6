import fc from 'fast-check';
import { awkward, changed, longestText } from './texts.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

interface Change {
  /** Which entry to go into at each level, in thousandths. */
  readonly steps: readonly number[];
  readonly how: 'put' | 'remove' | 'add' | 'twice';
  readonly name: string;
  readonly value: Json;
}

/** Stand for what `JSON.stringify` cannot write, and become it in the text. */
const raws: ReadonlyMap<string, string> = new Map([
  ['#deep', '['.repeat(4000) + ']'.repeat(4000)],
  ['#deeper', '{"a":'.repeat(5000) + '1' + '}'.repeat(5000)],
  ['#endless', '1e400'],
  ['#minus-nought', '-0'],
  ['#exact', '9007199254740993'],
  ['#half', String.raw`"\ud800"`],
  ['#many', `[${Array.from({ length: 150_000 }, () => '1').join(',')}]`],
]);

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    false,
    0,
    -1,
    0.1,
    1e21,
    2 ** 31,
    2 ** 53,
    '',
    [],
    {},
    [[]],
    [null],
    '1',
    'nu',
  ),
  fc.constantFrom(...raws.keys()),
  awkward,
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat(999), { minLength: 1, maxLength: 9 }),
  how: fc.constantFrom('put', 'put', 'put', 'remove', 'add', 'twice'),
  name: fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '', '0', 'id'),
  value,
});

/** These files with some values of another kind, too few or too many, or nested without end; some with a slip in the text. */
export function jsonTexts(...examples: readonly unknown[]): fc.Arbitrary<string> {
  const written = fc
    .tuple(
      fc.constantFrom(...examples.map((each) => JSON.stringify(each))),
      fc.array(change, { maxLength: 4 }),
    )
    .map(([text, changes]) => {
      let content = JSON.parse(text) as Json;
      for (const each of changes) content = withChange(content, each, 0);
      return JSON.stringify(content).replaceAll(
        /"(#[a-z-]+)"/gu,
        (found, raw: string) => raws.get(raw) ?? found,
      );
    });
  return fc.oneof(
    { weight: 5, arbitrary: written },
    { weight: 1, arbitrary: changed(written.map((text) => text.slice(0, longestText))) },
  );
}

function withChange(node: Json, made: Change, depth: number): Json {
  const step = made.steps[depth];
  if (step === undefined || node === null || typeof node !== 'object') return made.value;
  const isLast = depth === made.steps.length - 1;
  if (Array.isArray(node)) {
    const at = Math.floor((node.length * step) / 1000);
    if (!isLast && node.length > 0) return node.with(at, withChange(node[at] ?? null, made, depth + 1));
    if (made.how === 'remove') return node.toSpliced(at, 1);
    if (made.how === 'twice') return [...node, ...node.slice(at, at + 1)];
    return made.how === 'add' || node.length === 0 ? [...node, made.value] : node.with(at, made.value);
  }
  const entries = Object.entries(node);
  const at = Math.floor((entries.length * step) / 1000);
  const [name, inner] = entries[at] ?? [made.name, null];
  if (!isLast && entries.length > 0)
    return Object.fromEntries(entries.with(at, [name, withChange(inner, made, depth + 1)]));
  if (made.how === 'remove') return Object.fromEntries(entries.toSpliced(at, 1));
  if (made.how === 'put' && entries.length > 0)
    return Object.fromEntries(entries.with(at, [name, made.value]));
  return Object.fromEntries([...entries, [made.name, made.how === 'twice' ? inner : made.value]]);
}
