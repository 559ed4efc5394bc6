import { savedMessage } from '#app/platform/forms/saved.ts';
import type { ReactNode } from 'react';
import { findMembers } from '#app/modules/organisation/index.server.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import {
  Alert,
  ButtonLink,
  ChartFrame,
  DataTable,
  DefinitionList,
  FigureCards,
  Link,
  List,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { loadProgress, mayRecordProgress } from '../../data/progress/progress.server.ts';
import { measureWaterfall } from '../../charts/plan-money-charts.server.ts';
import { readFindingProgress } from '../../use-cases/measures/finding-progress.server.ts';
import { callAddress, measurePageAddress, newPilotAddress } from '../addresses.ts';
import { drawPair } from '../draw-pair.server.ts';
import { frameMessages } from '../messages.nl.ts';
import { savedMessages } from '../messages-edit.nl.ts';
import { measureMessages as text } from './messages-measure.nl.ts';
import { Decisions } from './parts/decisions.tsx';
import { EvidenceTable } from './parts/evidence-table.tsx';
import { LineTable } from '../budget/parts/line-table.tsx';
import { MeasureProgress } from '../progress/parts/measure-progress.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan } from '../plan-page.server.ts';
import { presentEvidence, presentRounds } from './presenters/evidence.ts';
import { presentMeasureLines } from '../budget/presenters/budget-lines.ts';
import { presentMeasurePage, type MeasureView } from './presenters/measure-page.ts';
import { presentProgress, type ProgressView } from '../progress/presenters/progress.ts';
import { presentStatusHistory, type StatusStep } from './presenters/status-history.ts';
import { readScan } from './scan-evidence.server.ts';
import type { Route } from './+types/measure.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(loaderData.view.name, loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, report, frame } = await openPlan(arguments_);
  const budget = report.measures.find(({ measure }) => measure.id === arguments_.params.id);
  if (budget === undefined) throw notFound();
  const { database, today } = arguments_.context.get(servicesContext);
  const { regionId } = workPlace.scope;
  const key = { regionId, slug: plan.id };
  const read = await database.read(workPlace.scope, async (tx) => ({
    members: await findMembers(tx, regionId, today()),
    scan: await readScan(tx, regionId),
    moved: await readFindingProgress(tx, regionId, { ...plan, measures: [budget.measure] }),
    progress: await loadProgress(tx, key),
    changes: await listChanges(tx, key, { measureId: budget.measure.id }),
    mayRecord: await mayRecordProgress(tx, key, budget.measure.id),
  }));
  const names = new Map(read.members.map(({ code, name }) => [code, name]));
  return {
    frame,
    mayRecord: read.mayRecord,
    view: presentMeasurePage(report, budget, names),
    lines: presentMeasureLines(plan, budget, report.remarks),
    waterfall:
      budget.lines.filter(({ calculated }) => calculated.usedCents !== 0).length > 1
        ? drawPair('opbouw', budget, measureWaterfall)
        : null,
    progress: presentProgress(plan, budget, read.progress, today()),
    evidence: presentEvidence(
      budget.measure.evidence,
      read.scan,
      read.moved.byMeasure.get(budget.measure.id),
    ),
    rounds: presentRounds(read.moved.rounds),
    history: presentStatusHistory(read.changes),
    saved: savedMessage(arguments_.request, savedMessages),
  };
}

export default function MeasurePage({ loaderData }: Route.ComponentProps) {
  const { frame, view, lines, progress, evidence, history } = loaderData;
  return (
    <PlanFrame
      frame={frame}
      tab="overzicht"
      title={view.name}
      kicker={text.number(view.number, view.id)}
      lead={view.lead}
      trail={[{ href: `/plannen/${frame.plan.slug}`, label: frame.plan.title }]}
    >
      {loaderData.saved !== null && <Alert kind="success">{loaderData.saved}</Alert>}
      <Actions frame={frame} view={view} mayRecord={loaderData.mayRecord} />
      <FigureCards figures={figuresOf(view, progress)} />
      <What view={view} />
      <Section title={text.linesTitle} intro={text.linesIntro}>
        <LineTable plan={frame.plan.slug} measure={lines} canChange={frame.canChange} hasName={false} />
        {loaderData.waterfall !== null && (
          <ChartFrame {...loaderData.waterfall} caption={text.waterfallCaption(view.budget)} />
        )}
      </Section>
      <MeasureProgress progress={progress} />
      <Section title={text.evidenceTitle}>
        <EvidenceTable evidence={evidence} rounds={loaderData.rounds} />
        {view.indicators.length > 0 && (
          <Paragraph>
            {text.indicators}: {view.indicators.join(', ')}
          </Paragraph>
        )}
      </Section>
      <Moments view={view} />
      <Section title={text.statusTitle}>
        <StatusHistory view={view} history={history} />
      </Section>
    </PlanFrame>
  );
}

interface ActionsProps {
  readonly frame: Route.ComponentProps['loaderData']['frame'];
  readonly view: MeasureView;
  readonly mayRecord: boolean;
}

function Actions({ frame, view, mayRecord }: ActionsProps) {
  const { slug } = frame.plan;
  if (!frame.canChange && !mayRecord && view.grantCall === null) return null;
  return (
    <div className="onderdak-actions">
      {frame.canChange && (
        <>
          <ButtonLink href={measurePageAddress(slug, view.id, 'wijzigen')}>{text.change}</ButtonLink>
          <ButtonLink href={measurePageAddress(slug, view.id, 'status')}>{text.changeStatus}</ButtonLink>
        </>
      )}
      {mayRecord && (
        <ButtonLink href={measurePageAddress(slug, view.id, 'voortgang')}>{text.recordProgress}</ButtonLink>
      )}
      {frame.canChange && (
        <>
          <ButtonLink href={measurePageAddress(slug, view.id, 'evaluaties')}>{text.evaluate}</ButtonLink>
          <ButtonLink href={newPilotAddress(slug, view.id)}>{text.newPilot}</ButtonLink>
          {view.grantCall === null && (
            <ButtonLink href={measurePageAddress(slug, view.id, 'subsidieregeling')}>
              {text.newGrantCall}
            </ButtonLink>
          )}
        </>
      )}
      {view.grantCall !== null && (
        <ButtonLink href={callAddress(slug, view.grantCall.id)}>
          {text.grantCall(view.grantCall.name)}
        </ButtonLink>
      )}
    </div>
  );
}

function figuresOf(view: MeasureView, progress: ProgressView) {
  return [
    {
      label: text.budget,
      value: view.budget,
      note: view.coverage,
      needsAttention: view.isCoverageWrong,
    },
    { label: text.spent, value: progress.spent, note: progress.spentNote },
    {
      label: text.forecast,
      value: progress.forecast,
      note: progress.forecastNote,
      needsAttention: progress.isForecastOver,
    },
  ];
}

function Links({ list }: { readonly list: MeasureView['dependsOn'] }) {
  return (
    <List items={list.map(({ href, label }) => ({ key: href, content: <Link href={href}>{label}</Link> }))} />
  );
}

function What({ view }: { readonly view: MeasureView }) {
  const items: { term: string; details: ReactNode }[] = [
    ...(view.summary === null ? [] : [{ term: text.summary, details: view.summary }]),
    ...view.facts.map(({ term, text: details }) => ({ term, details })),
    ...(view.dependsOn.length === 0
      ? []
      : [{ term: text.dependsOn, details: <Links list={view.dependsOn} /> }]),
    ...(view.neededBy.length === 0 ? [] : [{ term: text.neededBy, details: <Links list={view.neededBy} /> }]),
    ...(view.pilots.length === 0 ? [] : [{ term: text.pilotsTitle, details: <Links list={view.pilots} /> }]),
    ...view.planFacts.map(({ label, value }) => ({ term: label, details: value })),
  ];
  return (
    <Section title={text.whatTitle}>
      <DefinitionList items={items} />
    </Section>
  );
}

function Moments({ view: { milestones, evaluations, decisions } }: { readonly view: MeasureView }) {
  return (
    <>
      {milestones.length > 0 && (
        <Section title={text.milestones}>
          <DataTable
            caption={text.milestones}
            isCaptionHidden
            rows={milestones}
            rowKey={({ id }) => id}
            columns={[
              { key: 'mijlpaal', header: text.milestone, cell: ({ label }) => label, isRowHeader: true },
              { key: 'gepland', header: text.due, cell: ({ due }) => due },
              { key: 'klaar', header: text.done, cell: ({ done }) => done ?? text.notHeld },
            ]}
          />
        </Section>
      )}
      {evaluations.length > 0 && (
        <Section title={text.evaluationsTitle}>
          <DataTable
            caption={text.evaluationsTitle}
            isCaptionHidden
            rows={evaluations}
            rowKey={({ id }) => id}
            columns={[
              { key: 'evaluatie', header: text.evaluation, cell: ({ label }) => label, isRowHeader: true },
              { key: 'gepland', header: text.plannedOn, cell: ({ plannedOn }) => plannedOn ?? text.noDay },
              { key: 'gehouden', header: text.heldOn, cell: ({ heldOn }) => heldOn ?? text.notHeld },
              { key: 'uitkomst', header: text.outcome, cell: ({ outcome }) => outcome ?? frameMessages.none },
            ]}
          />
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={text.decisionsTitle}>
          <Decisions decisions={decisions} />
        </Section>
      )}
    </>
  );
}

interface StatusHistoryProps {
  readonly view: MeasureView;
  readonly history: readonly StatusStep[];
}

function StatusHistory({ view, history }: StatusHistoryProps) {
  return (
    <>
      <Paragraph>
        <strong>{view.statusName}</strong>
        {view.statusNote === null ? null : `: ${view.statusNote}`}
      </Paragraph>
      {history.length > 0 && <List items={history.map(({ key, text: content }) => ({ key, content }))} />}
    </>
  );
}
