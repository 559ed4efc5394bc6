import { z } from 'zod';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DefinitionList,
  Form,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { lineRow } from '../plan-rows.ts';
import { findLine } from '../../use-cases/plan/plan-parts.ts';
import { removeLine } from '../../use-cases/lines/remove-line.server.ts';
import { lineAddress, measureAddress } from '../addresses.ts';
import { requiredText } from '../forms/required-text.ts';
import { frameMessages } from '../messages.nl.ts';
import { fieldMessages, lineFormMessages, removeLineMessages as text } from '../messages-edit.nl.ts';
import { removeLineRefusals } from './messages-line-refusals.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/remove-line.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          text.title(`${loaderData.id} ${loaderData.label}`),
          loaderData.frame.plan.title,
        )
      : 'Onderdak',
  },
];

async function openLine(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, lineRow(arguments_.params));
  const found = findLine(opened.plan, arguments_.params.regel);
  if (found === null) throw notFound();
  return { ...opened, ...found };
}

type LineToRemove = Awaited<ReturnType<typeof openLine>>;

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, report, revision, frame, measure, line } = await openLine(arguments_);
  const budget = report.measures
    .find((each) => each.measure.id === measure.id)
    ?.lines.find((each) => each.line.id === line.id);
  return {
    frame,
    id: line.id,
    label: line.label,
    formula: budget?.calculated.formula ?? '',
    amount: budget === undefined ? frameMessages.none : formatEuro(budget.countedCents),
    revision,
    measure: { name: `${measure.number}. ${measure.name}`, href: measureAddress(plan.id, measure.id) },
  };
}

const acts = {
  verwijderen: formAct({
    fields: z.object({ reden: requiredText(fieldMessages.reasonMissing) }),
    rows: ({ edit, line }: LineToRemove) => [lineRow({ plan: edit.plan, regel: line.id })],
    run: ({ services, acting, edit, line }, { reden: reason }) =>
      removeLine(services.database, acting.scope, { ...edit, lineId: line.id, reason }),
    refusals: removeLineRefusals,
    done: (_, { edit, measure }) => savedAt(measureAddress(edit.plan, measure.id), 'regel-weg'),
  }),
};

export async function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, await openLine(arguments_), arguments_.request);
}

export default function RemoveLine({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, id, label, measure, revision } = loaderData;
  const sent = actionData?.sent;
  const back = lineAddress(frame.plan.slug, id);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(label)}
      crumb={text.crumb}
      lead={text.lead}
      trail={[
        { href: measure.href, label: measure.name },
        { href: back, label: lineFormMessages.crumb(id) },
      ]}
    >
      <Sent form={sent} revision={revision}>
        <SentProblems />
        {sent?.change && <Conflict change={sent.change} leaveHref={back} />}
        <DefinitionList
          items={[
            { term: lineFormMessages.formula, details: loaderData.formula },
            { term: text.amount, details: loaderData.amount },
          ]}
        />
        <Form act="verwijderen">
          <Textarea
            name="reden"
            label={lineFormMessages.reason}
            description={lineFormMessages.reasonHint}
            rows={2}
          />
          <ButtonGroup>
            <Button kind="warning">{text.submit}</Button>
            <ButtonLink href={back}>{frameMessages.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      </Sent>
    </PlanFrame>
  );
}
