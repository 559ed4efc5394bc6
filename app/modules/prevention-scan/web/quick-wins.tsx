import { barChart, narrowWidth } from '#app/platform/charts/index.server.ts';
import { ChartFrame, EmptyState, Note, readTableSort, Section } from '#app/ui/index.ts';
import { isQuickWin } from '../domain/quick-win.ts';
import { frameMessages } from './messages.nl.ts';
import { quickMessages as text } from './messages-findings.nl.ts';
import { FindingTable } from './parts/finding-table.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { useTableSort } from './parts/use-table-sort.ts';
import { findingColumns, sortFindings } from './presenters/finding-order.ts';
import { presentFindings, type FindingRow } from './presenters/findings.ts';
import { openRound } from './round-page.server.ts';
import type { Route } from './+types/quick-wins.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  const { searchParams } = new URL(arguments_.request.url);
  const mostMissing = sortFindings(presentFindings(placed, isQuickWin), {
    column: 'ontbreekt',
    direction: 'aflopend',
  });
  const sort = readTableSort(searchParams, quickColumns);
  return {
    frame,
    chart: drawMissing(mostMissing, placed.report.participants.length),
    rows: sort.column === 'ontbreekt' ? mostMissing : sortFindings(mostMissing, sort),
  };
}

/** The most missing first, unless asked otherwise. */
const quickColumns = ['ontbreekt', ...findingColumns] as const;

function drawMissing(rows: readonly FindingRow[], total: number) {
  const input = {
    bars: rows.map(({ label, route, missingCount }) => ({
      label: route === null ? label : `${label} (${route})`,
      value: missingCount,
    })),
    total,
    labelHeader: text.offer,
    valueHeader: text.chart,
  };
  const options = { id: 'snel', title: text.chart };
  return { wide: barChart(input, options), narrow: barChart(input, { ...options, width: narrowWidth }) };
}

export default function QuickWins({ loaderData: { frame, chart, rows } }: Route.ComponentProps) {
  const sort = useTableSort(quickColumns);
  return (
    <RoundFrame frame={frame} tab="snel" title={text.title} crumb={text.crumb} lead={text.lead(rows.length)}>
      {rows.length === 0 ? (
        <EmptyState title={text.nothing} />
      ) : (
        <>
          <ChartFrame chart={chart.wide} narrow={chart.narrow} caption={text.chartCaption} />
          <Section title={text.listTitle}>
            <FindingTable
              caption={text.caption}
              rows={rows}
              total={frame.counts.participants}
              sort={sort}
              hasHorizon={false}
            />
            <Note>{text.explain}</Note>
          </Section>
        </>
      )}
    </RoundFrame>
  );
}
