/*
 * What may not be in who pays.
 *
 * Rule: a source is of the plan and not archived, unless the line already had it; one share is at most the whole, and
 * an amount not below nothing. Shares that add up to more than the whole are no fault but a remark.
 * Source: docs/glossary.md (funding, source); that too much money is a remark is our choice, because plans do print
 * it.
 * Example: a share of 100 % may be, a hundredth more not: `[10000,
 * 10001].map((basisPoints) => checkFunding([{ sourceId: 'rijk', kind: 'share', basisPoints }], [{ id: 'rijk',
 * isArchived: false }]).map(({ code }) => code))` is `[[], ['above-hundred']]`.
 * `checkFunding([{ sourceId: 'rijk', kind: 'rest' }], [{ id: 'rijk', isArchived: true }], new Set(['rijk']))` is
 * `[]`: it may keep it.
 */

import { wholeInBasisPoints } from '#app/kernel/money.ts';
import { euroFaultTexts, quantityFaultTexts } from '../plan/fault-texts.ts';
import type { FundingShare, FundingSource } from './funding.ts';
import type { LineFault } from './line-fault.ts';

/**
 * Faults of who pays.
 *
 * @param keptSourceIds sources that were already there and may stay, though they are archived
 */
export function checkFunding(
  shares: readonly FundingShare[],
  sources: readonly FundingSource[],
  keptSourceIds: ReadonlySet<string> = new Set(),
): readonly LineFault[] {
  return shares.flatMap((share, at): LineFault[] => {
    const path = `funding[${at}]`;
    const source = sources.find(({ id }) => id === share.sourceId);
    const faults: LineFault[] = [];
    if (source === undefined)
      faults.push({
        path: `${path}.sourceId`,
        code: 'unknown-source',
        reason: `Er is geen geldbron ‘${share.sourceId}’.`,
      });
    else if (source.isArchived && !keptSourceIds.has(source.id))
      faults.push({
        path: `${path}.sourceId`,
        code: 'archived-source',
        reason: `De geldbron ‘${source.label}’ is afgesloten. Kies een andere.`,
      });
    if (share.kind === 'share' && share.basisPoints > wholeInBasisPoints)
      faults.push({
        path: `${path}.basisPoints`,
        code: 'above-hundred',
        reason: quantityFaultTexts['above-hundred'],
      });
    if (share.kind === 'amount' && share.cents < 0)
      faults.push({ path: `${path}.cents`, code: 'negative', reason: euroFaultTexts.negative });
    return faults;
  });
}
