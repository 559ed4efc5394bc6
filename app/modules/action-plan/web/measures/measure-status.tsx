import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  Form,
  Paragraph,
  RadioGroup,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { measureRow } from '../plan-rows.ts';
import { statusesAfter } from '../../domain/measures/measure-status.ts';
import { measureStatuses } from '../../domain/plan/plan.ts';
import { statusNames } from '../../domain/plan/plan-words.ts';
import { changeMeasureStatus } from '../../use-cases/measures/change-status.server.ts';
import { measureAddress } from '../addresses.ts';
import { requiredText } from '../forms/required-text.ts';
import { frameMessages } from '../messages.nl.ts';
import { fieldMessages, statusFormMessages as text } from '../messages-edit.nl.ts';
import { statusRefusals } from './messages-measure-refusals.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openMeasureToChange, type MeasureToChange } from '../open-to-change.server.ts';
import type { Route } from './+types/measure-status.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          `${text.title}: ${loaderData.number}. ${loaderData.name}`,
          loaderData.frame.plan.title,
        )
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure, revision } = await openMeasureToChange(arguments_);
  return {
    frame,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    statusName: statusNames[measure.status],
    choices: statusesAfter(measure.status).map((value) => ({ value, label: statusNames[value] })),
    revision,
  };
}

const acts = {
  status: formAct({
    fields: z.object({
      status: z.enum(measureStatuses, fieldMessages.choose),
      reden: requiredText(text.reasonMissing),
    }),
    rows: ({ edit, measure }: MeasureToChange) => [measureRow({ plan: edit.plan, id: measure.id })],
    run: ({ services, acting, edit, measure }, { status, reden: reason }) =>
      changeMeasureStatus(services.database, acting.scope, {
        ...edit,
        measureId: measure.id,
        status,
        reason,
      }),
    refusals: statusRefusals,
    done: (_, { edit, measure }) => savedAt(measureAddress(edit.plan, measure.id), 'status'),
  }),
};

export async function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, await openMeasureToChange(arguments_), arguments_.request);
}

export default function MeasureStatusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, choices, statusName } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(name, statusName)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems />
        {sent?.change && (
          <Conflict
            change={sent.change}
            differences={compareFields(
              { status: statusName },
              { status: chosenStatusName(sent.typed['status']) },
              { status: text.to },
            )}
            leaveHref={href}
          />
        )}
        {choices.length === 0 ? (
          <Paragraph>{text.end}</Paragraph>
        ) : (
          <Form act="status">
            <RadioGroup name="status" label={text.to} options={choices} />
            <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} />
            <ButtonGroup>
              <Button>{text.submit}</Button>
              <ButtonLink href={href}>{frameMessages.cancel}</ButtonLink>
            </ButtonGroup>
          </Form>
        )}
      </Sent>
    </PlanFrame>
  );
}

function chosenStatusName(typed: string | undefined): string {
  const status = measureStatuses.find((each) => each === typed);
  return status === undefined ? '' : statusNames[status];
}
