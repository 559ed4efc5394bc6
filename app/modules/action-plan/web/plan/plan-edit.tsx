import { data, redirect } from 'react-router';
import { unreachable } from '#app/kernel/unreachable.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { readRevision } from '#app/platform/http/seen.ts';
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
  keepMineText,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { planRow } from '../plan-rows.ts';
import {
  changePlan,
  type ChangePlanRefusal,
  type PlanWords,
} from '../../use-cases/plan/change-plan.server.ts';
import { planAddress } from '../addresses.ts';
import { FieldReader, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { goneMessages } from '../messages-edit.nl.ts';
import { planEditMessages as text, planFieldLabels } from './messages-plan-edit.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/plan-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

function toFields({ title, vision, bottlenecks, reserve }: PlanWords): Fields {
  return {
    titel: title,
    visie: vision ?? '',
    knelpunten: bottlenecks.join('\n'),
    reserve: reserve?.name ?? '',
  };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, revision, frame } = await openPlanToChange(arguments_, planRow(arguments_.params));
  return { frame, revision: Number(revision), fields: toFields(plan) };
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly revision: number;
  readonly conflict: Omit<ConflictProps, 'leaveHref'> | null;
  readonly refusal: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlanToChange(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const read = new FieldReader(fields);
  const changes: PlanWords = {
    title: read.requiredText('titel', text.nameMissing),
    vision: read.optionalText('visie'),
    bottlenecks: read.lines('knelpunten'),
    reserve: read.text('reserve') === '' ? null : { name: read.text('reserve') },
  };
  const expectedRevision = readRevision(fields['versie']);
  const outcome: Outcome = {
    fields,
    problems: read.problems,
    revision: expectedRevision,
    conflict: null,
    refusal: null,
  };
  if (read.hasProblems) return data(outcome, { status: 400 });
  const saved = await changePlan(arguments_.context.get(servicesContext).database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    changes,
    expectedRevision,
    reason: read.text('reden'),
  });
  if (saved.ok) return redirect(`${planAddress(plan.id)}?gelukt=plan`, 303);
  return data<Outcome>({ ...outcome, ...explain(saved.reason, fields) }, { status: 409 });
}

function explain(refusal: ChangePlanRefusal, fields: Fields): Partial<Outcome> {
  switch (refusal.kind) {
    case 'conflict':
      return {
        revision: refusal.revision,
        conflict: {
          change: { isOwn: false, by: refusal.changedBy, at: refusal.changedAt.toString() },
          differences: compareFields(toFields(refusal.theirs), fields, planFieldLabels),
        },
      };
    case 'no-title':
      return { problems: { titel: text.nameMissing } };
    case 'plan-unknown':
      return { refusal: goneMessages['plan-unknown'] };
    default:
      return unreachable(refusal);
  }
}

export default function PlanEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame } = loaderData;
  const href = planAddress(frame.plan.slug);
  const fields = actionData?.fields ?? loaderData.fields;
  const problems = actionData?.problems ?? {};
  const conflict = actionData?.conflict ?? null;
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  return (
    <PlanFrame frame={frame} tab={null} title={text.title} crumb={text.crumb}>
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {conflict !== null && <Conflict {...conflict} leaveHref={`${href}?gelukt=gelaten`} />}
      <Form>
        <input type="hidden" name="versie" value={actionData?.revision ?? loaderData.revision} />
        <TextInput {...field('titel')} label={text.name} width="full" />
        <Textarea {...field('visie')} label={text.vision} rows={6} isOptional />
        <Textarea
          {...field('knelpunten')}
          label={text.bottlenecks}
          description={text.bottlenecksHint}
          rows={6}
          isOptional
        />
        <TextInput
          {...field('reserve')}
          label={text.reserve}
          description={text.reserveHint}
          width="full"
          isOptional
        />
        <TextInput
          {...field('reden')}
          label={text.reason}
          description={text.reasonHint}
          width="full"
          isOptional
        />
        <ButtonGroup>
          <Button>{conflict === null ? text.submit : keepMineText}</Button>
          <ButtonLink href={href}>{frameMessages.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}
