import { ratioInBasisPoints } from '#app/kernel/exact.ts';
import { formatBasisPoints, formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, toBasisPoints, type Cents } from '#app/kernel/money.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { dayInWords } from '#app/words/days.ts';
import { uncoveredKey } from '../../domain/lines/funding.ts';
import { coverageSentence } from '../../domain/plan/coverage-words.ts';
import { coverPlan } from '../../domain/plan/plan-coverage.ts';
import type { AmountsByKey } from '../../domain/plan/plan-budget.ts';
import { keyName } from '../../domain/plan/plan-words.ts';
import type { LightColour } from '../../domain/progress/progress.ts';
import type { TemplateScope } from '../template/render-template.server.ts';
import type { PlanDocumentSource } from './document-source.ts';
import type { MeasureProgress } from '../../domain/progress/measure-progress.ts';
import { aScope, measureScope } from './measure-scope.ts';
import { lastDayInWords } from './measure-words.nl.ts';

/** The fields of a whole plan, with its lists. */
export function planScope(
  source: PlanDocumentSource,
  progressOf: ReadonlyMap<string, MeasureProgress>,
): TemplateScope {
  const { report } = source;
  const { plan, measures, remarks } = report;
  return aScope(
    { ...planTexts(source), ...progressTexts(source, progressOf) },
    {
      knelpunten: plan.bottlenecks.map((text) => aScope({ 'knelpunt.tekst': text })),
      themas: amounts(report.byTheme, 'thema', source),
      doelstellingen: plan.objectives.map(({ id, number, label }) =>
        aScope({
          'doelstelling.nummer': String(number),
          'doelstelling.naam': label.nl,
          'doelstelling.bedrag': formatEuro(report.byObjective.get(id) ?? noCents),
        }),
      ),
      jaren: amounts(withMoney(report.byYear), 'jaar', source),
      bronnen: amounts(withMoney(report.bySource), 'bron', source),
      besluiten: plan.decisions.map(({ takenOn, body, subject }) =>
        aScope({
          'besluit.datum': takenOn === null ? '' : dayInWords(takenOn),
          'besluit.orgaan': body,
          'besluit.onderwerp': subject,
        }),
      ),
      wijzigingen: source.changes.map((text) => aScope({ 'wijziging.tekst': text })),
      opmerkingen: remarks.map(({ measure, line, detail }) =>
        aScope({ 'opmerking.plaats': line ?? measure ?? '', 'opmerking.tekst': detail }),
      ),
      maatregelen: measures.flatMap((budget) => {
        const progress = progressOf.get(budget.measure.id);
        return progress === undefined ? [] : [measureScope(budget, progress, source)];
      }),
    },
  );
}

function planTexts({ report, regionName, today }: PlanDocumentSource): Readonly<Record<string, string>> {
  const { plan, totals, bySource } = report;
  const { statedCents, lineSumCents } = totals;
  const uncovered = bySource.get(uncoveredKey) ?? noCents;
  return {
    'regio.naam': regionName,
    'plan.titel': plan.title,
    'plan.jaren': yearSpanKey(plan.years),
    'plan.visie': plan.vision ?? '',
    'plan.totaal': formatEuro(totals.budgetCents),
    'plan.som': formatEuro(lineSumCents),
    'plan.genoemd': statedCents === null ? '' : formatEuro(statedCents),
    'plan.verschil':
      statedCents === null || statedCents === lineSumCents
        ? ''
        : formatEuroDifference(subtractCents(statedCents, lineSumCents)),
    'plan.toegekend': plan.award === null ? '' : formatEuro(plan.award.cents),
    'plan.nietgedekt': uncovered === 0 ? '' : formatEuro(uncovered),
    'plan.dekking': coverageSentence(coverPlan(report)),
    'plan.maatregelen': String(plan.measures.length),
    'plan.openposten': totals.openItems === 0 ? '' : String(totals.openItems),
    'plan.reserve': plan.reserve?.name ?? '',
    'datum.vandaag': dayInWords(today),
  };
}

function progressTexts(
  { report }: PlanDocumentSource,
  progressOf: ReadonlyMap<string, MeasureProgress>,
): Readonly<Record<string, string>> {
  const all = [...progressOf.values()];
  const spent = addCents(...all.map(({ spending }) => spending.cents));
  const expected = addCents(...all.map(({ forecast }) => forecast.cents));
  const left = subtractCents(report.totals.budgetCents, expected);
  const reportedUntil = all
    .flatMap(({ spending }) => spending.reportedUntil ?? [])
    .toSorted((one, other) => Temporal.PlainDate.compare(other, one))[0];
  const lights = (colour: LightColour) => String(all.filter(({ light }) => light.colour === colour).length);
  return {
    'voortgang.totenmet': reportedUntil === undefined ? '' : lastDayInWords(reportedUntil),
    'voortgang.uitgegeven': formatEuro(spent),
    'voortgang.deel': share(spent, report.totals.budgetCents),
    'voortgang.verwacht': formatEuro(expected),
    'voortgang.over': left > 0 ? formatEuro(left) : '',
    'voortgang.tekort': left < 0 ? formatEuro(subtractCents(noCents, left)) : '',
    'voortgang.groen': lights('green'),
    'voortgang.oranje': lights('amber'),
    'voortgang.rood': lights('red'),
    'voortgang.grijs': lights('grey'),
  };
}

/** A whole percentage; empty when there is nothing to take it of. */
export function share(part: Cents, whole: Cents): string {
  const ratio = ratioInBasisPoints(part, whole);
  return ratio === null || ratio < 0 ? '' : formatBasisPoints(toBasisPoints(Math.round(ratio / 100) * 100));
}

function amounts(
  byKey: AmountsByKey,
  word: 'thema' | 'jaar' | 'bron',
  { report }: PlanDocumentSource,
): readonly TemplateScope[] {
  return [...byKey].map(([key, cents]) =>
    aScope({
      [`${word}.naam`]: keyName(key, report.plan),
      [`${word}.bedrag`]: formatEuro(cents),
      ...(word === 'thema' ? { 'thema.deel': share(cents, report.totals.budgetCents) } : {}),
    }),
  );
}

function withMoney(byKey: AmountsByKey): AmountsByKey {
  return new Map([...byKey].filter(([, cents]) => cents !== 0));
}
