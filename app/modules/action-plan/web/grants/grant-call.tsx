import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  compareFields,
  Conflict,
  ErrorSummary,
  FigureCards,
  Link,
  Paragraph,
  Section,
  Seen,
} from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { callRow } from '../plan-rows.ts';
import { listPolicyColleagues } from '../../data/plan/colleagues.server.ts';
import { findOpenPeriod } from '../../data/grants/grants.server.ts';
import { openScores } from '../../use-cases/grants/open-scores.server.ts';
import { readGrantOverview } from '../../use-cases/grants/grant-ranking.server.ts';
import { openGrantCall } from '../../use-cases/grants/open-grant-call.server.ts';
import { callAddress, measureAddress } from '../addresses.ts';
import { choicesOf, type Fields, readFields, summaryOf } from '../forms/fields.ts';
import { callToFields, fieldOfCallFault, parseCall } from './forms/parse-grant.ts';
import { frameMessages } from '../messages.nl.ts';
import { callMessages as text } from './messages-grant.nl.ts';
import { ApplicationTable } from './parts/application-table.tsx';
import { CallForm } from './parts/call-form.tsx';
import { OpenScores } from './parts/open-scores.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlan, openPlanToChange } from '../plan-page.server.ts';
import { periodName } from '../presenters/days.ts';
import { presentCall, presentOpening, type CallView } from './presenters/grant-call.ts';
import type { Route } from './+types/grant-call.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(loaderData.view.name, loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, revision, frame } = await openPlan(arguments_, callRow(arguments_.params));
  const { scope, regionSlug } = workPlace;
  const callId = arguments_.params.oproep;
  const key = { regionId: scope.regionId, slug: plan.id };
  const { database } = arguments_.context.get(servicesContext);
  const read = await database.read(scope, async (tx) => ({
    overview: await readGrantOverview(tx, key, callId),
    openPeriod: await findOpenPeriod(tx, key, callId),
    colleagues: frame.canChange ? await listPolicyColleagues(tx) : [],
  }));
  const { overview, openPeriod } = read;
  const measure = plan.measures.find(({ grantCall }) => grantCall?.id === callId);
  if (overview === null || measure === undefined) throw notFound();
  return {
    frame,
    revision,
    view: presentCall(plan.id, overview, scope.userId),
    callId,
    measure: { label: `${measure.number}. ${measure.name}`, href: measureAddress(plan.id, measure.id) },
    fields: callToFields(overview.call, openPeriod),
    open: openPeriod === null ? null : periodName(openPeriod),
    publicHref: `/subsidie/${regionSlug}/${callId}`,
    colleagues: read.colleagues.map(({ userId, name }) => ({ value: userId, label: name })),
    opening: presentOpening(overview.opening, openPeriod, arguments_.context.get(servicesContext).today()),
    orderHref: `${callAddress(plan.id, callId)}/volgorde`,
    done: new URL(arguments_.request.url).searchParams.get('gelukt'),
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
  const measure = plan.measures.find(({ grantCall }) => grantCall?.id === arguments_.params.oproep);
  if (measure === undefined || measure.grantCall === null) throw notFound();
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  if (fields['handeling'] === 'scores-openen') {
    const { database, today } = arguments_.context.get(servicesContext);
    const opened = await openScores(database, workPlace.scope, {
      plan: plan.id,
      origin: originOf(arguments_.context),
      callId: measure.grantCall.id,
      today: today(),
    });
    if (opened.ok) return redirect(`${callAddress(plan.id, measure.grantCall.id)}?gelukt=scores`, 303);
    const own = callToFields(
      measure.grantCall,
      await database.read(workPlace.scope, (tx) =>
        findOpenPeriod(tx, { regionId: workPlace.scope.regionId, slug: plan.id }, arguments_.params.oproep),
      ),
    );
    return data<Outcome>(
      { fields: own, problems: {}, refusal: text.openNot[opened.reason.kind] },
      { status: 409 },
    );
  }
  const parsed = parseCall(fields, measure.grantCall);
  if (!parsed.ok) return data<Outcome>({ fields, problems: parsed.reason, refusal: null }, { status: 400 });
  const { database } = arguments_.context.get(servicesContext);
  const scope = seeing(workPlace.scope, form, callRow(arguments_.params));
  const saved = await unlessChanged(() =>
    openGrantCall(database, scope, {
      plan: plan.id,
      origin: originOf(arguments_.context),
      measureId: measure.id,
      ...parsed.value,
    }),
  );
  if (isChange(saved))
    return data<Outcome>({ fields, problems: {}, refusal: null, change: saved }, { status: 409 });
  if (saved.ok) return redirect(`${callAddress(plan.id, saved.value.callId)}?gelukt=regeling`, 303);
  const { reason } = saved;
  if (reason.kind === 'faults') {
    const problems = Object.fromEntries(
      reason.faults.map((fault) => [fieldOfCallFault(fault.path), fault.reason]),
    );
    return data<Outcome>({ fields, problems, refusal: null }, { status: 400 });
  }
  const refusal = reason.kind === 'applied-already' ? text.appliedAlready : text.gone;
  return data<Outcome>({ fields, problems: {}, refusal }, { status: 409 });
}

export default function GrantCallPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, view, measure, open } = loaderData;
  const problems = actionData?.problems ?? {};
  const change = changeIn(actionData);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={view.name}
      lead={text.lead(view.rows.length, view.left)}
      trail={[measure]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {loaderData.done !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.done === 'scores' ? text.scoresOpened : text.saved}</Alert>
      )}
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(
            withNames(loaderData.fields, loaderData.colleagues),
            withNames(actionData?.fields ?? {}, loaderData.colleagues),
            callFieldLabels,
          )}
          leaveHref={callAddress(frame.plan.slug, loaderData.callId)}
        />
      )}
      <FigureCards figures={figuresOf(view)} />
      <Paragraph>
        {open === null ? text.notOpen : text.openFrom(open)}{' '}
        {open !== null && <Link href={loaderData.publicHref}>{text.publicLink}</Link>}
      </Paragraph>
      <Section title={text.listTitle} intro={view.isBlind ? text.blind : text.open}>
        {view.toScore !== null && <Paragraph>{text.myOpen(view.toScore)}</Paragraph>}
        <ApplicationTable view={view} />
        {loaderData.opening.opened !== null && (
          <Paragraph>
            {loaderData.opening.opened} <Link href={loaderData.orderHref}>{text.orderLink}</Link>
          </Paragraph>
        )}
      </Section>
      {frame.canChange && loaderData.opening.opened === null && view.rows.length > 0 && (
        <OpenScores notYet={loaderData.opening.notYet} />
      )}
      {frame.canChange && (
        <Section title={text.setUpTitle} intro={view.rows.length === 0 ? text.setUpIntro : text.locked}>
          {view.rows.length === 0 && (
            <Seen revision={revisionToSend(loaderData.revision, actionData)}>
              <CallForm
                fields={actionData?.fields ?? loaderData.fields}
                problems={problems}
                colleagues={loaderData.colleagues}
              />
            </Seen>
          )}
        </Section>
      )}
    </PlanFrame>
  );
}

const callFieldLabels = {
  budget: text.budget,
  plafond: text.ceiling,
  hoogste: text.maxScore,
  minimum: text.minimum,
  criteria: text.criteria,
  beoordelaars: text.assessors,
  van: text.from,
  tot: text.until,
};

/** The assessors by their names instead of their ids. */
function withNames(
  fields: Fields,
  colleagues: readonly { readonly value: string; readonly label: string }[],
): Fields {
  const ids = choicesOf(fields, 'beoordelaars');
  const names = colleagues.filter(({ value }) => ids.includes(value)).map(({ label }) => label);
  return { ...fields, beoordelaars: names.join(', ') };
}

function figuresOf(view: CallView) {
  return [
    { label: text.budget, value: view.budget },
    { label: text.awarded, value: view.awarded, note: text.supportNote(view.support) },
    { label: text.ceiling, value: view.ceiling, note: text.ceilingNote(view.average) },
    { label: text.applications, value: view.rows.length, unit: text.expected(view.expected) },
  ];
}
