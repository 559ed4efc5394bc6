import { refuse } from '#app/kernel/result.ts';
import type { Measure } from '../../../domain/plan/plan.ts';
import type { ReadForm } from '../../forms/read-by.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';

type Named = Pick<Measure, 'number' | 'name'>;

function bare(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** The other measure of this name, as the page names it; null when there is none. */
export function sameNameIn(measures: readonly Named[], name: string): string | null {
  const other = measures.find((measure) => bare(measure.name) === bare(name));
  return other === undefined ? null : `${other.number}. ${other.name}`;
}

/** A second measure of one name is mostly a form that was sent twice: it is asked about. */
export function refuseSameName<Value>(measures: readonly Named[], read: ReadForm<Value>): ReadForm<Value> {
  return (fields) => {
    const other = sameNameIn(measures, fields['naam'] ?? '');
    const outcome = read(fields);
    if (other === null || fields['dubbel'] === 'ja') return outcome;
    return refuse({ ...(outcome.ok ? {} : outcome.reason), naam: text.sameName(other) });
  };
}
