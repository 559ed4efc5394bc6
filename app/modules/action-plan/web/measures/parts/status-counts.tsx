import { planAddress } from '../../addresses.ts';
import { overviewMessages as text } from '../../messages.nl.ts';
import type { PlanTotals } from '../../plan/presenters/overview.ts';

export interface StatusCountsProps {
  readonly plan: string;
  readonly statuses: PlanTotals['statuses'];
}

/** How many measures have each status, each a link to just those. */
export function StatusCounts({ plan, statuses }: StatusCountsProps) {
  return (
    <ul className="onderdak-status-counts" aria-label={text.statusTitle}>
      {statuses.map(({ status, label, count }) => (
        <li key={status}>
          <a className="onderdak-status-counts__link" href={`${planAddress(plan)}?status=${status}`}>
            <span className="onderdak-status-counts__count">{count}</span> {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
