import { expect, it } from 'vitest';
import { isolated, isolatedParts } from './isolate.ts';

it.each([
  ['J. van der Berg', 'J. van der Berg'],
  ['Дмитрий Кузнецов', 'Дмитрий Кузнецов'],
  ['فاطمة الزهراء', '\u2068فاطمة الزهراء\u2069'],
  ['M. כהן', '\u2068M. כהן\u2069'],
  ['Ali \u202Egnitset', '\u2068Ali \u202Egnitset\u2069'],
  ['Ali\u2069 \u2067x', '\u2068Ali x\u2069'],
])('isolates %j only where it could turn what stands beside it', (name, expected) => {
  expect(isolated(name)).toBe(expected);
});

it('finds back what was isolated in a text', () => {
  expect(isolatedParts(`Dossier van ${isolated('כהן')}, K7M-4QX`)).toEqual([
    { text: 'Dossier van ', isIsolated: false },
    { text: 'כהן', isIsolated: true },
    { text: ', K7M-4QX', isIsolated: false },
  ]);
  expect(isolatedParts('')).toEqual([]);
  expect(isolatedParts('Jan')).toEqual([{ text: 'Jan', isIsolated: false }]);
});
