import { isolated } from '#app/words/isolate.ts';
import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import type {
  ApplicationStatus,
  GrantCall,
  GrantScore,
  ProposedAward,
  RankedApplication,
} from '../../../domain/grants/grant.ts';
import { leftOfBudget } from '../../../domain/grants/grant-order.ts';
import { countToScore } from '../../../domain/grants/grant-scoring.ts';
import { whyTooEarly } from '../../../domain/grants/open-grant-scores.ts';
import { applicationNumber } from '../../../domain/grants/application-number.ts';
import type { Period } from '#app/kernel/period.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { ScoresOpening } from '../../../data/grants/grant-orders.server.ts';
import { callAddress } from '../../addresses.ts';
import { applicationStatusNames, callMessages as text } from '../messages-grant.nl.ts';

interface Application {
  readonly id: string;
  readonly title: string;
  readonly requestedCents: Cents;
  readonly status: ApplicationStatus;
  readonly awardedCents: Cents | null;
}

/** A call as the visitor may see it. */
export interface CallOverview {
  readonly call: GrantCall;
  readonly applications: readonly Application[];
  readonly scores: readonly GrantScore[];
  readonly ranking: readonly RankedApplication[] | null;
  readonly proposals: readonly ProposedAward[];
  readonly awardedCents: Cents;
}

export interface ApplicationRow {
  readonly id: string;
  /** What the applicant calls it by. */
  readonly number: string;
  readonly title: string;
  readonly href: string;
  readonly requested: string;
  readonly status: ApplicationStatus;
  readonly statusName: string;
  readonly rank: string;
  readonly score: string;
  readonly proposal: string;
  readonly award: string;
}

export interface CallView {
  readonly name: string;
  readonly budget: string;
  readonly awarded: string;
  readonly left: string;
  readonly ceiling: string;
  readonly average: string;
  readonly support: string;
  readonly expected: number;
  readonly isBlind: boolean;
  /** Applications that the visitor, as an assessor, has not scored; null for who assesses nothing. */
  readonly toScore: number | null;
  readonly rows: readonly ApplicationRow[];
}

/** The call with its applications: by rank once the scores are open, else as they came. */
export function presentCall(plan: string, overview: CallOverview, userId: string): CallView {
  const { call, applications, scores, ranking, proposals, awardedCents } = overview;
  const rankOf = new Map((ranking ?? []).map((ranked) => [ranked.applicationId, ranked]));
  const proposalOf = new Map(proposals.map((proposal) => [proposal.applicationId, proposal]));
  const rows = applications.map((application): ApplicationRow => {
    const ranked = rankOf.get(application.id);
    const proposal = proposalOf.get(application.id);
    return {
      id: application.id,
      number: applicationNumber(application.id),
      title: application.title,
      href: `${callAddress(plan, call.id)}/aanvragen/${application.id}`,
      requested: formatEuro(application.requestedCents),
      status: application.status,
      statusName: applicationStatusNames[application.status],
      rank: ranked === undefined ? '' : String(ranked.rank),
      score: ranked === undefined ? '' : `${formatQuantity(ranked.percent)}%`,
      proposal: proposal === undefined ? '' : formatEuro(proposal.cents),
      award: application.awardedCents === null ? '' : formatEuro(application.awardedCents),
    };
  });
  const order = (id: string) => rankOf.get(id)?.rank ?? Number.MAX_SAFE_INTEGER;
  return {
    name: call.name,
    budget: formatEuro(call.budgetCents),
    awarded: formatEuro(awardedCents),
    left: formatEuro(leftOfBudget({ budgetCents: call.budgetCents, awardedCents })),
    ceiling: formatEuro(call.ceilingCents),
    average: formatEuro(call.averageCents),
    support: formatEuro(call.supportCents),
    expected: call.expectedApplications,
    isBlind: ranking === null,
    toScore: countToScore(call, applications, scores, userId),
    rows: ranking === null ? rows : rows.toSorted((one, other) => order(one.id) - order(other.id)),
  };
}

/** Who opened the scores and when, or why they cannot be opened yet (`notYet` null: they can). */
export function presentOpening(
  { areOpen, areComplete, openedBy, openedAt, via }: ScoresOpening,
  openPeriod: Period | null,
  today: Temporal.PlainDate,
): { readonly opened: string | null; readonly notYet: 'still-open' | 'scores-missing' | null } {
  if (areOpen) {
    const isKnown = via !== 'carried-over' && openedAt !== null;
    const who = isolated(openedBy ?? (via === 'program' ? text.byProgram : text.formerColleague));
    return { opened: isKnown ? text.opened(who, momentInWords(openedAt)) : text.openedBefore, notYet: null };
  }
  return { opened: null, notYet: whyTooEarly(areComplete, openPeriod, today) };
}
