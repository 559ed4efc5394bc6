/*
 * What may be asked for, and what is proposed to award.
 *
 * Rule: something may be asked for, and no more than the ceiling of the call. Awards go down the ranking until the
 * money is gone: the application on which it runs out gets what is left, those after it nothing; below the call's
 * minimum score nobody gets anything. Each proposal says why.
 * Source: docs/glossary.md (grant call, award, order); decision 0034.
 * Example: `[0, 1500000, 1500001].map((cents) => checkRequest({ ceilingCents: 1500000 }, cents).ok)` is
 * `[false, true, false]`.
 * A budget of 2000, at most 1500 each and at least 50 %: `proposeAwards({ budgetCents: 2000, ceilingCents: 1500,
 * minimumPercent: 50 }, [{ applicationId: 'a', percent: 90 }, { applicationId: 'b', percent: 50 },
 * { applicationId: 'c', percent: 49.99 }], [{ id: 'a', requestedCents: 1600 }, { id: 'b', requestedCents: 1000 },
 * { id: 'c', requestedCents: 1 }]).map(({ cents, outcome }) => [cents, outcome])` is
 * `[[1500, 'full'], [500, 'partial'], [0, 'below-minimum']]`.
 */

import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall, ProposedAward, RankedApplication } from './grant.ts';
import { leftOfBudget, proposeByRule, toProposalInput, type OrderedProposal } from './grant-order.ts';

/** Whether so much may be asked for. */
export function checkRequest(
  { ceilingCents }: Pick<GrantCall, 'ceilingCents'>,
  requestedCents: Cents,
): Result<Cents, 'not-positive' | 'above-ceiling'> {
  if (requestedCents <= 0) return refuse('not-positive');
  return requestedCents > ceilingCents ? refuse('above-ceiling') : succeed(requestedCents);
}

/**
 * Proposes awards down the ranking until the money is gone.
 *
 * @param awardedCents what was awarded before from the same budget
 */
export function proposeAwards(
  call: GrantCall,
  ranking: readonly RankedApplication[],
  applications: readonly GrantApplication[],
  awardedCents: Cents = noCents,
): readonly ProposedAward[] {
  const input = toProposalInput(call, ranking, applications, awardedCents);
  let left = leftOfBudget(input);
  return proposeByRule(input).map((proposal, at) => {
    const { percent = 0, requestedCents = 0 } = input.ranked[at] ?? {};
    const reason = reasonOf(proposal, percent, toCents(requestedCents), left, call);
    left = subtractCents(left, proposal.cents);
    return { ...proposal, reason };
  });
}

function reasonOf(
  { outcome, cents }: OrderedProposal,
  percent: number,
  requested: Cents,
  left: Cents,
  { ceilingCents, minimumPercent }: GrantCall,
): string {
  switch (outcome) {
    case 'below-minimum':
      return `De score is ${formatQuantity(percent)}%; nodig is ${formatQuantity(minimumPercent)}%.`;
    case 'no-budget':
      return 'Het budget is op.';
    case 'partial':
      return `Van de gevraagde ${formatEuro(requested)} is nog ${formatEuro(left)} over.`;
    case 'full':
      return cents < requested
        ? `Het hoogste bedrag per aanvraag is ${formatEuro(ceilingCents)}.`
        : 'Het hele gevraagde bedrag.';
    default:
      return outcome satisfies never;
  }
}
