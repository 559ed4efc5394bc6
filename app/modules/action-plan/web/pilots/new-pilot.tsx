import { data, redirect } from 'react-router';
import { Alert, ErrorSummary } from '#app/ui/index.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress, pilotAddress, planAddress } from '../addresses.ts';
import { summaryOf, type Fields } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { pilotFormMessages as text } from './messages-pilot-form.nl.ts';
import { PilotForm } from './parts/pilot-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlanToChange } from '../plan-page.server.ts';
import { measureOptions } from '../measures/presenters/measure-options.ts';
import { savePilotForm, type PilotFormOutcome } from './save-pilot-form.server.ts';
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
  const opened = await openPlanToChange(arguments_);
  const saved = await savePilotForm(opened, arguments_, await arguments_.request.formData(), null);
  if (saved.ok) return redirect(`${pilotAddress(opened.plan.id, saved.value)}?gelukt=pilot`, 303);
  return data<PilotFormOutcome>(saved.reason, { status: saved.reason.refusal === null ? 400 : 409 });
}

export default function NewPilot({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, lead, measures, from } = loaderData;
  const problems = actionData?.problems ?? {};
  return (
    <PlanFrame frame={frame} tab={null} title={text.newTitle} lead={lead}>
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      <PilotForm
        fields={actionData?.fields ?? loaderData.fields}
        problems={problems}
        measures={measures}
        submit={text.add}
        cancelHref={from}
      />
    </PlanFrame>
  );
}
