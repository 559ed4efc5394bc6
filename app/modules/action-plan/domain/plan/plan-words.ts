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

/** What the keys of totals are called: themes, objectives, sources and the money that has none. */
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
