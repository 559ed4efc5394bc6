import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Conflict, Sent, SentProblems } from '#app/ui/index.ts';
import { measureRow } from '../plan-rows.ts';
import { measureAddress, measurePageAddress } from '../addresses.ts';
import { frameMessages } from '../messages.nl.ts';
import { evaluationActs } from './evaluation-acts.server.ts';
import { evaluationMessages as text } from './messages-evaluation.nl.ts';
import { Evaluations } from './parts/evaluation-forms.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openMeasureToChange, type MeasureToChange } from '../open-to-change.server.ts';
import { presentEvaluation } from '../measures/presenters/measure-page.ts';
import type { Route } from './+types/measure-evaluations.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          `${text.title}: ${loaderData.number}. ${loaderData.name}`,
          loaderData.frame.plan.title,
        )
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, revision, measure } = await openMeasureToChange(arguments_);
  return {
    frame,
    revision,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    evaluations: measure.evaluations.map(presentEvaluation),
    saved: savedMessage(arguments_.request, text.saved),
  };
}

const acts = evaluationActs<MeasureToChange>({
  of: ({ measure }) => ({ measureId: measure.id }),
  row: ({ edit, measure }) => measureRow({ plan: edit.plan, id: measure.id }),
  address: ({ edit, measure }) => measurePageAddress(edit.plan, measure.id, 'evaluaties'),
});

export async function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, await openMeasureToChange(arguments_), arguments_.request);
}

export default function MeasureEvaluations({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, evaluations, saved } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(evaluations.filter(({ isHeld }) => !isHeld).length)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && <Conflict change={sent.change} leaveHref={href} />}
        <Evaluations evaluations={evaluations} canChange={frame.canChange} />
      </Sent>
    </PlanFrame>
  );
}
