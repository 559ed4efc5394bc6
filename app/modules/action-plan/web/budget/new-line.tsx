import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, Disclosure, ErrorSummary, Section } from '#app/ui/index.ts';
import { addLine } from '../../use-cases/lines/add-line.server.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress } from '../addresses.ts';
import { readFields, summaryOf } from '../forms/fields.ts';
import { emptyLineFields } from './forms/line-fields.ts';
import { lineFormView, readKind, type LineFormView } from './forms/line-form-view.ts';
import { previewLine, problemsOfLine, type LinePreview as Preview } from './forms/line-preview.ts';
import { parseLine } from './forms/parse-line.ts';
import { frameMessages } from '../messages.nl.ts';
import { lineKindNames } from './messages-budget.nl.ts';
import { goneMessages, lineFormMessages as text } from '../messages-edit.nl.ts';
import { KindChoice } from '../plan/parts/kind-choice.tsx';
import { LineForm } from './parts/line-form.tsx';
import { LinePreview } from './parts/line-preview.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/new-line.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.newTitle, loaderData.frame.plan.title) : 'Onderdak' },
];

async function openMeasure(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_);
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  return { ...opened, measure };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure } = await openMeasure(arguments_);
  const kind = readKind(new URL(arguments_.request.url).searchParams.get('soort'));
  return {
    frame,
    measure: { name: measure.name, number: measure.number, href: measureAddress(plan.id, measure.id) },
    view: kind === null ? null : lineFormView(plan, { kind, fields: emptyLineFields(), line: null }),
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly view: LineFormView;
  readonly preview: Preview | null;
  readonly refusal: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, measure } = await openMeasure(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const kind = readKind(fields['soort'] ?? null) ?? 'lump';
  const view = lineFormView(plan, { kind, fields, line: null });
  const outcome: Outcome = { problems: {}, view, preview: null, refusal: null };
  const sourceIds = plan.sources.map(({ id }) => id);
  const parsed = parseLine(fields, { kind, sourceIds, years: view.years, before: null });
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
  const added = await addLine(arguments_.context.get(servicesContext).database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    measureId: measure.id,
    line: parsed.value,
    reason: (fields['reden'] ?? '').trim(),
  });
  if (added.ok) return redirect(`${measureAddress(plan.id, measure.id)}?gelukt=regel`, 303);
  const { reason } = added;
  const explained =
    reason.kind === 'faults' || reason.kind === 'circular'
      ? { problems: problemsOfLine(reason, parsed.value) }
      : { refusal: goneMessages[reason.kind] };
  return data<Outcome>({ ...outcome, ...explained }, { status: 400 });
}

export default function NewLine({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, measure } = loaderData;
  const problems = actionData?.problems ?? {};
  const view = actionData?.view ?? loaderData.view;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.newTitle}
      kicker={view === null ? undefined : `${text.kind}: ${lineKindNames[view.kind]}`}
      lead={text.newLead(measure.name)}
      trail={[{ href: measure.href, label: `${measure.number}. ${measure.name}` }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {actionData?.preview != null && <LinePreview preview={actionData.preview} />}
      {view === null ? (
        <Section title={text.chooseKind}>
          <KindChoice />
        </Section>
      ) : (
        <>
          <Disclosure summary={text.otherKind}>
            <KindChoice current={view.kind} />
          </Disclosure>
          <LineForm
            view={view}
            problems={problems}
            revision={null}
            cancelHref={measure.href}
            isConflict={false}
          />
        </>
      )}
    </PlanFrame>
  );
}
