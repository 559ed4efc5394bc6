import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { Alert, Conflict, ErrorSummary, Seen } from '#app/ui/index.ts';
import { type FormProblems } from '#app/platform/http/form-problems.ts';
import { changeIn, isChange, revisionToSend, seeing, unlessChanged } from '#app/platform/http/seen.ts';
import { measureRow } from '../plan-rows.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress, measurePageAddress } from '../addresses.ts';
import { evaluate } from './evaluate.server.ts';
import { readFields, summaryOf } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { evaluationMessages as text } from './messages-evaluation.nl.ts';
import { Evaluations } from './parts/evaluation-forms.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import { presentEvaluation } from '../measures/presenters/measure-page.ts';
import type { Route } from './+types/measure-evaluations.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

async function openMeasure(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, measureRow(arguments_.params));
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  return { ...opened, measure };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, revision, measure } = await openMeasure(arguments_);
  const saved = new URL(arguments_.request.url).searchParams.get('gelukt') ?? '';
  return {
    frame,
    revision,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    evaluations: measure.evaluations.map(presentEvaluation),
    saved: Object.entries(text.saved).find(([name]) => name === saved)?.[1] ?? null,
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, measure } = await openMeasure(arguments_);
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  const { database } = arguments_.context.get(servicesContext);
  const subject = {
    plan: plan.id,
    origin: originOf(arguments_.context),
    of: { measureId: measure.id },
  };
  const rows = fields['handeling'] === 'plannen' ? [] : [measureRow(arguments_.params)];
  const scope = seeing(workPlace.scope, form, ...rows);
  const outcome = await unlessChanged(() => evaluate(database, scope, subject, fields));
  if (isChange(outcome)) return data({ fields, problems: {}, change: outcome }, { status: 409 });
  if ('problems' in outcome) return data({ fields, problems: outcome.problems }, { status: 400 });
  return redirect(`${measurePageAddress(plan.id, measure.id, 'evaluaties')}?gelukt=${outcome.done}`, 303);
}

export default function MeasureEvaluations({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, evaluations, saved } = loaderData;
  const problems: FormProblems = actionData?.problems ?? {};
  const change = changeIn(actionData);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(evaluations.filter(({ isHeld }) => !isHeld).length)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {change !== null && <Conflict change={change} leaveHref={href} />}
      <Seen revision={revisionToSend(loaderData.revision, actionData)}>
        <Evaluations
          evaluations={evaluations}
          fields={actionData?.fields ?? {}}
          problems={problems}
          canChange={frame.canChange}
        />
      </Seen>
    </PlanFrame>
  );
}
