import { data, redirect } from 'react-router';
import { unreachable } from '#app/kernel/unreachable.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  type ConflictProps,
  ErrorSummary,
  Form,
  Paragraph,
  RadioGroup,
  Textarea,
} from '#app/ui/index.ts';
import { revisionField } from '#app/kernel/revision-field.ts';
import { measureRow } from '../plan-rows.ts';
import { statusesAfter } from '../../domain/measures/measure-status.ts';
import { measureStatuses } from '../../domain/plan/plan.ts';
import { statusNames } from '../../domain/plan/plan-words.ts';
import {
  changeMeasureStatus,
  type ChangeStatusRefusal,
} from '../../use-cases/measures/change-status.server.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress } from '../addresses.ts';
import { FieldReader, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { goneMessages, statusFormMessages as text } from '../messages-edit.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/measure-status.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

async function openMeasure(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, measureRow(arguments_.params));
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  return { ...opened, measure };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure, revision } = await openMeasure(arguments_);
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

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  /** Set when somebody else was first. */
  readonly change?: ConflictProps['change'];
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, measure } = await openMeasure(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const read = new FieldReader(fields);
  const status = read.choice('status', measureStatuses);
  const reason = read.requiredText('reden', text.reasonMissing);
  if (read.hasProblems)
    return data<Outcome>({ fields, problems: read.problems, refusal: null }, { status: 400 });
  const { database } = arguments_.context.get(servicesContext);
  const changed = await changeMeasureStatus(database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    measureId: measure.id,
    status,
    expectedRevision: Number(read.text('versie')),
    reason,
  });
  if (changed.ok) return redirect(`${measureAddress(plan.id, measure.id)}?gelukt=status`, 303);
  return data<Outcome>({ fields, problems: {}, refusal: null, ...explain(changed.reason) }, { status: 409 });
}

function explain(refusal: ChangeStatusRefusal): Partial<Outcome> {
  switch (refusal.kind) {
    case 'conflict':
      return {
        change: { isOwn: false, by: refusal.changedBy, at: refusal.changedAt.toString() },
      };
    case 'same':
    case 'not-allowed':
      return { problems: { status: refusal.detail } };
    case 'reason-needed':
      return { problems: { reden: refusal.detail } };
    case 'measure-unknown':
    case 'plan-unknown':
      return { refusal: goneMessages[refusal.kind] };
    default:
      return unreachable(refusal);
  }
}

export default function MeasureStatusPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, choices, statusName } = loaderData;
  const problems = actionData?.problems ?? {};
  const change = actionData?.change ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      lead={text.lead(name, statusName)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="warning">{actionData.refusal}</Alert>}
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(
            { status: statusName },
            { status: chosenStatusName(actionData?.fields['status']) },
            { status: text.to },
          )}
          leaveHref={href}
        />
      )}
      {choices.length === 0 ? (
        <Paragraph>{text.end}</Paragraph>
      ) : (
        <Form>
          <input
            type="hidden"
            name={revisionField}
            value={
              change === null
                ? (actionData?.fields[revisionField] ?? loaderData.revision)
                : loaderData.revision
            }
          />
          <RadioGroup
            name="status"
            label={text.to}
            options={choices}
            defaultValue={actionData?.fields['status']}
            error={problems['status']}
          />
          <Textarea
            name="reden"
            label={text.reason}
            description={text.reasonHint}
            defaultValue={actionData?.fields['reden']}
            error={problems['reden']}
            rows={3}
          />
          <ButtonGroup>
            <Button>{text.submit}</Button>
            <ButtonLink href={href}>{frameMessages.cancel}</ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </PlanFrame>
  );
}

function chosenStatusName(typed: string | undefined): string {
  const status = measureStatuses.find((each) => each === typed);
  return status === undefined ? '' : statusNames[status];
}
