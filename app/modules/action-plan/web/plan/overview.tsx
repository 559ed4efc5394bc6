import { savedMessage } from '#app/platform/forms/saved.ts';
import { findMembers } from '#app/modules/organisation/index.server.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  DataTable,
  EmptyState,
  FigureCards,
  Link,
  List,
  Paragraph,
  readTableSort,
  Section,
  type Figure,
} from '#app/ui/index.ts';
import { listReminders } from '../../data/progress/reminders.server.ts';
import { newMeasureAddress, planAddress, planPageAddress } from '../addresses.ts';
import { frameMessages, overviewMessages as text } from '../messages.nl.ts';
import { planEditMessages } from './messages-plan-edit.nl.ts';
import { AboutPlan } from './parts/about-plan.tsx';
import { MeasureFilterForm } from '../measures/parts/measure-filter-form.tsx';
import { MeasureTable } from '../measures/parts/measure-table.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { Reminders } from '../progress/parts/reminders.tsx';
import { StatusCounts } from '../measures/parts/status-counts.tsx';
import { useTableSort } from '../parts/use-table-sort.ts';
import { presentAbout, presentPilots, type PilotRow } from './presenters/about-plan.ts';
import {
  filterMeasures,
  measureColumns,
  readMeasureFilter,
  sortMeasures,
} from '../measures/presenters/measure-filter.ts';
import { groupByTheme, presentMeasures } from '../measures/presenters/measure-rows.ts';
import { firstAttention, leadOf, presentTotals, type PlanTotals } from './presenters/overview.ts';
import { presentReminders } from '../progress/presenters/reminders.ts';
import { openPlan } from '../plan-page.server.ts';
import type { Route } from './+types/overview.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? `${loaderData.frame.plan.title} · Onderdak` : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { report, frame, workPlace } = await openPlan(arguments_);
  const { database, today } = arguments_.context.get(servicesContext);
  const { regionId } = workPlace.scope;
  const { members, reminders } = await database.read(workPlace.scope, async (tx) => ({
    members: await findMembers(tx, regionId, today()),
    reminders: await listReminders(tx, regionId, today()),
  }));
  const { searchParams } = new URL(arguments_.request.url);
  const sort = readTableSort(searchParams, measureColumns);
  const filter = readMeasureFilter(searchParams);
  const rows = presentMeasures(report);
  const shown = sortMeasures(filterMeasures(rows, filter), sort);
  const totals = presentTotals(report);
  return {
    frame,
    totals,
    lead: leadOf(totals),
    attention: firstAttention(report, 5),
    filter,
    themes: groupByTheme(rows).map(({ key, label }) => ({ value: key, label })),
    municipalities: members.map(({ code, name }) => ({ value: code, label: name })),
    count: { shown: shown.length, all: rows.length },
    groups: sort.column === measureColumns[0] ? groupByTheme(shown) : null,
    rows: shown,
    pilots: presentPilots(report.plan),
    about: presentAbout(report.plan),
    reminders: presentReminders(reminders.filter(({ plan }) => plan === report.plan.id)),
    saved: savedMessage(arguments_.request, planEditMessages.saved),
  };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { frame, totals, attention, count } = loaderData;
  const { slug, title } = frame.plan;
  return (
    <PlanFrame
      frame={frame}
      tab="overzicht"
      title={title}
      lead={loaderData.lead}
      actions={
        frame.canChange ? (
          <ButtonGroup>
            <ButtonLink href={newMeasureAddress(slug)}>{text.newMeasure}</ButtonLink>
            <ButtonLink href={planPageAddress(slug, 'wijzigen')}>{planEditMessages.change}</ButtonLink>
          </ButtonGroup>
        ) : undefined
      }
    >
      {loaderData.saved !== null && <Alert kind="success">{loaderData.saved}</Alert>}
      <FigureCards figures={figuresOf(totals, slug)} />
      {totals.statuses.length > 0 && <StatusCounts plan={slug} statuses={totals.statuses} />}
      <Reminders reminders={loaderData.reminders} />
      {attention.length > 0 && (
        <Section
          title={text.attentionTitle}
          actions={<Link href={planPageAddress(slug, 'opmerkingen')}>{text.allRemarks(totals.remarks)}</Link>}
        >
          <List
            items={attention.map(({ key, detail, at }) => ({
              key,
              content: (
                <>
                  {at === null ? null : (
                    <>
                      <Link href={at.href}>{at.label}</Link>:{' '}
                    </>
                  )}
                  {detail}
                </>
              ),
            }))}
          />
        </Section>
      )}
      <Section title={text.measuresTitle}>
        {count.all === 0 ? (
          <EmptyState level={3} title={text.noMeasuresTitle}>
            {text.noMeasures}
          </EmptyState>
        ) : (
          <Measures loaderData={loaderData} />
        )}
      </Section>
      <Pilots pilots={loaderData.pilots} />
      <AboutPlan about={loaderData.about} />
    </PlanFrame>
  );
}

function Measures({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const sort = useTableSort(measureColumns);
  const { frame, filter, count, groups, rows } = loaderData;
  const href = planAddress(frame.plan.slug);
  return (
    <>
      <MeasureFilterForm
        filter={filter}
        themes={loaderData.themes}
        municipalities={loaderData.municipalities}
        sort={sort}
        href={href}
      />
      {count.shown === 0 ? (
        <EmptyState
          level={3}
          title={text.nothingTitle}
          action={<ButtonLink href={href}>{frameMessages.clear}</ButtonLink>}
        >
          {text.nothing}
        </EmptyState>
      ) : (
        <>
          <Paragraph>{text.shown(count.shown, count.all)}</Paragraph>
          <MeasureTable groups={groups} rows={rows} sort={sort} />
        </>
      )}
    </>
  );
}

function Pilots({ pilots }: { readonly pilots: readonly PilotRow[] }) {
  if (pilots.length === 0) return null;
  return (
    <Section title={text.pilotsTitle}>
      <DataTable
        caption={text.pilotsTitle}
        isCaptionHidden
        rows={pilots}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'pilot',
            header: text.pilot,
            cell: ({ name, href }) => <Link href={href}>{name}</Link>,
            isRowHeader: true,
          },
          { key: 'plaats', header: text.place, cell: ({ location }) => location },
          { key: 'periode', header: text.period, cell: ({ period }) => period },
          { key: 'plekken', header: text.places, cell: ({ places }) => places },
        ]}
      />
    </Section>
  );
}

function figuresOf(totals: PlanTotals, slug: string): readonly Figure[] {
  return [
    {
      label: text.total,
      value: totals.total,
      href: planPageAddress(slug, 'begroting'),
      ...(totals.openItems > 0
        ? { note: text.openItems(totals.openItems) }
        : totals.isLineSum
          ? {}
          : { note: text.totalNote(totals.lineSum) }),
    },
    totals.hasUncovered
      ? { label: text.uncovered, value: totals.uncovered, needsAttention: true }
      : {
          label: totals.coverage === 'covered' ? text.covered : text.withSource,
          value: totals.covered,
          note: totals.sources,
          needsAttention: totals.coverage === 'too-much',
        },
    { label: text.running, value: totals.running, unit: text.runningUnit(totals.measures) },
    {
      label: text.attention,
      value: totals.attention,
      note: text.attentionNote(totals.remarks),
      href: planPageAddress(slug, 'opmerkingen'),
      needsAttention: totals.attention > 0,
    },
  ];
}
