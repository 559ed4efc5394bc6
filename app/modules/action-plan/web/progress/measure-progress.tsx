import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Conflict, Paragraph, Section, Sent, SentProblems } from '#app/ui/index.ts';
import { measureRow } from '../plan-rows.ts';
import { loadProgress, mayRecordProgress } from '../../data/progress/progress.server.ts';
import { findMeasure } from '../../use-cases/plan/plan-parts.ts';
import { measureAddress } from '../addresses.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { euroField } from '../forms/fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { periodFieldLabels, progressMessages as text } from './messages-progress.nl.ts';
import { EntryTable } from '../parts/entry-table.tsx';
import { Light } from './parts/light.tsx';
import { PlanFrame } from '../parts/plan-frame.tsx';
import { AmountForm, ForecastForm, LightForm, ResultForm, WithdrawForm } from './parts/progress-forms.tsx';
import { notFound, openPlan } from '../plan-page.server.ts';
import { progressActs } from './progress-acts.server.ts';
import { presentProgress } from './presenters/progress.ts';
import type { Route } from './+types/measure-progress.ts';

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
  const { services, acting, plan, report, revision, frame } = await openPlan(
    arguments_,
    measureRow(arguments_.params),
  );
  const budget = report.measures.find(({ measure }) => measure.id === arguments_.params.id);
  if (budget === undefined) throw notFound();
  const { measure } = budget;
  const key = { regionId: acting.scope.regionId, slug: plan.id };
  const { progress, mayRecord } = await services.database.read(acting.scope, async (tx) => ({
    progress: await loadProgress(tx, key),
    mayRecord: await mayRecordProgress(tx, key, measure.id),
  }));
  if (!mayRecord) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const light = progress.lights.get(measure.id);
  const forecast = progress.forecasts.get(measure.id);
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
    progress: presentProgress(plan, budget, progress, services.today()),
    saved: savedMessage(arguments_.request, text.saved),
  };
}

export async function action(arguments_: Route.ActionArgs) {
  const opened = await openPlan(arguments_);
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  return answerForm(progressActs(measure.id), { ...opened, measure }, arguments_.request);
}

export default function MeasureProgressPage({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, name, number, href, progress, saved, fields } = loaderData;
  const sent = actionData?.sent;
  return (
    <PlanFrame
      frame={frame}
      tab={null}
      title={text.title}
      crumb={text.crumb}
      lead={text.lead(name)}
      trail={[{ href, label: `${number}. ${name}` }]}
    >
      <Sent form={sent} revision={loaderData.revision}>
        <SentProblems labels={periodFieldLabels} />
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {sent?.change && <Conflict change={sent.change} leaveHref={href} />}
        <AmountForm lines={loaderData.lines} />
        <ResultForm results={loaderData.results} />
        <Section title={text.entriesTitle}>
          {progress.entries.length === 0 ? (
            <Paragraph>{text.noEntries}</Paragraph>
          ) : (
            <>
              <EntryTable entries={progress.entries} />
              <WithdrawForm entries={progress.entries} isOpen={sent?.act === 'intrekken'} />
            </>
          )}
        </Section>
        {frame.canChange && (
          <>
            <Section title={text.lightTitle} intro={text.lightIntro}>
              <Paragraph>
                <Light colour={progress.light.colour} label={progress.light.label} />
              </Paragraph>
              <LightForm values={fields} />
            </Section>
            <Section title={text.forecastTitle} intro={text.forecastIntro(progress.forecastNote)}>
              <ForecastForm values={fields} />
            </Section>
          </>
        )}
      </Sent>
    </PlanFrame>
  );
}
