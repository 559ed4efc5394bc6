import { data, redirect } from 'react-router';
import { Alert, compareFields, Conflict, ErrorSummary, keepMineText, Seen } from '#app/ui/index.ts';
import { changeIn, revisionToSend } from '#app/platform/http/seen.ts';
import { pilotRow } from '../plan-rows.ts';
import { pilotAddress } from '../addresses.ts';
import { summaryOf } from '../forms/fields.ts';
import { pilotToFields } from './forms/parse-pilot.ts';
import { frameMessages } from '../messages.nl.ts';
import { pilotFieldLabels, pilotFormMessages as text } from './messages-pilot-form.nl.ts';
import { PilotForm } from './parts/pilot-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import { measureOptions } from '../measures/presenters/measure-options.ts';
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
  const opened = await openPlanToChange(arguments_, pilotRow(arguments_.params));
  const pilot = opened.plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  return { ...opened, pilot };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, revision, pilot } = await openPilot(arguments_);
  return {
    frame,
    revision,
    name: pilot.name,
    href: pilotAddress(plan.id, pilot.id),
    fields: pilotToFields(pilot),
    measures: measureOptions(plan),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const { pilot, ...opened } = await openPilot(arguments_);
  const saved = await savePilotForm(opened, arguments_, await arguments_.request.formData(), pilot);
  if (saved.ok) return redirect(`${pilotAddress(opened.plan.id, saved.value)}?gelukt=pilot`, 303);
  const isConflict = saved.reason.refusal !== null || saved.reason.change !== undefined;
  return data<PilotFormOutcome>(saved.reason, { status: isConflict ? 409 : 400 });
}

export default function PilotEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, href, measures } = loaderData;
  const problems = actionData?.problems ?? {};
  const fields = actionData?.fields ?? loaderData.fields;
  const change = changeIn(actionData);
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
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(loaderData.fields, fields, pilotFieldLabels, { maatregel: measures })}
          leaveHref={href}
        />
      )}
      <Seen revision={revisionToSend(loaderData.revision, actionData)}>
        <PilotForm
          fields={fields}
          problems={problems}
          measures={measures}
          submit={change === null ? text.submit : keepMineText}
          cancelHref={href}
        />
      </Seen>
    </PlanFrame>
  );
}
