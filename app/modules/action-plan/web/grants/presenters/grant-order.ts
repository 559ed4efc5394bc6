import { isolated } from '#app/words/isolate.ts';
import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { toCents } from '#app/kernel/money.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { StoredProposal, StoredRanking } from '../../../data/grants/grant-orders.server.ts';
import { leftOfBudget } from '../../../domain/grants/grant-order.ts';
import type { ReplayOutcome } from '../../../domain/grants/replay-grant.ts';
import type { ReplayedOrder } from '../../../use-cases/grants/replay-grant.server.ts';
import { callMessages, orderMessages as text } from '../messages-grant.nl.ts';

export interface OrderPage {
  readonly ranking: RankingView | null;
  readonly proposals: readonly ProposalView[];
}

interface MadeView {
  readonly made: string;
  readonly replay: ReplayOutcome;
}

export interface RankingView extends MadeView {
  readonly weights: string;
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly rank: string;
    readonly score: string;
    readonly tie: string;
    readonly submitted: string;
    readonly lot: string;
    /** By criterion, one score per assessor. */
    readonly scores: Readonly<Record<string, string>>;
  }[];
}

export interface ProposalView extends MadeView {
  readonly id: string;
  readonly title: string;
  readonly budget: string;
  readonly rows: readonly {
    readonly id: string;
    readonly title: string;
    readonly requested: string;
    readonly proposed: string;
    readonly outcome: string;
  }[];
}

/** How the order of a call came about, from what was kept of it. */
export function presentOrder(orders: readonly ReplayedOrder[]): OrderPage {
  const ranked = orders.find(({ order }) => order.kind === 'ranking');
  const ranking = ranked?.order.kind === 'ranking' ? ranked.order : null;
  const titles = new Map(ranking?.input.applications.map(({ id, title }) => [id, title]));
  return {
    ranking: ranking === null || ranked === undefined ? null : presentRanking(ranking, ranked.replay),
    proposals: orders.flatMap(({ order, replay }, at) =>
      order.kind === 'proposal'
        ? [presentProposal(order, replay, titles, countUntil(orders, at, order.applicationId))]
        : [],
    ),
  };
}

/** Which decision on an application it is: one that was revoked is followed by another. */
function countUntil(orders: readonly ReplayedOrder[], at: number, applicationId: string): number {
  return orders
    .slice(0, at + 1)
    .filter(({ order }) => order.kind === 'proposal' && order.applicationId === applicationId).length;
}

function madeOf({ recordedBy, recordedAt, ruleVersion }: StoredRanking | StoredProposal): string {
  return text.made(
    isolated(recordedBy ?? callMessages.formerColleague),
    momentInWords(recordedAt),
    ruleVersion,
  );
}

function presentRanking(order: StoredRanking, replay: ReplayOutcome): RankingView {
  const { input, outcome } = order;
  const applications = new Map(input.applications.map((application) => [application.id, application]));
  return {
    made: madeOf(order),
    replay,
    weights: text.weights(
      input.criteria.map(({ label, weight }) => `${label} ${formatQuantity(weight / 10_000)}`).join(', '),
      input.maxScore,
      input.assessorIds.length,
    ),
    criteria: input.criteria.map(({ id, label }) => ({ id, label })),
    rows: outcome.map(({ applicationId, rank, percent, tieReason }) => {
      const application = applications.get(applicationId);
      return {
        id: applicationId,
        title: application?.title ?? applicationId,
        rank: String(rank),
        score: `${formatQuantity(percent)}%`,
        tie: tieReason ?? '',
        submitted:
          application === undefined ? '' : momentInWords(Temporal.Instant.from(application.submittedAt)),
        lot: application === undefined || application.lot === '' ? text.noLot : application.lot.slice(0, 8),
        scores: Object.fromEntries(
          input.criteria.map(({ id }) => [
            id,
            input.scores
              .filter((score) => score.applicationId === applicationId && score.criterionId === id)
              .map(({ score }) => String(score))
              .join(', '),
          ]),
        ),
      };
    }),
  };
}

function presentProposal(
  order: StoredProposal,
  replay: ReplayOutcome,
  titles: ReadonlyMap<string, string>,
  nth: number,
): ProposalView {
  const { input, outcome, applicationId, awardId } = order;
  return {
    // An application that was decided on again has a proposal for each decision.
    id: awardId,
    title: text.proposalTitle(titles.get(applicationId) ?? applicationId, nth),
    made: madeOf(order),
    replay,
    budget: text.budget(formatEuro(leftOfBudget(input)), formatQuantity(input.minimumPercent)),
    rows: outcome.map((proposal, at) => ({
      id: proposal.applicationId,
      title: titles.get(proposal.applicationId) ?? proposal.applicationId,
      requested: formatEuro(toCents(input.ranked[at]?.requestedCents ?? 0)),
      proposed: formatEuro(proposal.cents),
      outcome: text.outcomes[proposal.outcome],
    })),
  };
}
