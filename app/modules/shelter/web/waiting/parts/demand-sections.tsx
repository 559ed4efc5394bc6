import { DataTable, EmptyState, Note, Section } from '#app/ui/index.ts';
import { occupancyMessages as text } from '../../occupancy/messages-occupancy.nl.ts';
import type { PresentedDemand } from '../presenters/demand.ts';

/** Who waits and who asked in vain, for regional policy; small numbers are hidden already. */
export function DemandSections({ demand }: { readonly demand: PresentedDemand }) {
  return (
    <>
      <Section title={text.waitingTitle}>
        <DataTable
          caption={text.waitingCaption}
          rows={demand.waiting}
          rowKey={(row) => row.kind}
          empty={<EmptyState title={text.noWaiting} />}
          columns={[
            { key: 'soort', header: text.kind, isRowHeader: true, cell: (row) => row.kind },
            { key: 'wachten', header: text.waiting, kind: 'number', cell: (row) => row.waiting },
            { key: 'spoed', header: text.urgent, kind: 'number', cell: (row) => row.urgent },
          ]}
        />
      </Section>
      <Section title={text.unmetTitle}>
        <DataTable
          caption={text.unmetCaption}
          rows={demand.unmet}
          rowKey={(row) => `${row.kind} ${row.reason}`}
          empty={<EmptyState title={text.noUnmet} />}
          columns={[
            { key: 'soort', header: text.kind, isRowHeader: true, cell: (row) => row.kind },
            { key: 'reden', header: text.reason, cell: (row) => row.reason },
            { key: 'mensen', header: text.people, kind: 'number', cell: (row) => row.people },
          ]}
        />
      </Section>
      <Note>{text.disclosureNote}</Note>
    </>
  );
}
