import { data, redirect } from 'react-router';
import { Alert, ErrorSummary } from '#app/ui/index.ts';
import { pilotAddress } from './addresses.ts';
import { readFields, summaryOf } from './forms/fields.ts';
import { pilotToFields } from './forms/parse-pilot.ts';
import { frameMessages } from './messages.nl.ts';
import { pilotFormMessages as text } from './messages-pilot-form.nl.ts';
import { PilotForm } from './parts/pilot-form.tsx';
import { PlanFrame } from './parts/plan-frame.tsx';
import { notFound, openPlanToChange } from './plan-page.server.ts';
import { measureOptions } from './presenters/measure-options.ts';
import { savePilotForm, type PilotFormOutcome } from './save-pilot-form.server.ts';
import type { Route } from './+types/pilot-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(text.editTitle(loaderData.name), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

async function openPilot(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_);
  const pilot = opened.plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  return { ...opened, pilot };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, pilot } = await openPilot(arguments_);
  return {
    frame,
    name: pilot.name,
    href: pilotAddress(plan.id, pilot.id),
    fields: pilotToFields(pilot),
    measures: measureOptions(plan),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const { pilot, ...opened } = await openPilot(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const saved = await savePilotForm(opened, arguments_, fields, pilot);
  if (saved.ok) return redirect(`${pilotAddress(opened.plan.id, saved.value)}?gelukt=pilot`, 303);
  return data<PilotFormOutcome>(saved.reason, { status: saved.reason.refusal === null ? 400 : 409 });
}

export default function PilotEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, href, measures } = loaderData;
  const problems = actionData?.problems ?? {};
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.editTitle(name)}
      crumb={text.crumb}
      trail={[{ href, label: name }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      <PilotForm
        fields={actionData?.fields ?? loaderData.fields}
        problems={problems}
        measures={measures}
        submit={text.submit}
        cancelHref={href}
      />
    </PlanFrame>
  );
}
