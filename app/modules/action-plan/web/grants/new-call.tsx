import { isolated } from '#app/words/isolate.ts';
import { redirect } from 'react-router';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { moreRows } from '#app/platform/forms/more-rows.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { Sent, SentProblems } from '#app/ui/index.ts';
import { listPolicyColleagues } from '../../data/plan/colleagues.server.ts';
import { openGrantCall } from '../../use-cases/grants/open-grant-call.server.ts';
import { callAddress, measureAddress } from '../addresses.ts';
import { readBy } from '../forms/read-by.ts';
import { openMeasureToChange, type MeasureToChange } from '../open-to-change.server.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { frameMessages } from '../messages.nl.ts';
import { emptyCallFields, parseNewCall } from './forms/parse-new-call.ts';
import { criterionList } from './forms/parse-grant.ts';
import { newCallRefusals } from './messages-grant-refusals.nl.ts';
import { callFieldLabels, newCallMessages as text } from './messages-grant.nl.ts';
import { CallForm } from './parts/call-form.tsx';
import type { Route } from './+types/new-call.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { services, acting, plan, frame, measure } = await openMeasureToChange(arguments_);
  if (measure.grantCall !== null) throw redirect(callAddress(plan.id, measure.grantCall.id));
  const colleagues = await services.database.read(acting.scope, listPolicyColleagues);
  return {
    frame,
    measure: {
      name: measure.name,
      label: `${measure.number}. ${measure.name}`,
      href: measureAddress(plan.id, measure.id),
    },
    fields: emptyCallFields(measure.name),
    colleagues: colleagues.map(({ userId, name }) => ({ value: userId, label: isolated(name) })),
  };
}

/** A call for a measure that has none; the use case refuses a second. */
const newCallActs = ({ plan, measure }: MeasureToChange) => ({
  ...moreRows(criterionList),
  toevoegen: formAct({
    fields: readBy((fields) =>
      parseNewCall(
        fields,
        plan.measures.flatMap(({ grantCall }) => grantCall?.id ?? []),
      ),
    ),
    run: ({ services, acting, edit }: MeasureToChange, typed) =>
      openGrantCall(services.database, acting.scope, { ...edit, measureId: measure.id, ...typed }),
    refusals: newCallRefusals,
    done: ({ callId }, { edit }) => savedAt(callAddress(edit.plan, callId), 'regeling'),
  }),
});

export async function action(arguments_: Route.ActionArgs) {
  const page = await openMeasureToChange(arguments_);
  return answerForm(newCallActs(page), page, arguments_.request);
}

export default function NewCall({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, measure, fields, colleagues } = loaderData;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(measure.name)}
      trail={[{ href: measure.href, label: measure.label }]}
    >
      <Sent form={actionData?.sent}>
        <SentProblems labels={callFieldLabels} />
        <CallForm values={fields} colleagues={colleagues} cancelHref={measure.href} isNew />
      </Sent>
    </PlanFrame>
  );
}
