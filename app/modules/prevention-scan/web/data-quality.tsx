import { DataTable, EmptyState, Link, Section } from '#app/ui/index.ts';
import { frameMessages } from './messages.nl.ts';
import { qualityKinds, qualityMessages as text } from './messages-quality.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { presentDataQuality } from './presenters/data-quality-page.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/data-quality.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  return { frame, groups: presentDataQuality(placed) };
}

export default function DataQuality({ loaderData: { frame, groups } }: Route.ComponentProps) {
  return (
    <RoundFrame
      frame={frame}
      tab="gegevenskwaliteit"
      title={text.title}
      crumb={text.crumb}
      lead={text.lead(frame.counts.remarks)}
    >
      {groups.length === 0 ? <EmptyState title={text.none} /> : null}
      {groups.map(({ kind, remarks }) => (
        <Section key={kind} id={kind} title={qualityKinds[kind].name} intro={qualityKinds[kind].explanation}>
          <DataTable
            caption={text.caption(qualityKinds[kind].name)}
            isCaptionHidden
            rows={remarks}
            rowKey={({ id }) => id}
            columns={[
              { key: 'opmerking', header: text.remark, cell: ({ detail }) => detail },
              { key: 'gemeenten', header: text.municipalities, cell: (remark) => remark.municipalities },
              {
                key: 'tabel',
                header: text.table,
                cell: ({ href, table }) => <Link href={href}>{table}</Link>,
              },
            ]}
          />
        </Section>
      ))}
    </RoundFrame>
  );
}
