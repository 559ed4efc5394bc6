import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { multiplyCents } from '#app/kernel/exact.ts';
import type { GrantApplication, GrantCall, ProposedAward, RankedApplication } from './grant.ts';
import { proposeByRule, toProposalInput, type OrderedProposal } from './grant-order.ts';

/** Whether so much may be asked for. */
export function checkRequest(
  { ceilingCents }: GrantCall,
  requestedCents: Cents,
): Result<Cents, 'not-positive' | 'above-ceiling'> {
  if (requestedCents <= 0) return refuse('not-positive');
  return requestedCents > ceilingCents ? refuse('above-ceiling') : succeed(requestedCents);
}

/**
 * Proposes awards down the ranking until the money is gone. The application on which it runs out gets what is left,
 * those after it nothing; below the call's minimum score nobody gets anything.
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
  let left = toCents(Math.max(subtractCents(call.budgetCents, awardedCents), 0));
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
      return `De score is ${formatQuantity(percent)} %; nodig is ${formatQuantity(minimumPercent)} %.`;
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

/** What the call is expected to cost: average grants and help for the expected number of initiatives. */
export function expectedCost({ averageCents, supportCents, expectedApplications }: GrantCall): {
  readonly grantsCents: Cents;
  readonly supportCents: Cents;
  readonly totalCents: Cents;
} {
  const grants = multiplyCents(averageCents, expectedApplications);
  const support = multiplyCents(supportCents, expectedApplications);
  return { grantsCents: grants, supportCents: support, totalCents: addCents(grants, support) };
}

/** The budget for help of initiatives that were awarded something. */
export function supportBudget({ supportCents }: GrantCall, awards: readonly ProposedAward[]): Cents {
  return multiplyCents(supportCents, awards.filter(({ cents }) => cents > 0).length);
}
