import { DataTable, Link, Section } from '#app/ui/index.ts';
import { findingListMessages, ownMessages as text } from '../messages-findings.nl.ts';
import { horizonNames } from '../messages.nl.ts';
import type { OwnPage } from '../presenters/own-page.ts';
import { CountBar } from './count-bar.tsx';

/** What others do and this municipality does not. */
export function OwnOpportunities({ page }: { readonly page: OwnPage }) {
  return (
    <Section title={text.opportunitiesTitle} intro={text.opportunitiesIntro}>
      <DataTable
        caption={text.opportunitiesCaption}
        isCaptionHidden
        rows={page.opportunities}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'aanbod',
            header: findingListMessages.offer,
            isRowHeader: true,
            cell: ({ href, label, route }) => (
              <Link href={href}>{route === null ? label : `${label} (${route.toLowerCase()})`}</Link>
            ),
          },
          {
            key: 'aantal',
            header: text.offeredBy(page.total),
            cell: ({ count }) => <CountBar count={count} total={page.total} />,
          },
          { key: 'conditie', header: findingListMessages.condition, cell: ({ subject }) => subject },
          {
            key: 'termijn',
            header: findingListMessages.horizon,
            cell: ({ horizon }) => <span className="onderdak-nowrap">{horizonNames[horizon]}</span>,
          },
        ]}
      />
    </Section>
  );
}
