import { data, redirect } from 'react-router';
import { unreachable } from '#app/kernel/unreachable.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { readRevision } from '#app/platform/http/seen.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  ButtonLink,
  compareFields,
  Conflict,
  type ConflictProps,
  Disclosure,
  ErrorSummary,
} from '#app/ui/index.ts';
import { lineRow } from '../plan-rows.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import { changeLine, type ChangeLineRefusal } from '../../use-cases/lines/change-line.server.ts';
import { findLine } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress, planPageAddress, removeLineAddress } from '../addresses.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { lineToFields } from './forms/line-fields.ts';
import { lineFormView, readKind, type LineFormView } from './forms/line-form-view.ts';
import { previewLine, problemsOfLine, type LinePreview as Preview } from './forms/line-preview.ts';
import { parseLine } from './forms/parse-line.ts';
import { frameMessages } from '../messages.nl.ts';
import { budgetMessages, lineKindNames } from './messages-budget.nl.ts';
import { goneMessages, lineFormMessages as text, lineFieldLabels } from '../messages-edit.nl.ts';
import { KindChoice } from '../plan/parts/kind-choice.tsx';
import { LineForm } from './parts/line-form.tsx';
import { LinePreview } from './parts/line-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
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
  const kind = readKind(new URL(arguments_.request.url).searchParams.get('soort')) ?? line.kind;
  return {
    frame,
    id: line.id,
    label: line.label,
    measure: { name: `${measure.number}. ${measure.name}`, href: measureAddress(plan.id, measure.id) },
    revision: Number(revision),
    view: lineFormView(plan, { kind, fields: lineToFields(line), line }),
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly view: LineFormView;
  readonly revision: number;
  readonly preview: Preview | null;
  readonly conflict: Omit<ConflictProps, 'leaveHref'> | null;
  readonly refusal: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, measure, line: before } = await openLine(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const kind = readKind(fields['soort'] ?? null) ?? before.kind;
  const outcome: Outcome = {
    problems: {},
    view: lineFormView(plan, { kind, fields, line: before }),
    revision: readRevision(fields['versie']),
    preview: null,
    conflict: null,
    refusal: null,
  };
  const sourceIds = plan.sources.map(({ id }) => id);
  const parsed = parseLine(fields, { kind, sourceIds, years: outcome.view.years, before });
  const isSaving = fields['handeling'] !== 'doorrekenen';
  const problems = {
    ...(parsed.ok ? {} : parsed.reason),
    ...(isSaving && (fields['reden'] ?? '').trim() === '' ? { reden: text.reasonMissing } : {}),
  };
  if (!parsed.ok || Object.keys(problems).length > 0)
    return data<Outcome>({ ...outcome, problems }, { status: 400 });
  if (!isSaving) {
    const preview = previewLine(plan, measure, parsed.value);
    return preview.ok
      ? data<Outcome>({ ...outcome, preview: preview.value })
      : data<Outcome>({ ...outcome, problems: preview.reason }, { status: 400 });
  }
  const saved = await changeLine(arguments_.context.get(servicesContext).database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    line: parsed.value,
    expectedRevision: outcome.revision,
    reason: (fields['reden'] ?? '').trim(),
  });
  if (saved.ok) return redirect(`${measureAddress(plan.id, measure.id)}?gelukt=regel`, 303);
  return data<Outcome>({ ...outcome, ...explain(saved.reason, parsed.value, fields) }, { status: 409 });
}

function explain(refusal: ChangeLineRefusal, line: BudgetLine, fields: Fields): Partial<Outcome> {
  switch (refusal.kind) {
    case 'faults':
    case 'circular':
      return { problems: problemsOfLine(refusal, line) };
    case 'conflict':
      return { revision: refusal.revision, conflict: conflictOf(refusal, line, fields) };
    case 'line-needed':
      return { refusal: text.needed(refusal.by.join(', ')) };
    case 'line-unknown':
    case 'plan-unknown':
      return { refusal: goneMessages[refusal.kind] };
    default:
      return unreachable(refusal);
  }
}

function conflictOf(
  { theirs, changedBy, changedAt }: Extract<ChangeLineRefusal, { kind: 'conflict' }>,
  line: BudgetLine,
  fields: Fields,
): Omit<ConflictProps, 'leaveHref'> {
  return {
    change: { isOwn: false, by: changedBy, at: changedAt.toString() },
    differences: compareFields(
      { ...lineToFields(theirs), soort: lineKindNames[theirs.kind] },
      { ...lineToFields(line), soort: lineKindNames[line.kind], regels: fields['regels'] ?? '' },
      lineFieldLabels,
    ),
  };
}

export default function LinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, id, label, measure } = loaderData;
  const { slug } = frame.plan;
  const problems = actionData?.problems ?? {};
  const view = actionData?.view ?? loaderData.view;
  const conflict = actionData?.conflict ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(label)}
      crumb={text.crumb(id)}
      kicker={`${text.kind}: ${lineKindNames[view.kind]}`}
      trail={[
        { href: planPageAddress(slug, 'begroting'), label: budgetMessages.title },
        { href: measure.href, label: measure.name },
      ]}
      actions={<ButtonLink href={removeLineAddress(slug, id)}>{text.remove}</ButtonLink>}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {conflict !== null && <Conflict {...conflict} leaveHref={`${measure.href}?gelukt=gelaten`} />}
      {actionData?.preview != null && <LinePreview preview={actionData.preview} />}
      <Disclosure summary={text.otherKind}>
        <KindChoice current={view.kind} />
      </Disclosure>
      <LineForm
        view={view}
        problems={problems}
        revision={actionData?.revision ?? loaderData.revision}
        cancelHref={measure.href}
        isConflict={conflict !== null}
      />
    </PlanFrame>
  );
}
