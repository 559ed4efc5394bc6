import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, ButtonLink, Conflict, FigureCards, Section, Sent, SentProblems } from '#app/ui/index.ts';
import { pilotRow } from '../plan-rows.ts';
import { pilotAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { evaluationMessages } from '../progress/messages-evaluation.nl.ts';
import { pilotMessages as text } from './messages-pilot.nl.ts';
import { Evaluations } from '../progress/parts/evaluation-forms.tsx';
import { PilotAbout, PilotChecklist, PilotCommunication, PilotEnd } from './parts/pilot-sections.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { RemarkList } from '../plan/parts/remark-list.tsx';
import { openPilotToChange } from '../open-to-change.server.ts';
import { notFound, openPlan } from '../plan-page.server.ts';
import { pilotActs } from './pilot-acts.server.ts';
import { presentPilot, type PilotView } from './presenters/pilot-page.ts';
import type { Route } from './+types/pilot.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(loaderData.view.name, loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { services, plan, report, revision, frame } = await openPlan(arguments_, pilotRow(arguments_.params));
  const pilot = plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  return {
    frame,
    revision,
    view: presentPilot(plan, pilot, report.remarks, services.today()),
    saved: savedMessage(arguments_.request, evaluationMessages.saved),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openPilotToChange(arguments_);
  return answerForm(pilotActs(page.pilot), page, arguments_.request);
}

export default function PilotPage({
  loaderData: { frame, revision, view, saved },
  actionData,
}: Route.ComponentProps) {
  const sent = actionData?.sent;
  const form = { canChange: frame.canChange, sentAct: sent?.act ?? null };
  return (
    <PlanFrame
      frame={frame}
      tab="overzicht"
      title={view.name}
      lead={view.lead}
      trail={trailOf(frame)}
      actions={
        frame.canChange ? (
          <ButtonLink href={`${pilotAddress(frame.plan.slug, view.id)}/wijzigen`}>{text.change}</ButtonLink>
        ) : undefined
      }
    >
      <Sent form={sent} revision={revision}>
        <SentProblems />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && <Conflict change={sent.change} leaveHref={pilotAddress(frame.plan.slug, view.id)} />}
        <FigureCards figures={figuresOf(view)} />
        {view.remarks.length > 0 && (
          <Section title={text.remarksTitle}>
            <RemarkList remarks={view.remarks} />
          </Section>
        )}
        <PilotAbout view={view} />
        <PilotChecklist view={view} {...form} />
        <PilotCommunication view={view} {...form} />
        <Evaluations evaluations={view.evaluations} canChange={frame.canChange} />
        {frame.canChange && !view.hasEnded && <PilotEnd />}
      </Sent>
    </PlanFrame>
  );
}

function trailOf({ plan: { slug, title } }: Route.ComponentProps['loaderData']['frame']) {
  return [{ href: `/plannen/${slug}`, label: title }];
}

function figuresOf({ placesStart, placesMax, term, termNote, checks }: PilotView) {
  return [
    { label: text.placesStart, value: placesStart },
    { label: text.placesMax, value: placesMax },
    { label: text.term, ...term, note: termNote },
    {
      label: text.checklistFigure,
      value: checks.met,
      unit: text.checklistUnit(checks.all),
      note: text.openChecks(checks.open),
      needsAttention: checks.notMet > 0,
    },
  ];
}
