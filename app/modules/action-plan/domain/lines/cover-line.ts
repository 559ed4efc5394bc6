/*
 * The money of a line with its sources.
 *
 * Rule: fixed amounts and shares get what they say; what is left goes to the sources that take the rest, in equal
 * parts. Parts and uncovered money, less what is given too much, add up to the amount. Shares that are a whole
 * together give the whole amount, to the cent.
 * Source: decision 0015 (parts are split by largest remainder); docs/glossary.md (funding).
 * Example: `coverLine(101, [{ sourceId: 'rijk', kind: 'share', basisPoints: 5000 }, { sourceId: 'eigen',
 * kind: 'rest' }])` is `{ parts: [{ sourceId: 'rijk', cents: 51 }, { sourceId: 'eigen', cents: 50 }],
 * uncoveredCents: 0, excessCents: 0 }`;
 * given too much, `coverLine(100, [{ sourceId: 'rijk', kind: 'amount', cents: 130 }]).excessCents` is `30`;
 * by nobody, `coverLine(100, []).uncoveredCents` is `100`.
 */

import { shareOfCents } from '#app/kernel/exact.ts';
import {
  addCents,
  noCents,
  subtractCents,
  toBasisPoints,
  toCents,
  wholeInBasisPoints,
  type Cents,
} from '#app/kernel/money.ts';
import { splitCents } from '#app/kernel/split-cents.ts';
import type { Coverage, FundingShare } from './funding.ts';

/** Puts the money of a line with its sources. */
export function coverLine(amount: Cents, shares: readonly FundingShare[]): Coverage {
  const parts: { readonly sourceId: string; cents: Cents }[] = [];
  let left = amount;
  const give = (sourceId: string, cents: Cents) => {
    const given = parts.find((part) => part.sourceId === sourceId);
    if (given === undefined) parts.push({ sourceId, cents });
    else given.cents = addCents(given.cents, cents);
    left = subtractCents(left, cents);
  };

  for (const share of shares) if (share.kind === 'amount') give(share.sourceId, share.cents);
  for (const { sourceId, cents } of shareParts(amount, shares)) give(sourceId, cents);

  const takers = shares.filter(({ kind }) => kind === 'rest');
  if (left > 0 && takers.length > 0) {
    const rests = splitCents(
      left,
      takers.map(() => 1),
    );
    for (const [at, { sourceId }] of takers.entries()) give(sourceId, rests[at] ?? noCents);
  }
  return {
    parts,
    uncoveredCents: toCents(Math.max(left, 0)),
    excessCents: toCents(Math.max(0 - left, 0)),
  };
}

function shareParts(
  amount: Cents,
  shares: readonly FundingShare[],
): readonly { readonly sourceId: string; readonly cents: Cents }[] {
  const parts = shares.flatMap((share) =>
    share.kind === 'share' && share.basisPoints > 0
      ? [{ sourceId: share.sourceId, size: share.basisPoints }]
      : [],
  );
  if (parts.length === 0) return [];
  const sum = parts.reduce((whole, { size }) => whole + size, 0);
  const together = sum === wholeInBasisPoints ? amount : shareOfCents(amount, toBasisPoints(sum));
  const split = splitCents(
    together,
    parts.map(({ size }) => size),
  );
  return parts.map(({ sourceId }, at) => ({ sourceId, cents: split[at] ?? noCents }));
}
