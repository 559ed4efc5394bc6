import { data, redirect } from 'react-router';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, Conflict, ErrorSummary, Paragraph, Section, Seen } from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { measureRow } from '../plan-rows.ts';
import { loadProgress, mayRecordProgress } from '../../data/progress/progress.server.ts';
import { overrideForecast, overrideLight } from '../../use-cases/progress/override-progress.server.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import {
  recordRealisedAmount,
  recordRealisedResult,
  withdrawProgress,
} from '../../use-cases/progress/record-progress.server.ts';
import { measureAddress, measurePageAddress } from '../addresses.ts';
import { euroField, readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseAmount, parseForecast, parseLight, parseResult } from './forms/parse-progress.ts';
import { frameMessages } from '../messages.nl.ts';
import { progressMessages as text } from './messages-progress.nl.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Light } from './parts/light.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { AmountForm, ForecastForm, LightForm, ResultForm, WithdrawForm } from './parts/progress-forms.tsx';
import { notFound, openPlan, requireRegionalOfficer } from '../plan-page.server.ts';
import { presentProgress } from './presenters/progress.ts';
import type { Route } from './+types/measure-progress.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.title, loaderData.frame.plan.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { workPlace, plan, report, revision, frame } = await openPlan(
    arguments_,
    measureRow(arguments_.params),
  );
  const budget = report.measures.find(({ measure }) => measure.id === arguments_.params.id);
  if (budget === undefined) throw notFound();
  const { measure } = budget;
  const { database, today } = arguments_.context.get(servicesContext);
  const key = { regionId: workPlace.scope.regionId, slug: plan.id };
  const { progress, mayRecord } = await database.read(workPlace.scope, async (tx) => ({
    progress: await loadProgress(tx, key),
    mayRecord: await mayRecordProgress(tx, key, measure.id),
  }));
  if (!mayRecord) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const light = progress.lights.get(measure.id);
  const forecast = progress.forecasts.get(measure.id);
  const saved = new URL(arguments_.request.url).searchParams.get('gelukt') ?? '';
  const fields: Fields = {
    kleur: light?.colour ?? '',
    'kleur-reden': light?.reason ?? '',
    verwachting: euroField(forecast?.cents ?? null),
    'verwachting-reden': forecast?.reason ?? '',
  };
  return {
    frame,
    revision,
    fields,
    name: measure.name,
    number: measure.number,
    href: measureAddress(plan.id, measure.id),
    lines: measure.lines.map(({ id, label }) => ({ value: id, label: `${id} ${label}` })),
    results: measure.results.map(({ id, text: label, target }) => ({
      value: id,
      label: target === null ? label : `${label} (${target.unit})`,
    })),
    progress: presentProgress(plan, budget, progress, today()),
    saved: Object.entries(text.saved).find(([name]) => name === saved)?.[1] ?? null,
  };
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly refusal: string | null;
  readonly change?: Change;
}

export async function action(arguments_: Route.ActionArgs) {
  const { workPlace, plan } = await openPlan(arguments_);
  const measure = findMeasure(plan, arguments_.params.id);
  if (measure === null) throw notFound();
  const form = await arguments_.request.formData();
  const fields = readFields(form);
  const { database } = arguments_.context.get(servicesContext);
  const { scope } = workPlace;
  const edit = { plan: plan.id, origin: originOf(arguments_.context) };
  const measureId = measure.id;
  const wrong = (problems: FormProblems) =>
    data<Outcome>({ fields, problems, refusal: null }, { status: 400 });
  const refused = (kind: keyof typeof text.refusals) =>
    data<Outcome>({ fields, problems: {}, refusal: text.refusals[kind] }, { status: 409 });
  const seen = seeing(scope, form, measureRow(arguments_.params));
  const changed = (change: Change) =>
    data<Outcome>({ fields, problems: {}, refusal: null, change }, { status: 409 });
  const done = (what: keyof typeof text.saved) =>
    redirect(`${measurePageAddress(plan.id, measureId, 'voortgang')}?gelukt=${what}`, 303);
  switch (fields['handeling'] ?? '') {
    case 'bedrag': {
      const parsed = parseAmount(fields, measureId);
      if (!parsed.ok) return wrong(parsed.reason);
      const saved = await recordRealisedAmount(database, scope, { ...edit, amount: parsed.value });
      return saved.ok ? done('bedrag') : refused(saved.reason.kind);
    }
    case 'resultaat': {
      const parsed = parseResult(fields, measureId);
      if (!parsed.ok) return wrong(parsed.reason);
      const saved = await recordRealisedResult(database, scope, { ...edit, result: parsed.value });
      return saved.ok ? done('resultaat') : refused(saved.reason.kind);
    }
    case 'stoplicht': {
      requireRegionalOfficer(arguments_);
      const parsed = parseLight(fields);
      if (!parsed.ok) return wrong(parsed.reason);
      const override = parsed.value;
      const saved = await unlessChanged(() =>
        overrideLight(database, seen, { ...edit, measureId, override }),
      );
      if (isChange(saved)) return changed(saved);
      return saved.ok ? done('stoplicht') : refused(saved.reason.kind);
    }
    case 'verwachting': {
      requireRegionalOfficer(arguments_);
      const parsed = parseForecast(fields);
      if (!parsed.ok) return wrong(parsed.reason);
      const override = parsed.value;
      const saved = await unlessChanged(() =>
        overrideForecast(database, seen, { ...edit, measureId, override }),
      );
      if (isChange(saved)) return changed(saved);
      return saved.ok ? done('verwachting') : refused(saved.reason.kind);
    }
    default: {
      const [what, id = ''] = (fields['melding'] ?? '').split(':');
      const because = fields['waarom'] ?? '';
      if (because.trim() === '') return wrong({ waarom: text.reasonMissing });
      const saved = await withdrawProgress(database, scope, {
        ...edit,
        what: what === 'realised-result' ? what : 'realised-amount',
        id,
        because,
      });
      return saved.ok ? done('ingetrokken') : refused(saved.reason.kind);
    }
  }
}

export default function MeasureProgressPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, progress, saved } = loaderData;
  const fields =
    actionData === undefined ? loaderData.fields : { ...loaderData.fields, ...actionData.fields };
  const problems = actionData?.problems ?? {};
  const form = { fields, problems };
  const change = changeIn(actionData);
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      crumb={text.crumb}
      lead={text.lead(name)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.refusal != null && <Alert kind="error">{actionData.refusal}</Alert>}
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {change !== null && <Conflict change={change} leaveHref={href} />}
      <AmountForm {...form} lines={loaderData.lines} />
      <ResultForm {...form} results={loaderData.results} />
      <Section title={text.entriesTitle}>
        {progress.entries.length === 0 ? (
          <Paragraph>{text.noEntries}</Paragraph>
        ) : (
          <>
            <EntryTable entries={progress.entries} />
            <WithdrawForm {...form} entries={progress.entries} />
          </>
        )}
      </Section>
      {frame.canChange && (
        <Seen revision={revisionToSend(loaderData.revision, actionData)}>
          <Section title={text.lightTitle} intro={text.lightIntro}>
            <Paragraph>
              <Light colour={progress.light.colour} label={progress.light.label} />
            </Paragraph>
            <LightForm {...form} />
          </Section>
          <Section title={text.forecastTitle} intro={text.forecastIntro(progress.forecastNote)}>
            <ForecastForm {...form} />
          </Section>
        </Seen>
      )}
    </PlanFrame>
  );
}
