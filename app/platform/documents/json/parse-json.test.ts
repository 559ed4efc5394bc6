import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

it.each([
  ['{"a": 1, "a": 2}', [], '‘a’ staat hier een tweede keer, op regel 1, kolom 10. Haal een van de twee weg.'],
  [
    '{"houses": [{"ref": "A"},\n {"ref": "B", "rooms": {"x": 1, "x": 1}}]}',
    ['houses', 1, 'rooms'],
    '‘x’ staat hier een tweede keer, op regel 2, kolom 33. Haal een van de twee weg.',
  ],
  [
    '[[0, {"é": "\\"a\\"", "\\u00e9": []}]]',
    [0, 1],
    '‘é’ staat hier een tweede keer, op regel 1, kolom 21. Haal een van de twee weg.',
  ],
  ['{"a": [1,\n 2', [], 'Dit is geen geldige JSON: regel 2, kolom 3: het bestand houdt hier op.'],
])('refuses %s', (text, path, reason) => {
  expect(parseJson(text)).toEqual({ ok: false, reason: { path, reason } });
});

it.each([
  '{"a": {"a": "a"}, "b": ["a", "a", {"a": 1}, {"a": 1}]}',
  ' "a" ',
  '{"A": 1, "a": 1, "__proto__": 2}',
])('reads %s', (text) => {
  expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
});

it('reads whatever was written as JSON', () => {
  fc.assert(fc.property(fc.json(), (text) => parseJson(text).ok));
});
