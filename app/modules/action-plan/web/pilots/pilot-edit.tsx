import { answerForm } from '#app/platform/forms/answer-form.ts';
import { compareFields, Conflict, keepMineText, Sent, SentProblems } from '#app/ui/index.ts';
import { pilotAddress } from '../addresses.ts';
import { pilotToFields } from './forms/parse-pilot.ts';
import { frameMessages } from '../messages.nl.ts';
import { pilotFieldLabels, pilotFormMessages as text } from './messages-pilot-form.nl.ts';
import { PilotForm } from './parts/pilot-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPilotToChange } from '../open-to-change.server.ts';
import { measureOptions } from '../measures/presenters/measure-options.ts';
import { savePilotAct } from './save-pilot-act.server.ts';
import type { Route } from './+types/pilot-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(text.editTitle(loaderData.name), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, revision, pilot } = await openPilotToChange(arguments_);
  return {
    frame,
    revision,
    name: pilot.name,
    href: pilotAddress(plan.id, pilot.id),
    stored: pilotToFields(pilot),
    measures: measureOptions(plan),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openPilotToChange(arguments_);
  return answerForm({ wijzigen: savePilotAct(page.plan, page.pilot) }, page, arguments_.request);
}

export default function PilotEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, href, measures, stored } = loaderData;
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.editTitle(name)}
      crumb={text.crumb}
      trail={[{ href, label: name }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems labels={pilotFieldLabels} />
        {change !== null && (
          <Conflict
            change={change}
            differences={compareFields(stored, sent?.typed ?? {}, pilotFieldLabels, { maatregel: measures })}
            leaveHref={href}
          />
        )}
        <PilotForm
          act="wijzigen"
          values={stored}
          measures={measures}
          submit={change === null ? text.submit : keepMineText}
          cancelHref={href}
        />
      </Sent>
    </PlanFrame>
  );
}
