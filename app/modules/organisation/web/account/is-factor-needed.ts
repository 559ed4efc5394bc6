import { needsSecondFactor } from '#app/kernel/second-factor.ts';
import type { Visitor } from '#app/platform/http/visitor.ts';

/** Whether one of the own roles cannot do without a second factor. */
export function isFactorNeeded({ workPlaces, lacksFactor = false }: Visitor): boolean {
  return lacksFactor || workPlaces.some(({ role }) => needsSecondFactor(role));
}
