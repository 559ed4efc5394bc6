/*
 * What statuses and the keys of totals are called.
 *
 * Rule: a theme has the region's own name where there is one. Money without a theme, objective, year or source has a
 * name too; a key that is none of these is shown as it is.
 * Source: docs/glossary.md (status of a measure, theme); data/plannen/README.md (regionalThemes).
 * Example: `keyName('T1', { themes: [{ id: 'T1', regionalName: 'Snel thuis', label: { nl: 'Doorstroom' } }],
 * objectives: [], sources: [] })` is `'Snel thuis'`;
 * `keyName('niet-gedekt', { themes: [], objectives: [], sources: [] })` is `'Nog niet gedekt'`;
 * `keyName('2021', { themes: [], objectives: [], sources: [] })` is `'2021'`.
 */

import { noObjectiveKey, noThemeKey } from './budget-plan.ts';
import { excessKey, uncoveredKey } from '../lines/funding.ts';
import { noYearKey } from '../lines/line-years.ts';
import type { MeasureStatus, Plan } from './plan.ts';

/** What the statuses of a measure are called. */
export const statusNames: Readonly<Record<MeasureStatus, string>> = {
  idea: 'idee',
  proposed: 'voorgesteld',
  decided: 'besloten',
  running: 'loopt',
  stopped: 'gestopt',
  done: 'klaar',
  embedded: 'vast onderdeel',
};

export function keyName(key: string, { themes, objectives, sources }: Plan): string {
  const theme = themes.find(({ id }) => id === key);
  if (theme !== undefined) return theme.regionalName ?? theme.label.nl;
  return (
    objectives.find(({ id }) => id === key)?.label.nl ??
    sources.find(({ id }) => id === key)?.label ??
    keysOfNone.get(key) ??
    key
  );
}

const keysOfNone: ReadonlyMap<string, string> = new Map([
  [noThemeKey, 'Geen thema'],
  [noObjectiveKey, 'Geen doelstelling'],
  [noYearKey, 'Niet over jaren verdeeld'],
  [uncoveredKey, 'Nog niet gedekt'],
  [excessKey, 'Te veel gedekt'],
]);
