import { DataTable, Link, Section } from '#app/ui/index.ts';
import { findingListMessages, ownMessages as text } from '../messages-findings.nl.ts';
import { horizonNames } from '../messages.nl.ts';
import { ownColumns, sortFindings } from '../presenters/finding-order.ts';
import type { OwnPage } from '../presenters/own-page.ts';
import { CountBar } from './count-bar.tsx';
import { useTableSort } from './use-table-sort.ts';

/** What others do and this municipality does not. */
export function OwnOpportunities({ page }: { readonly page: OwnPage }) {
  const sort = useTableSort(ownColumns);
  return (
    <Section
      title={text.opportunitiesTitle}
      intro={sort.column === ownColumns[0] ? text.opportunitiesIntro : text.opportunitiesSorted}
    >
      <DataTable
        caption={text.opportunitiesCaption}
        isCaptionHidden
        isWhole
        sort={sort}
        rows={sortFindings(page.opportunities, sort)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'aanbod',
            header: findingListMessages.offer,
            isRowHeader: true,
            isSortable: true,
            cell: ({ href, label, route }) => (
              <Link href={href}>{route === null ? label : `${label} (${route.toLowerCase()})`}</Link>
            ),
          },
          {
            key: 'aantal',
            header: text.offeredBy(page.total),
            isSortable: true,
            cell: ({ count }) => <CountBar count={count} total={page.total} />,
          },
          {
            key: 'conditie',
            header: findingListMessages.condition,
            isSortable: true,
            cell: ({ subject }) => subject,
          },
          {
            key: 'termijn',
            header: findingListMessages.horizon,
            isSortable: true,
            cell: ({ horizon }) => <span className="onderdak-nowrap">{horizonNames[horizon]}</span>,
          },
        ]}
      />
    </Section>
  );
}
