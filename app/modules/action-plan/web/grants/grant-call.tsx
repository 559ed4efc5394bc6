import { isolated } from '#app/words/isolate.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  compareFields,
  Conflict,
  FigureCards,
  Link,
  Paragraph,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { callRow } from '../plan-rows.ts';
import { listPolicyColleagues } from '../../data/plan/colleagues.server.ts';
import { findNotice, findOpenPeriod } from '../../data/grants/grants.server.ts';
import { readGrantOverview } from '../../use-cases/grants/grant-ranking.server.ts';
import { callAddress, measureAddress } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { choicesOf } from '../forms/fields.ts';
import { callActs } from './call-acts.server.ts';
import { callToFields, criteriaInWords } from './forms/parse-grant.ts';
import { frameMessages } from '../messages.nl.ts';
import { callFieldLabels, callMessages as text } from './messages-grant.nl.ts';
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
      ? frameMessages.pageTitle(text.pageTitle(loaderData.view.name), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, services, acting, plan, revision, frame } = await openPlan(
    arguments_,
    callRow(arguments_.params),
  );
  const { scope } = acting;
  const callId = arguments_.params.oproep;
  const key = { regionId: scope.regionId, slug: plan.id };
  const read = await services.database.read(scope, async (tx) => ({
    overview: await readGrantOverview(tx, key, callId),
    openPeriod: await findOpenPeriod(tx, key, callId),
    notice: await findNotice(tx, key, callId),
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
    fields: callToFields(overview.call, openPeriod, read.notice),
    open: openPeriod === null ? null : periodName(openPeriod),
    publicHref: `/subsidie/${workPlace.regionSlug}/${callId}`,
    colleagues: read.colleagues.map(({ userId, name }) => ({ value: userId, label: isolated(name) })),
    opening: presentOpening(overview.opening, openPeriod, services.today()),
    orderHref: `${callAddress(plan.id, callId)}/volgorde`,
    saved: savedMessage(arguments_.request, { regeling: text.saved, scores: text.scoresOpened }),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openPlanToChange(arguments_);
  const measure = page.plan.measures.find(({ grantCall }) => grantCall?.id === arguments_.params.oproep);
  if (measure === undefined || measure.grantCall === null) throw notFound();
  return answerForm(callActs(measure.id, measure.grantCall), page, arguments_.request);
}

export default function GrantCallPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, view, measure, open, saved } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={view.name}
      lead={text.lead(view.rows.length, view.left)}
      trail={[measure]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems labels={callFieldLabels} />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && (
          <Conflict
            change={sent.change}
            differences={compareFields(
              withNames(loaderData.fields, loaderData.colleagues),
              withNames(sent.typed, loaderData.colleagues),
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
              <CallForm values={loaderData.fields} colleagues={loaderData.colleagues} />
            )}
          </Section>
        )}
      </Sent>
    </PlanFrame>
  );
}

/** The assessors by their names instead of their ids, the criteria as one text. */
function withNames(
  fields: Fields,
  colleagues: readonly { readonly value: string; readonly label: string }[],
): Fields {
  const ids = choicesOf(fields, 'beoordelaars');
  const names = colleagues.filter(({ value }) => ids.includes(value)).map(({ label }) => label);
  return { ...criteriaInWords(fields), beoordelaars: names.join(', ') };
}

function figuresOf(view: CallView) {
  return [
    { label: text.budget, value: view.budget },
    { label: text.awarded, value: view.awarded, note: text.supportNote(view.support) },
    { label: text.ceiling, value: view.ceiling, note: text.ceilingNote(view.average) },
    { label: text.applications, value: view.rows.length, unit: text.expected(view.expected) },
  ];
}
