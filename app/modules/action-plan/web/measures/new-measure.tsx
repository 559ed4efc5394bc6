import { findMembers } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { moreRows } from '#app/platform/forms/more-rows.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Sent, SentProblems } from '#app/ui/index.ts';
import { addMeasure, measureFromFinding } from '../../use-cases/measures/add-measure.server.ts';
import { measureAddress, planAddress, readFindingParameter } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { readBy } from '../forms/read-by.ts';
import { measureFormView } from './forms/measure-form-view.ts';
import { withPossibleDays } from './forms/measure-days.ts';
import { milestoneList, resultList } from './forms/measure-rows.ts';
import { measureReader, type MeasureForm as TypedMeasure } from './forms/parse-measure.ts';
import { refuseSameName, sameNameIn } from './forms/refuse-same-name.ts';
import { frameMessages } from '../messages.nl.ts';
import { measureFieldLabels, measureFormMessages as text } from '../messages-edit.nl.ts';
import { measureRefusals } from './messages-measure-refusals.nl.ts';
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
  const { services, acting } = opened;
  const { regionId } = acting.scope;
  const read = await services.database.read(acting.scope, async (tx) => ({
    members: await findMembers(tx, regionId, services.today()),
    scan: asked === null ? null : await readScan(tx, regionId),
  }));
  const { scan } = read;
  const finding =
    asked !== null && scan !== null && isKnownFinding(scan, asked)
      ? { place: asked, ...nameFinding(scan, asked) }
      : null;
  return { ...opened, members: read.members, finding };
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
    names: plan.measures.map(({ number, name }) => ({ number, name })),
    view: measureFormView(plan, null, members),
    fields,
    saved: savedMessage(arguments_.request, { gemaakt: text.planMade }),
  };
}

type NewMeasurePage = Awaited<ReturnType<typeof open>>;

function addFromPage({ services, acting, edit, finding }: NewMeasurePage, facts: TypedMeasure) {
  return finding === null
    ? addMeasure(services.database, acting.scope, { ...edit, facts, reason: '' })
    : measureFromFinding(services.database, acting.scope, {
        ...edit,
        name: facts.name,
        finding: finding.place,
        facts,
      });
}

const newMeasureActs = (opened: NewMeasurePage) => ({
  ...moreRows(resultList, milestoneList),
  toevoegen: formAct({
    fields: readBy(
      refuseSameName(opened.plan.measures, withPossibleDays(opened, measureReader(opened.plan, null))),
    ),
    run: addFromPage,
    refusals: measureRefusals,
    done: ({ measureId }, { edit }) => savedAt(measureAddress(edit.plan, measureId), 'nieuw'),
  }),
});

export async function action(arguments_: Route.ActionArgs) {
  const page = await open(arguments_);
  return answerForm(newMeasureActs(page), page, arguments_.request);
}

export default function NewMeasure({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, finding, view, fields, saved } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame frame={frame} tab={null} title={text.newTitle} lead={text.newLead}>
      <Sent form={sent}>
        <SentProblems labels={measureFieldLabels} />
        {saved !== null && sent === undefined && <Alert kind="success">{saved}</Alert>}
        {finding !== null && <Alert kind="info">{text.fromFinding(finding)}</Alert>}
        <MeasureForm
          view={view}
          values={fields}
          typed={sent?.typed}
          cancelHref={planAddress(frame.plan.slug)}
          isNew
          hasSameName={sameNameIn(loaderData.names, sent?.typed['naam'] ?? '') !== null}
        />
      </Sent>
    </PlanFrame>
  );
}
