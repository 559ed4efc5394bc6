import { Section } from '#app/ui/index.ts';
import { frameMessages } from './messages.nl.ts';
import { strengthMessages as text } from './messages-findings.nl.ts';
import { FindingTable } from './parts/finding-table.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { useTableSort } from './parts/use-table-sort.ts';
import { findingColumns, sortFindings } from './presenters/finding-order.ts';
import { presentFindings } from './presenters/findings.ts';
import { thresholdName } from './presenters/threshold-name.ts';
import { openRound } from './round-page.server.ts';
import { readTableSort } from '#app/ui/index.ts';
import type { Route } from './+types/strengths.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  const sort = readTableSort(new URL(arguments_.request.url).searchParams, findingColumns);
  const { veryStrong, strong } = placed.index.instrument.thresholds;
  const rowsOf = (wanted: 'very-strong' | 'strong') =>
    sortFindings(
      presentFindings(placed, ({ kind }) => kind === wanted),
      sort,
    );
  return {
    frame,
    veryStrong: { rows: rowsOf('very-strong'), threshold: thresholdName(veryStrong) },
    strong: { rows: rowsOf('strong'), threshold: thresholdName(strong) },
  };
}

export default function Strengths({ loaderData }: Route.ComponentProps) {
  const { frame, veryStrong, strong } = loaderData;
  const sort = useTableSort(findingColumns);
  const total = frame.counts.participants;
  return (
    <RoundFrame
      frame={frame}
      tab="sterk"
      title={text.title}
      crumb={text.crumb}
      lead={text.lead(veryStrong.rows.length, strong.rows.length)}
    >
      <Section title={text.veryStrong} intro={text.veryStrongIntro(veryStrong.threshold)}>
        <FindingTable
          caption={text.veryStrong}
          rows={veryStrong.rows}
          total={total}
          sort={sort}
          hasHorizon={false}
        />
      </Section>
      <Section title={text.strong} intro={text.strongIntro(strong.threshold)}>
        <FindingTable caption={text.strong} rows={strong.rows} total={total} sort={sort} hasHorizon={false} />
      </Section>
    </RoundFrame>
  );
}
