import { answerForm } from '#app/platform/forms/answer-form.ts';
import { Sent, SentProblems } from '#app/ui/index.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress, planAddress } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { pilotFieldLabels, pilotFormMessages as text } from './messages-pilot-form.nl.ts';
import { PilotForm } from './parts/pilot-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlanToChange } from '../plan-page.server.ts';
import { measureOptions } from '../measures/presenters/measure-options.ts';
import { savePilotAct } from './save-pilot-act.server.ts';
import type { Route } from './+types/new-pilot.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.newTitle, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame } = await openPlanToChange(arguments_);
  const asked = new URL(arguments_.request.url).searchParams.get('maatregel') ?? '';
  const measure = findMeasure(plan, asked);
  const fields: Fields = { maatregel: measure?.id ?? '', voorwaarden: text.usualChecks.join('\n') };
  return {
    frame,
    fields,
    lead: measure === null ? text.newLeadAlone : text.newLead(measure.name),
    measures: measureOptions(plan),
    from: measure === null ? planAddress(plan.id) : measureAddress(plan.id, measure.id),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openPlanToChange(arguments_);
  return answerForm({ toevoegen: savePilotAct(page.plan, null) }, page, arguments_.request);
}

export default function NewPilot({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, lead, measures, from, fields } = loaderData;
  return (
    <PlanFrame frame={frame} tab={null} title={text.newTitle} lead={lead}>
      <Sent form={actionData?.sent}>
        <SentProblems labels={pilotFieldLabels} />
        <PilotForm act="toevoegen" values={fields} measures={measures} submit={text.add} cancelHref={from} />
      </Sent>
    </PlanFrame>
  );
}
