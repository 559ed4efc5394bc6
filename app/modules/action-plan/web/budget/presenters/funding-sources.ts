import { formatEuro } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { excessKey, fundingSourceKindNames, uncoveredKey } from '../../../domain/lines/funding.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { coverageSentence } from '../../../domain/plan/coverage-words.ts';
import { coverPlan, type CoverageState } from '../../../domain/plan/plan-coverage.ts';
import { sourceAddress } from '../../addresses.ts';
import { fundingMessages as text } from '../messages-funding.nl.ts';

export interface SourceRow {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly available: string;
  readonly covers: string;
  /** What the source has beyond what it pays; empty where nobody said what it has. */
  readonly left: string;
  readonly paysTooMuch: boolean;
  readonly isArchived: boolean;
  readonly href: string;
}

export interface SourcesView {
  readonly lead: string;
  readonly budget: string;
  readonly covered: string;
  readonly coverage: CoverageState;
  /** Null when everything is covered. */
  readonly uncovered: string | null;
  /** What sources give beyond the lines they pay; null when they do not. */
  readonly excess: string | null;
  readonly rows: readonly SourceRow[];
}

/** The sources of a plan with what each pays, has and keeps; archived ones last. */
export function presentSources(report: PlanReport): SourcesView {
  const { plan, bySource, totals } = report;
  const coverage = coverPlan(report);
  const paid = (key: string): Cents => bySource.get(key) ?? noCents;
  const uncovered = paid(uncoveredKey) === noCents ? null : formatEuro(paid(uncoveredKey));
  const excessCents = subtractCents(noCents, paid(excessKey));
  const covered = formatEuro(addCents(...plan.sources.map(({ id }) => paid(id))));
  return {
    lead: totals.budgetCents === noCents ? text.noMoney : text.lead(covered, coverageSentence(coverage)),
    budget: formatEuro(totals.budgetCents),
    covered,
    coverage: coverage.state,
    uncovered,
    excess: excessCents === noCents ? null : formatEuro(excessCents),
    rows: plan.sources
      .toSorted((one, other) => Number(one.isArchived) - Number(other.isArchived))
      .map(({ id, label, kind, availableCents, isArchived }) => {
        const leftCents = availableCents === null ? null : subtractCents(availableCents, paid(id));
        return {
          id,
          label,
          kind: fundingSourceKindNames[kind].nl,
          available: availableCents === null ? text.availableUnknown : formatEuro(availableCents),
          covers: formatEuro(paid(id)),
          left: leftCents === null ? '' : formatEuro(leftCents),
          paysTooMuch: leftCents !== null && leftCents < noCents,
          isArchived,
          href: sourceAddress(plan.id, id),
        };
      }),
  };
}
