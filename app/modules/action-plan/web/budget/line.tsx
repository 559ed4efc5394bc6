import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { ButtonLink, Conflict, Disclosure, Sent, SentProblems } from '#app/ui/index.ts';
import { lineRow } from '../plan-rows.ts';
import { changeLine } from '../../use-cases/lines/change-line.server.ts';
import { findLine } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress, planPageAddress, removeLineAddress } from '../addresses.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { readBy, readWithReason, type ReadForm } from '../forms/read-by.ts';
import { wrongFields } from '../forms/wrong-fields.ts';
import { keepAmount, takeCalculation } from './forms/kept-choice.ts';
import { previewLine } from './forms/line-preview.ts';
import { lineDifferences, lineFieldLabels } from './forms/line-differences.ts';
import { lineToFields } from './forms/line-fields.ts';
import { lineFormView, readKind } from './forms/line-form-view.ts';
import { lineReader } from './forms/parse-line.ts';
import { atLineFields, previewAct } from './line-acts.server.ts';
import { frameMessages } from '../messages.nl.ts';
import { budgetMessages, lineKindNames } from './messages-budget.nl.ts';
import { saveLineRefusals } from './messages-line-refusals.nl.ts';
import { lineFormMessages as text } from '../messages-edit.nl.ts';
import { KindChoice } from '../plan/parts/kind-choice.tsx';
import { LineForm } from './parts/line-form.tsx';
import { LinePreview } from './parts/line-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import type { MeasureToChange } from '../open-to-change.server.ts';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/line.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(text.crumb(loaderData.id), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

async function openLine(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, lineRow(arguments_.params));
  const found = findLine(opened.plan, arguments_.params.regel);
  if (found === null) throw notFound();
  return { ...opened, ...found };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure, line, revision } = await openLine(arguments_);
  return {
    frame,
    id: line.id,
    label: line.label,
    measure: { name: `${measure.number}. ${measure.name}`, href: measureAddress(plan.id, measure.id) },
    revision,
    kind: readKind(new URL(arguments_.request.url).searchParams.get('soort')) ?? line.kind,
    view: lineFormView(plan, line),
    stored: { soort: line.kind, ...lineToFields(line) },
  };
}

interface LineToChange extends MeasureToChange {
  readonly line: BudgetLine;
}

function lineActs({ plan, line }: LineToChange) {
  const read = lineReader(plan, line);
  return {
    opslaan: formAct({
      fields: readWithReason(read),
      rows: ({ edit }: LineToChange) => [lineRow({ plan: edit.plan, regel: line.id })],
      run: (page, { value, reason }) =>
        keepsAmount(plan, page.measure, value)
          ? Promise.resolve(wrongFields({ inplan: text.keptProblem }))
          : saveLine(page, value, reason),
      refusals: saveLineRefusals,
      done: lineSaved,
    }),
    berekening: choiceAct(line, takeCalculation(read)),
    houden: choiceAct(line, keepAmount(read)),
    doorrekenen: previewAct(read),
  };
}

/** One of the two answers to an amount of the plan that was left while the calculation changed. */
const choiceAct = (line: BudgetLine, read: ReadForm<{ value: BudgetLine; reason: string }>) =>
  formAct({
    fields: readBy(read),
    rows: ({ edit }: LineToChange) => [lineRow({ plan: edit.plan, regel: line.id })],
    run: (page, { value, reason }) => saveLine(page, value, reason),
    refusals: saveLineRefusals,
    done: lineSaved,
  });

const lineSaved = (_: unknown, { edit, measure }: LineToChange) =>
  savedAt(measureAddress(edit.plan, measure.id), 'regel');

async function saveLine({ services, acting, edit }: LineToChange, line: BudgetLine, reason: string) {
  return atLineFields(await changeLine(services.database, acting.scope, { ...edit, line, reason }), line);
}

function keepsAmount(plan: Plan, measure: Measure, line: BudgetLine): boolean {
  const preview = previewLine(plan, measure, line);
  return preview.ok && preview.value.keptAmount !== null;
}

export async function action(arguments_: Route.ActionArgs) {
  const page = await openLine(arguments_);
  return answerForm(lineActs(page), page, arguments_.request);
}

export default function LinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, id, label, measure, stored } = loaderData;
  const { slug } = frame.plan;
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  const kind = readKind(sent?.typed['soort'] ?? null) ?? loaderData.kind;
  const isKept = sent?.problems['inplan'] === text.keptProblem;
  const keptAmount = actionData?.shown?.keptAmount ?? (isKept ? (sent?.typed['inplan'] ?? null) : null);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(label)}
      crumb={text.crumb(id)}
      kicker={`${text.kind}: ${lineKindNames[kind]}`}
      trail={[
        { href: planPageAddress(slug, 'begroting'), label: budgetMessages.title },
        { href: measure.href, label: measure.name },
      ]}
      actions={<ButtonLink href={removeLineAddress(slug, id)}>{text.remove}</ButtonLink>}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems labels={lineFieldLabels(loaderData.view)} />
        {change !== null && (
          <Conflict
            change={change}
            differences={lineDifferences(stored, sent?.typed ?? {}, loaderData.view)}
            leaveHref={savedAt(measure.href, 'gelaten')}
          />
        )}
        {actionData?.shown != null && <LinePreview preview={actionData.shown} />}
        <Disclosure summary={text.otherKind}>
          <KindChoice current={kind} />
        </Disclosure>
        <LineForm
          kind={kind}
          view={loaderData.view}
          values={stored}
          typed={sent?.typed}
          cancelHref={measure.href}
          isConflict={change !== null}
          keptAmount={keptAmount}
        />
      </Sent>
    </PlanFrame>
  );
}
