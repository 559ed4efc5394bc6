import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { Disclosure, Section, Sent, SentProblems } from '#app/ui/index.ts';
import { addLine } from '../../use-cases/lines/add-line.server.ts';
import { measureAddress } from '../addresses.ts';
import { readBy } from '../forms/read-by.ts';
import { lineFieldLabels } from './forms/line-differences.ts';
import { emptyLineFields } from './forms/line-fields.ts';
import { lineFormView, readKind } from './forms/line-form-view.ts';
import { lineReader } from './forms/parse-line.ts';
import { atLineFields, previewAct } from './line-acts.server.ts';
import { frameMessages } from '../messages.nl.ts';
import { lineKindNames } from './messages-budget.nl.ts';
import { saveLineRefusals } from './messages-line-refusals.nl.ts';
import { lineFormMessages as text } from '../messages-edit.nl.ts';
import { KindChoice } from '../plan/parts/kind-choice.tsx';
import { LineForm } from './parts/line-form.tsx';
import { LinePreview } from './parts/line-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openMeasureToChange, type MeasureToChange } from '../open-to-change.server.ts';
import type { Route } from './+types/new-line.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          `${text.newTitle}: ${loaderData.measure.number}. ${loaderData.measure.name}`,
          loaderData.frame.plan.title,
        )
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure } = await openMeasureToChange(arguments_);
  return {
    frame,
    measure: { name: measure.name, number: measure.number, href: measureAddress(plan.id, measure.id) },
    kind: readKind(new URL(arguments_.request.url).searchParams.get('soort')),
    view: lineFormView(plan, null),
  };
}

function newLineActs({ plan }: MeasureToChange) {
  const read = lineReader(plan, null);
  return {
    opslaan: formAct({
      fields: readBy(read),
      run: async ({ services, acting, edit, measure }: MeasureToChange, value) =>
        atLineFields(
          await addLine(services.database, acting.scope, {
            ...edit,
            measureId: measure.id,
            line: value,
            reason: text.newReason,
          }),
          value,
        ),
      refusals: saveLineRefusals,
      done: (_, { edit, measure }) => savedAt(measureAddress(edit.plan, measure.id), 'regel'),
    }),
    doorrekenen: previewAct(read),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openMeasureToChange(arguments_);
  return answerForm(newLineActs(page), page, arguments_.request);
}

export default function NewLine({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, measure } = loaderData;
  const sent = actionData?.sent;
  const kind = readKind(sent?.typed['soort'] ?? null) ?? loaderData.kind;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.newTitle}
      kicker={kind === null ? undefined : `${text.kind}: ${lineKindNames[kind]}`}
      lead={text.newLead(measure.name)}
      trail={[{ href: measure.href, label: `${measure.number}. ${measure.name}` }]}
    >
      <Sent form={sent}>
        <SentProblems labels={lineFieldLabels(loaderData.view)} />
        {actionData?.shown != null && <LinePreview preview={actionData.shown} />}
        {kind === null ? (
          <Section title={text.chooseKind}>
            <KindChoice />
          </Section>
        ) : (
          <>
            <Disclosure summary={text.otherKind}>
              <KindChoice current={kind} />
            </Disclosure>
            <LineForm
              kind={kind}
              view={loaderData.view}
              values={emptyLineFields()}
              typed={sent?.typed}
              cancelHref={measure.href}
              isConflict={false}
              isNew
            />
          </>
        )}
      </Sent>
    </PlanFrame>
  );
}
