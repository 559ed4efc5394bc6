import { expect, it } from 'vitest';
import { jsonFaultPlace } from './json-fault-place.ts';

/** The place is where the `^` stands; it is taken out first. */
it.each([
  '{"a": [1, 2,^, 3]}',
  '{"a": [1, 2^',
  '{"a" ^1}',
  '{"a": 1,^}',
  '[1^}',
  '^yes',
  '{"a": ^\'b\'}',
  '{"a": "b"} ^x',
  '{^a: 1}',
  '["\\"", ^"open',
  '{"a": 0^1}',
])('finds the place in %s', (marked) => {
  const place = marked.indexOf('^');
  const text = marked.replace('^', '');
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(jsonFaultPlace(text)).toBe(place);
});

it('finds the place behind a text of megabytes', () => {
  const text = `{"a": "${'x\\n'.repeat(3_000_000)}`;
  expect(jsonFaultPlace(`${text}", `)).toBe(text.length + 3);
  // A text that is not closed is what cannot stand there, from its beginning.
  expect(jsonFaultPlace(text)).toBe('{"a": '.length);
});
