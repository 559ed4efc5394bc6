import { formatEuro } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { StoredAward } from '../../../data/grants/awards.server.ts';
import { applicationMessages as text, callMessages } from '../messages-grant.nl.ts';

export interface DecisionsView {
  /** The decision that stands; null without. */
  readonly standing: {
    readonly decision: string;
    readonly why: string;
    readonly conditions: readonly string[];
    readonly taken: string;
    readonly canBeRevoked: boolean;
  } | null;
  /** Decisions that were a mistake, the oldest first. */
  readonly revoked: readonly {
    readonly key: string;
    readonly decision: string;
    readonly why: string;
    readonly because: string;
  }[];
}

/**
 * The decisions on an application in words.
 *
 * @param canBeRevoked whether nothing was paid or accounted for
 */
export function presentDecisions(awards: readonly StoredAward[], canBeRevoked: boolean): DecisionsView {
  const standing = awards.find(({ revoked }) => revoked === null);
  return {
    standing:
      standing === undefined
        ? null
        : {
            decision: standing.cents === 0 ? text.rejected : text.decided(formatEuro(standing.cents)),
            why: text.decidedBecause(standing.reason),
            conditions: (standing.conditions ?? '').split('\n').filter((line) => line.trim() !== ''),
            taken: text.decidedBy(nameOf(standing.decidedBy), momentInWords(standing.decidedAt)),
            canBeRevoked,
          },
    revoked: awards.flatMap(({ awardId, cents, decidedBy, decidedAt, reason, revoked }) =>
      revoked === null
        ? []
        : [
            {
              key: awardId,
              decision: text.revokedDecision(amountOf(cents), nameOf(decidedBy), momentInWords(decidedAt)),
              why: text.decidedBecause(reason),
              because: text.revokedBecause(nameOf(revoked.by), momentInWords(revoked.at), revoked.reason),
            },
          ],
    ),
  };
}

const amountOf = (cents: Cents) => (cents === 0 ? text.rejection : formatEuro(cents));
const nameOf = (name: string | null) => name ?? callMessages.formerColleague;
