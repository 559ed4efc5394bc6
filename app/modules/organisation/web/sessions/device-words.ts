import { sessionMessages as text } from './messages.nl.ts';

/** What a browser calls itself by, the most particular first: many call themselves Chrome and Safari as well. */
const browsers: readonly (readonly [sign: string, name: string])[] = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

const systems: readonly (readonly [sign: string, name: string])[] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
];

/** Browser and system, in words; what a browser says of itself is a claim and nothing more. */
export function deviceWords(userAgent: string | null): string {
  const named = (signs: typeof browsers) => signs.find(([sign]) => userAgent?.includes(sign))?.[1];
  const browser = named(browsers);
  const system = named(systems);
  if (browser === undefined) return system ?? text.unknownDevice;
  return system === undefined ? browser : text.device(browser, system);
}
