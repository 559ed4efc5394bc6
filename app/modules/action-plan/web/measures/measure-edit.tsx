import { findMembers } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { moreRows } from '#app/platform/forms/more-rows.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { compareFields, Conflict, Sent, SentProblems } from '#app/ui/index.ts';
import { measureRow } from '../plan-rows.ts';
import { changeMeasure } from '../../use-cases/measures/change-measure.server.ts';
import { measureAddress } from '../addresses.ts';
import { readWithReason } from '../forms/read-by.ts';
import { measureFormView } from './forms/measure-form-view.ts';
import { withPossibleDays } from './forms/measure-days.ts';
import { milestoneList, resultList, rowsInWords } from './forms/measure-rows.ts';
import { measureReader, measureToFields } from './forms/parse-measure.ts';
import { frameMessages } from '../messages.nl.ts';
import { measureFieldLabels, measureFormMessages as text } from '../messages-edit.nl.ts';
import { measureRefusals } from './messages-measure-refusals.nl.ts';
import { MeasureForm } from './parts/measure-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openMeasureToChange, type MeasureToChange } from '../open-to-change.server.ts';
import type { Route } from './+types/measure-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(text.title(loaderData.name), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { services, acting, plan, frame, measure, revision } = await openMeasureToChange(arguments_);
  const { scope } = acting;
  const members = await services.database.read(scope, (tx) =>
    findMembers(tx, scope.regionId, services.today()),
  );
  return {
    frame,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    revision,
    view: measureFormView(plan, measure, members),
    stored: measureToFields(measure),
  };
}

const measureActs = (opened: MeasureToChange) => ({
  ...moreRows(resultList, milestoneList),
  wijzigen: formAct({
    fields: readWithReason(withPossibleDays(opened, measureReader(opened.plan, opened.measure))),
    rows: ({ edit }: MeasureToChange) => [measureRow({ plan: edit.plan, id: opened.measure.id })],
    run: ({ services, acting, edit, measure }, { value: changes, reason }) =>
      changeMeasure(services.database, acting.scope, { ...edit, measureId: measure.id, changes, reason }),
    refusals: measureRefusals,
    done: (_, { edit, measure }) => savedAt(measureAddress(edit.plan, measure.id), 'maatregel'),
  }),
});

export async function action(arguments_: Route.ActionArgs) {
  const page = await openMeasureToChange(arguments_);
  return answerForm(measureActs(page), page, arguments_.request);
}

export default function MeasureEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, view, stored } = loaderData;
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(name)}
      crumb={text.crumb}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems labels={measureFieldLabels} />
        {change !== null && (
          <Conflict
            change={change}
            differences={compareFields(
              rowsInWords(stored),
              rowsInWords(sent?.typed ?? {}),
              measureFieldLabels,
            )}
            leaveHref={savedAt(href, 'gelaten')}
          />
        )}
        <MeasureForm
          view={view}
          values={stored}
          typed={sent?.typed}
          cancelHref={href}
          isConflict={change !== null}
        />
      </Sent>
    </PlanFrame>
  );
}
