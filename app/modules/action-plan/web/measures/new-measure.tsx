import { data, redirect } from 'react-router';
import { findMembers } from '#app/modules/organisation/index.server.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, ErrorSummary } from '#app/ui/index.ts';
import { addMeasure, measureFromFinding } from '../../use-cases/measures/add-measure.server.ts';
import { measureAddress, planAddress, readFindingParameter } from '../addresses.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { measureFormView, type MeasureFormView } from './forms/measure-form-view.ts';
import { fieldOfMeasureFault, parseMeasure } from './forms/parse-measure.ts';
import { frameMessages } from '../messages.nl.ts';
import { goneMessages, measureFormMessages as text } from '../messages-edit.nl.ts';
import { MeasureForm } from './parts/measure-form.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { openPlanToChange } from '../plan-page.server.ts';
import { isKnownFinding, nameFinding } from './presenters/evidence.ts';
import { readScan } from './scan-evidence.server.ts';
import type { Route } from './+types/new-measure.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.newTitle, loaderData.frame.plan.title) : 'Onderdak' },
];

/** The plan, and the finding that the address names, if any. */
async function open(arguments_: Route.LoaderArgs | Route.ActionArgs) {
  const opened = await openPlanToChange(arguments_);
  const asked = readFindingParameter(new URL(arguments_.request.url).searchParams.get('bevinding'));
  const { regionId } = opened.workPlace.scope;
  const { database, today } = arguments_.context.get(servicesContext);
  const read = await database.read(opened.workPlace.scope, async (tx) => ({
    members: await findMembers(tx, regionId, today()),
    scan: asked === null ? null : await readScan(tx, regionId),
  }));
  const { scan } = read;
  const finding =
    asked !== null && scan !== null && isKnownFinding(scan, asked)
      ? { place: asked, ...nameFinding(scan, asked) }
      : null;
  return { ...opened, members: read.members, database, finding };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { plan, frame, members, finding } = await open(arguments_);
  const fields: Fields = {
    naam: finding?.label ?? '',
    eerstejaar: String(plan.years.first),
    laatstejaar: String(plan.years.last),
  };
  return {
    frame,
    finding: finding?.label ?? null,
    view: measureFormView(plan, { fields, measure: null, members }),
  };
}

interface Outcome {
  readonly view: MeasureFormView;
  readonly problems: FormProblems;
  readonly refusal: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan, members, database, finding } = await open(arguments_);
  const fields = readFields(await arguments_.request.formData());
  const view = measureFormView(plan, { fields, measure: null, members });
  const outcome: Outcome = { view, problems: {}, refusal: null };
  const parsed = parseMeasure(fields, { sourceIds: plan.sources.map(({ id }) => id), before: null });
  if (!parsed.ok) return data<Outcome>({ ...outcome, problems: parsed.reason }, { status: 400 });
  const edit = { plan: plan.id, origin: originOf(arguments_.context) };
  const added =
    finding === null
      ? await addMeasure(database, workPlace.scope, { ...edit, facts: parsed.value, reason: '' })
      : await measureFromFinding(database, workPlace.scope, {
          ...edit,
          name: parsed.value.name,
          finding: finding.place,
          facts: parsed.value,
        });
  if (added.ok) return redirect(`${measureAddress(plan.id, added.value.measureId)}?gelukt=nieuw`, 303);
  const { reason } = added;
  const explained =
    reason.kind === 'faults'
      ? {
          problems: Object.fromEntries(
            reason.faults.map((fault) => [fieldOfMeasureFault(fault.path), fault.reason]),
          ),
        }
      : { refusal: goneMessages[reason.kind] };
  return data<Outcome>({ ...outcome, ...explained }, { status: 400 });
}

export default function NewMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, finding } = loaderData;
  const problems = actionData?.problems ?? {};
  return (
    <PlanFrame frame={frame} tab={null} title={text.newTitle} lead={text.newLead}>
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {finding !== null && <Alert kind="info">{text.fromFinding(finding)}</Alert>}
      <MeasureForm
        view={actionData?.view ?? loaderData.view}
        problems={problems}
        revision={null}
        cancelHref={planAddress(frame.plan.slug)}
        isConflict={false}
      />
    </PlanFrame>
  );
}
