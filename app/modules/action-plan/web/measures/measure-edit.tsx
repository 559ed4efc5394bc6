import { data, redirect } from 'react-router';
import { findMembers } from '#app/modules/organisation/index.server.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { readRevision } from '#app/platform/http/seen.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, compareFields, Conflict, type ConflictProps, ErrorSummary } from '#app/ui/index.ts';
import { measureRow } from '../plan-rows.ts';
import { changeMeasure, type ChangeMeasureRefusal } from '../../use-cases/measures/change-measure.server.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress } from '../addresses.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { measureFormView, type MeasureFormView } from './forms/measure-form-view.ts';
import { fieldOfMeasureFault, measureToFields, parseMeasure } from './forms/parse-measure.ts';
import { frameMessages } from '../messages.nl.ts';
import { goneMessages, measureFieldLabels, measureFormMessages as text } from '../messages-edit.nl.ts';
import { MeasureForm } from './parts/measure-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { notFound, openPlanToChange } from '../plan-page.server.ts';
import type { Route } from './+types/measure-edit.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(text.title(loaderData.name), loaderData.frame.plan.title)
      : 'Onderdak',
  },
];

async function openMeasure(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_, measureRow(arguments_.params));
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  const { regionId } = opened.workPlace.scope;
  const { database, today } = arguments_.context.get(servicesContext);
  const members = await database.read(opened.workPlace.scope, (tx) => findMembers(tx, regionId, today()));
  return { ...opened, members, database, measure };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, measure, members, revision } = await openMeasure(arguments_);
  return {
    frame,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    revision: Number(revision),
    view: measureFormView(plan, { fields: measureToFields(measure), measure, members }),
  };
}

interface Outcome {
  readonly view: MeasureFormView;
  readonly problems: FormProblems;
  readonly revision: number;
  readonly conflict: Omit<ConflictProps, 'leaveHref'> | null;
  readonly refusal: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, measure, members, database } = await openMeasure(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const outcome: Outcome = {
    view: measureFormView(plan, { fields, measure, members }),
    problems: {},
    revision: readRevision(fields['versie']),
    conflict: null,
    refusal: null,
  };
  const reason = (fields['reden'] ?? '').trim();
  const parsed = parseMeasure(fields, { sourceIds: plan.sources.map(({ id }) => id), before: measure });
  if (!parsed.ok || reason === '') {
    const problems = {
      ...(parsed.ok ? {} : parsed.reason),
      ...(reason === '' ? { reden: text.reasonMissing } : {}),
    };
    return data<Outcome>({ ...outcome, problems }, { status: 400 });
  }
  const saved = await changeMeasure(database, workPlace.scope, {
    plan: plan.id,
    origin: originOf(arguments_.context),
    measureId: measure.id,
    changes: parsed.value,
    expectedRevision: outcome.revision,
    reason,
  });
  if (saved.ok) return redirect(`${measureAddress(plan.id, measure.id)}?gelukt=maatregel`, 303);
  return data<Outcome>({ ...outcome, ...explain(saved.reason, fields) }, { status: 409 });
}

function explain(refusal: ChangeMeasureRefusal, fields: Fields): Partial<Outcome> {
  switch (refusal.kind) {
    case 'faults':
      return {
        problems: Object.fromEntries(
          refusal.faults.map(({ path, reason }) => [fieldOfMeasureFault(path), reason]),
        ),
      };
    case 'conflict':
      return {
        revision: refusal.revision,
        conflict: {
          change: { isOwn: false, by: refusal.changedBy, at: refusal.changedAt.toString() },
          differences: compareFields(measureToFields(refusal.theirs), fields, measureFieldLabels),
        },
      };
    case 'measure-unknown':
    case 'plan-unknown':
      return { refusal: goneMessages[refusal.kind] };
    default:
      return unreachable(refusal);
  }
}

export default function MeasureEdit({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href } = loaderData;
  const problems = actionData?.problems ?? {};
  const conflict = actionData?.conflict ?? null;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title(name)}
      crumb={text.crumb}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {conflict !== null && <Conflict {...conflict} leaveHref={`${href}?gelukt=gelaten`} />}
      <MeasureForm
        view={actionData?.view ?? loaderData.view}
        problems={problems}
        revision={actionData?.revision ?? loaderData.revision}
        cancelHref={href}
        isConflict={conflict !== null}
      />
    </PlanFrame>
  );
}
