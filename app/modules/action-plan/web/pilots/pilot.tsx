import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, ButtonLink, Conflict, ErrorSummary, FigureCards, Section, Seen } from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { pilotRow } from '../plan-rows.ts';
import { endPilot, savePilot } from '../../use-cases/pilots/edit-pilot.server.ts';
import { pilotAddress } from '../addresses.ts';
import { evaluate } from '../progress/evaluate.server.ts';
import { withCheck, withContactDays, withNewContact } from './forms/edit-pilot.ts';
import { FieldReader, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { evaluationMessages } from '../progress/messages-evaluation.nl.ts';
import { pilotMessages as text } from './messages-pilot.nl.ts';
import { Evaluations } from '../progress/parts/evaluation-forms.tsx';
import { PilotAbout, PilotChecklist, PilotCommunication, PilotEnd } from './parts/pilot-sections.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { RemarkList } from '../plan/parts/remark-list.tsx';
import { notFound, openPlan, openPlanToChange } from '../plan-page.server.ts';
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
  const { plan, report, revision, frame } = await openPlan(arguments_, pilotRow(arguments_.params));
  const pilot = plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  const today = arguments_.context.get(servicesContext).today();
  const saved = new URL(arguments_.request.url).searchParams.get('gelukt') ?? '';
  return {
    frame,
    revision,
    view: presentPilot(plan, pilot, report.remarks, today),
    saved: Object.entries(evaluationMessages.saved).find(([name]) => name === saved)?.[1] ?? null,
  };
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  readonly change?: Change;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlanToChange(arguments_);
  const pilot = plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  const { database, today } = arguments_.context.get(servicesContext);
  const edit = { plan: plan.id, origin: originOf(arguments_.context) };
  const wrong = (problems: FormProblems) =>
    data<Outcome>({ fields, problems, refusal: null }, { status: 400 });
  const refused = (refusal: string) => data<Outcome>({ fields, problems: {}, refusal }, { status: 409 });
  const scope = seeing(workPlace.scope, form, pilotRow(arguments_.params));
  const changedSince = (change: Change) =>
    data<Outcome>({ fields, problems: {}, refusal: null, change }, { status: 409 });
  const done = (what: string) => redirect(`${pilotAddress(plan.id, pilot.id)}?gelukt=${what}`, 303);
  const change = changes.get(fields['handeling'] ?? '');
  if (change !== undefined) {
    const changed = change.apply(pilot, fields);
    if (!changed.ok) return wrong(changed.reason);
    const saved = await unlessChanged(() => savePilot(database, scope, { ...edit, pilot: changed.value }));
    if (isChange(saved)) return changedSince(saved);
    if (saved.ok) return done(change.done);
    return refused(
      saved.reason.kind === 'faults'
        ? saved.reason.faults.map(({ reason }) => reason).join(' ')
        : text.refusals[saved.reason.kind],
    );
  }
  if (fields['handeling'] === 'einde') {
    const read = new FieldReader(fields);
    const decision = read.choice('einde', ['go-on', 'embed', 'stop']);
    const reason = read.requiredText('einde-reden', text.reasonMissing);
    if (read.hasProblems) return wrong(read.problems);
    const request = { ...edit, pilotId: pilot.id, decision, reason, today: today() };
    const ended = await unlessChanged(() => endPilot(database, scope, request));
    if (isChange(ended)) return changedSince(ended);
    if (ended.ok) return done('besluit');
    return refused(
      ended.reason.kind === 'faults'
        ? ended.reason.faults.map((fault) => fault.reason).join(' ')
        : text.refusals[ended.reason.kind],
    );
  }
  const subject = { ...edit, of: { pilotId: pilot.id } };
  const isAdding = fields['handeling'] === 'plannen';
  const outcome = await unlessChanged(() =>
    evaluate(database, isAdding ? workPlace.scope : scope, subject, fields),
  );
  if (isChange(outcome)) return changedSince(outcome);
  return 'problems' in outcome ? wrong(outcome.problems) : done(outcome.done);
}

const changes = new Map([
  ['voorwaarde', { apply: withCheck, done: 'voorwaarde' }],
  ['contact', { apply: withContactDays, done: 'contact' }],
  ['nieuw-contact', { apply: withNewContact, done: 'contact' }],
]);

export default function PilotPage({
  loaderData: { frame, revision, view, saved },
  actionData,
}: Route.ComponentProps) {
  const change = changeIn(actionData);
  const problems = actionData?.problems ?? {};
  const form = { fields: actionData?.fields ?? {}, problems, canChange: frame.canChange };
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
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {change !== null && <Conflict change={change} leaveHref={pilotAddress(frame.plan.slug, view.id)} />}
      <FigureCards figures={figuresOf(view)} />
      {view.remarks.length > 0 && (
        <Section title={text.remarksTitle}>
          <RemarkList remarks={view.remarks} />
        </Section>
      )}
      <PilotAbout view={view} />
      <Seen revision={revisionToSend(revision, actionData)}>
        <PilotChecklist view={view} {...form} />
        <PilotCommunication view={view} {...form} />
        <Evaluations evaluations={view.evaluations} {...form} />
        {frame.canChange && !view.hasEnded && <PilotEnd {...form} />}
      </Seen>
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
