import {
  ChartFrame,
  DataTable,
  EmptyState,
  FigureCards,
  Grid,
  Link,
  Section,
  type Figure,
} from '#app/ui/index.ts';
import { planThemesChart, planWaterfall, planYearsChart } from '../../charts/plan-money-charts.server.ts';
import { uncoveredKey } from '../../domain/lines/funding.ts';
import { planPageAddress } from '../addresses.ts';
import { drawPair } from '../draw-pair.server.ts';
import { frameMessages } from '../messages.nl.ts';
import { budgetMessages as text } from './messages-budget.nl.ts';
import { AmountTable } from './parts/amount-table.tsx';
import { MeasureFold } from './parts/measure-fold.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { RemarkList } from '../plan/parts/remark-list.tsx';
import { presentBudget, type AmountRow, type BudgetView } from './presenters/budget-page.ts';
import { foldMeasures, openAll, openNone, openParameter } from './presenters/folded-measures.ts';
import { openPlan } from '../plan-page.server.ts';
import type { Route } from './+types/budget.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { report, frame } = await openPlan(arguments_);
  const view = presentBudget(report);
  const hasMoney = report.totals.lineSumCents > 0;
  const asked = new URL(arguments_.request.url).searchParams.get(openParameter);
  return {
    frame,
    view,
    folded: foldMeasures(view.measures, asked),
    charts: hasMoney
      ? {
          waterfall: drawPair('opbouw', report, planWaterfall),
          themes: drawPair('per-thema', report, planThemesChart),
          years: drawPair('per-jaar', report, planYearsChart),
        }
      : null,
  };
}

export default function Budget({ loaderData: { frame, view, folded, charts } }: Route.ComponentProps) {
  return (
    <PlanFrame frame={frame} tab="begroting" title={text.title} lead={view.lead}>
      {view.measures.length === 0 ? (
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <FigureCards figures={figuresOf(view)} />
          {charts !== null && (
            <Section title={text.waterfallTitle}>
              <ChartFrame {...charts.waterfall} caption={text.waterfallCaption(view.budget)} />
            </Section>
          )}
          <Section title={text.linesTitle} intro={text.linesIntro}>
            <p className="utrecht-paragraph onderdak-fold__all">
              {folded.some(({ isOpen }) => !isOpen) && (
                <Link href={`?${openParameter}=${openAll}`}>{text.unfoldAll}</Link>
              )}
              {folded.some(({ isOpen }) => isOpen) && (
                <Link href={`?${openParameter}=${openNone}`}>{text.foldAll}</Link>
              )}
            </p>
            {folded.map((each) => (
              <MeasureFold
                key={each.measure.id}
                plan={frame.plan.slug}
                folded={each}
                canChange={frame.canChange}
              />
            ))}
          </Section>
          <Section title={text.themesTitle}>
            {charts !== null && (
              <ChartFrame {...charts.themes} caption={captionOf(view.byTheme, text.themesCaption)} />
            )}
            <Grid columns={2}>
              <AmountTable caption={text.theme} rows={view.byTheme} total={view.budget} />
              <AmountTable caption={text.objective} rows={view.byObjective} total={view.budget} />
            </Grid>
          </Section>
          {charts !== null && (
            <Section title={text.yearsTitle}>
              <ChartFrame
                {...charts.years}
                caption={captionOf(view.byYear, text.yearsCaption)}
                table="visible"
              />
            </Section>
          )}
          <Section
            title={text.sourcesTitle}
            intro={captionOf(
              view.bySource.filter(({ key }) => key !== uncoveredKey),
              text.sourcesCaption,
              text.noSourcePays,
            )}
            actions={<Link href={planPageAddress(frame.plan.slug, 'geldbronnen')}>{text.toSources}</Link>}
          >
            <AmountTable caption={text.source} rows={view.bySource} total={view.budget} />
          </Section>
          <Ceilings view={view} />
          <OpenItems view={view} />
          {view.remarks.length > 0 && (
            <Section title={text.remarksTitle}>
              <RemarkList remarks={view.remarks} />
            </Section>
          )}
        </>
      )}
    </PlanFrame>
  );
}

/** Says which of some amounts is the largest. */
function captionOf(
  rows: readonly AmountRow[],
  say: (largest: string, amount: string) => string,
  none: string = text.empty,
): string {
  const [largest] = rows.toSorted((one, other) => other.cents - one.cents);
  return largest === undefined ? none : say(largest.label, largest.amount);
}

function Ceilings({ view: { ceilings } }: { readonly view: BudgetView }) {
  if (ceilings.length === 0) return null;
  return (
    <Section title={text.ceilingsTitle}>
      <DataTable
        caption={text.ceilingsTitle}
        isCaptionHidden
        rows={ceilings}
        rowKey={({ id }) => id}
        needsAttention={({ isOver }) => isOver}
        columns={[
          {
            key: 'maatregel',
            header: text.measure,
            cell: ({ measure, href }) => <Link href={href}>{measure}</Link>,
            isRowHeader: true,
          },
          { key: 'regels', header: text.linesTogether, cell: ({ lines }) => lines, kind: 'number' },
          { key: 'plafond', header: text.ceiling, cell: ({ ceiling }) => ceiling, kind: 'number' },
          { key: 'boven', header: text.over, cell: ({ over }) => over, kind: 'number' },
        ]}
      />
    </Section>
  );
}

function OpenItems({ view: { open } }: { readonly view: BudgetView }) {
  if (open.length === 0) return null;
  return (
    <Section title={text.openTitle} intro={text.openIntro}>
      <DataTable
        caption={text.openTitle}
        isCaptionHidden
        rows={open}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'regel',
            header: text.line,
            cell: ({ href, id, label }) => <Link href={href}>{`${id} ${label}`}</Link>,
            isRowHeader: true,
          },
          { key: 'maatregel', header: text.measure, cell: ({ measure }) => measure },
        ]}
      />
    </Section>
  );
}

function figuresOf(view: BudgetView): readonly Figure[] {
  return [
    { label: text.exact, value: view.exact, note: text.exactNote },
    view.stated === null
      ? { label: text.stated, value: frameMessages.none, note: text.statedNone }
      : { label: text.stated, value: view.stated },
    { label: text.difference, value: view.difference, needsAttention: view.hasDifference },
    view.openItems === 0
      ? { label: text.counted, value: view.budget, note: text.countedNote }
      : { label: text.open, value: view.openItems, note: text.openNote },
  ];
}
