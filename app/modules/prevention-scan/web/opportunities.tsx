import { ButtonLink, EmptyState, readTableSort } from '#app/ui/index.ts';
import { roundPageAddress } from './addresses.ts';
import { frameMessages } from './messages.nl.ts';
import { findingListMessages, opportunityMessages as text } from './messages-findings.nl.ts';
import { FindingFilterForm } from './parts/finding-filter-form.tsx';
import { FindingTable } from './parts/finding-table.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { useTableSort } from './parts/use-table-sort.ts';
import { filterChoices, filterFindings, hasFilter, readFindingFilter } from './presenters/finding-filter.ts';
import { findingColumns, sortFindings } from './presenters/finding-order.ts';
import { presentFindings } from './presenters/findings.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/opportunities.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  const { searchParams } = new URL(arguments_.request.url);
  const sort = readTableSort(searchParams, findingColumns);
  const filter = readFindingFilter(searchParams, placed.index);
  const all = presentFindings(placed, ({ kind }) => kind === 'opportunity');
  return {
    frame,
    filter,
    choices: filterChoices(all),
    rows: sortFindings(filterFindings(all, filter), sort),
  };
}

export default function Opportunities({ loaderData }: Route.ComponentProps) {
  const { frame, rows, filter } = loaderData;
  const quick = rows.filter(({ horizon }) => horizon === 'quick').length;
  const sort = useTableSort(findingColumns);
  const all = frame.counts.opportunities;
  const href = roundPageAddress(frame.round.slug, 'kansen');
  return (
    <RoundFrame
      frame={frame}
      tab="kansen"
      title={text.title}
      crumb={text.crumb}
      lead={hasFilter(filter) ? text.leadFiltered(rows.length, quick, all) : text.lead(all, quick)}
    >
      <FindingFilterForm filter={filter} choices={loaderData.choices} sort={sort} href={href} />
      {rows.length === 0 ? (
        <EmptyState
          title={findingListMessages.nothingTitle}
          action={<ButtonLink href={href}>{frameMessages.clear}</ButtonLink>}
        >
          {findingListMessages.nothing}
        </EmptyState>
      ) : (
        <FindingTable caption={text.crumb} rows={rows} total={frame.counts.participants} sort={sort} />
      )}
    </RoundFrame>
  );
}
