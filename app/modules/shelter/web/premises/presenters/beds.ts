import type { PremisesFacts } from '../../../data/premises-facts.server.ts';
import { periodName } from '../../dates.ts';
import { planMessages as text } from '../messages-premises-plan.nl.ts';

export interface BedRow {
  readonly key: string;
  readonly ref: string;
  readonly period: string;
  readonly singleRoom: string;
  readonly groundFloor: string;
}

export function presentBeds(beds: PremisesFacts['beds']): readonly BedRow[] {
  return beds.map(({ ref, period, isSingleRoom, isOnGroundFloor }) => ({
    key: `${ref} ${period.from?.toString() ?? ''}`,
    ref,
    period: periodName(period.from, period.until),
    singleRoom: known(isSingleRoom),
    groundFloor: known(isOnGroundFloor),
  }));
}

function known(value: boolean | null): string {
  if (value === null) return text.unknown;
  return value ? text.yes : text.no;
}
