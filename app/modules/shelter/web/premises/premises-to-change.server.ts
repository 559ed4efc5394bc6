import { savedAt } from '#app/platform/forms/saved.ts';
import type { PremisesAct } from '../../use-cases/keep-premises.server.ts';
import type { Acting } from '../acting.server.ts';
import { premisesAddress } from '../addresses.ts';

/** What the acts of a house's pages get. */
export interface PremisesToChange {
  readonly acting: Acting;
  readonly house: PremisesAct;
}

export function premisesToChange(acting: Acting, ref: string): PremisesToChange {
  return { acting, house: { ...acting.act, premisesRef: ref } };
}

/** The row that a change of the house, or of what belongs to it, is made on. */
export const rowOfPremises = ({ house }: PremisesToChange) => [
  { table: 'premises', key: { premises_ref: house.premisesRef } } as const,
];

/** On to the page of the house, which says what was saved. */
export const premisesSaved =
  (saved: string) =>
  (_: unknown, { house }: PremisesToChange) =>
    savedAt(premisesAddress(house.premisesRef), saved);
