/*
 * Making an order of a grant again from what was kept.
 *
 * Rule: the version of the rule that made the order makes it again; a version that this program does not have is said
 * to be unknown. Where the outcome differs, what went in or what came out was tampered with.
 * Source: decision 0034; docs/statuses.md (orders that can be made again).
 * Example: `[80, 81].map((cents) => replayGrantOrder({ kind: 'proposal', ruleVersion: 1, input: { budgetCents: 100,
 * awardedCents: 0, ceilingCents: 80, minimumPercent: 0, ranked: [{ applicationId: 'a', percent: 50,
 * requestedCents: 90 }] }, outcome: [{ applicationId: 'a', cents, outcome: 'full' }] }))` is `['same', 'differs']`.
 * `replayGrantOrder({ kind: 'ranking', ruleVersion: 99 })` is `'rule-unknown'`.
 */

import type { RankedApplication } from './grant.ts';
import { proposeByRule, type OrderedProposal, type ProposalInput, type RankingInput } from './grant-order.ts';
import { rankByRule } from './grant-ranking.ts';

/** What was kept of an order: enough to make it again. */
export type KeptOrder =
  | {
      readonly kind: 'ranking';
      readonly ruleVersion: number;
      readonly input: RankingInput;
      readonly outcome: readonly RankedApplication[];
    }
  | {
      readonly kind: 'proposal';
      readonly ruleVersion: number;
      readonly input: ProposalInput;
      readonly outcome: readonly OrderedProposal[];
    };

/** `differs`: the outcome that was kept is not what the rule makes of the input; one of the two was tampered with. */
export type ReplayOutcome = 'same' | 'differs' | 'rule-unknown';

const rankingRules = new Map([[1, rankByRule]]);
const proposalRules = new Map([[1, proposeByRule]]);

/** Makes an order again and holds it against what was kept. */
export function replayGrantOrder(kept: KeptOrder): ReplayOutcome {
  if (kept.kind === 'ranking') {
    const rule = rankingRules.get(kept.ruleVersion);
    return rule === undefined
      ? 'rule-unknown'
      : compare(rule(kept.input).map(rankingFields), kept.outcome.map(rankingFields));
  }
  const rule = proposalRules.get(kept.ruleVersion);
  return rule === undefined
    ? 'rule-unknown'
    : compare(rule(kept.input).map(proposalFields), kept.outcome.map(proposalFields));
}

// Named one by one: the database gives the fields of a document back in an order of its own.
function rankingFields({ applicationId, rank, percent, tieReason }: RankedApplication): readonly unknown[] {
  return [applicationId, rank, percent, tieReason];
}

function proposalFields({ applicationId, cents, outcome }: OrderedProposal): readonly unknown[] {
  return [applicationId, cents, outcome];
}

function compare(made: readonly unknown[], kept: readonly unknown[]): ReplayOutcome {
  return JSON.stringify(made) === JSON.stringify(kept) ? 'same' : 'differs';
}
