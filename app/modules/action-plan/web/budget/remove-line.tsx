import { data, redirect } from 'react-router';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { readRevision } from '#app/platform/http/seen.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  type ConflictProps,
  DefinitionList,
  ErrorSummary,
  Form,
  Textarea,
} from '#app/ui/index.ts';
import { revisionField } from '#app/kernel/revision-field.ts';
import { lineRow } from '../plan-rows.ts';
import { findLine } from '../../use-cases/plan/plan-parts.ts';
import { removeLine, type RemoveLineRefusal } from '../../use-cases/lines/remove-line.server.ts';
import { lineAddress, measureAddress } from '../addresses.ts';
import { readFields, summaryOf } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { lineFormMessages, removeLineMessages as text } from '../messages-edit.nl.ts';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/remove-line.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, report, revision, frame } = await openPlanToChange(arguments_, lineRow(arguments_.params));
  const found = findLine(plan, arguments_.params.regel);
  if (found === null) throw notFound();
  const { measure, line } = found;
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

interface Outcome {
  readonly problems: FormProblems;
  readonly refusal: string | null;
  readonly reason: string;
  /** The revision the form was made on; left out when a change was shown since. */
  readonly revision?: string | undefined;
  readonly change?: ConflictProps['change'];
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlanToChange(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const reason = (fields['reden'] ?? '').trim();
  if (reason === '') {
    const problems = { reden: lineFormMessages.reasonMissing };
    return data<Outcome>(
      { problems, refusal: null, reason, revision: fields[revisionField] },
      { status: 400 },
    );
  }
  const measure = findLine(plan, arguments_.params.regel)?.measure;
  const removed = await removeLine(arguments_.context.get(servicesContext).database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    lineId: arguments_.params.regel,
    expectedRevision: readRevision(fields['versie']),
    reason,
  });
  if (removed.ok && measure !== undefined)
    return redirect(`${measureAddress(plan.id, measure.id)}?gelukt=regel-weg`, 303);
  if (!removed.ok && removed.reason.kind === 'conflict') {
    const { changedBy: by, changedAt } = removed.reason;
    const change = { isOwn: false, by, at: changedAt.toString() };
    return data<Outcome>({ problems: {}, refusal: null, reason, change }, { status: 409 });
  }
  const refusal = removed.ok ? null : explain(removed.reason);
  return data<Outcome>({ problems: {}, refusal, reason }, { status: 409 });
}

function explain(refusal: RemoveLineRefusal): string {
  if (refusal.kind === 'conflict') return text.changed;
  if (refusal.kind === 'line-needed') return text.needed(refusal.by.join(', '));
  return text.refusals[refusal.kind];
}

export default function RemoveLine({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, id, label, measure, revision } = loaderData;
  const problems = actionData?.problems ?? {};
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
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {actionData?.change !== undefined && <Conflict change={actionData.change} leaveHref={back} />}
      <DefinitionList
        items={[
          { term: lineFormMessages.formula, details: loaderData.formula },
          { term: text.amount, details: loaderData.amount },
        ]}
      />
      <Form>
        <input type="hidden" name={revisionField} value={actionData?.revision ?? revision} />
        <Textarea
          name="reden"
          label={lineFormMessages.reason}
          description={lineFormMessages.reasonHint}
          defaultValue={actionData?.reason}
          error={problems['reden']}
          rows={2}
        />
        <ButtonGroup>
          <Button kind="warning">{text.submit}</Button>
          <ButtonLink href={back}>{frameMessages.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}
