import { formatEuro } from '#app/kernel/format-euro.ts';
import { dayInWords } from '#app/words/days.ts';
import { listInWords } from '#app/words/lists.ts';
import type { MeasureBudget } from '../../domain/plan/plan-budget.ts';
import { keyName, statusNames } from '../../domain/plan/plan-words.ts';
import { lightNames } from '../../domain/progress/light-names.ts';
import type { TemplateScope } from '../template/render-template.server.ts';
import { findingName, type PlanDocumentSource } from './document-source.ts';
import type { MeasureProgress } from '../../domain/progress/measure-progress.ts';
import {
  coverageInWords,
  lineAmountInWords,
  milestoneState,
  planningInWords,
  reachedInWords,
  spentInWords,
  targetInWords,
} from './measure-words.nl.ts';

export function aScope(
  texts: Readonly<Record<string, string>>,
  lists: Readonly<Record<string, readonly TemplateScope[]>> = {},
): TemplateScope {
  return { texts: new Map(Object.entries(texts)), lists: new Map(Object.entries(lists)) };
}

/** The fields of one measure within `{{#maatregelen}}`. */
export function measureScope(
  budget: MeasureBudget,
  progress: MeasureProgress,
  source: PlanDocumentSource,
): TemplateScope {
  const { measure, lines, budgetCents, lineSumCents } = budget;
  const { plan, remarks } = source.report;
  const name = (key: string | undefined) => (key === undefined ? '' : keyName(key, plan));
  return aScope(
    {
      'maatregel.nummer': String(measure.number),
      'maatregel.code': measure.id,
      'maatregel.naam': measure.name,
      'maatregel.samenvatting': measure.summary ?? '',
      'maatregel.doelgroep': measure.targetGroup ?? '',
      'maatregel.thema': name(measure.themeIds[0]),
      'maatregel.doelstelling': name(measure.objectiveIds[0]),
      'maatregel.status': statusNames[measure.status],
      'maatregel.trekker': measure.lead ?? '',
      'maatregel.partners': listInWords(measure.partners),
      'maatregel.planning': planningInWords(measure),
      'maatregel.bedrag': formatEuro(budgetCents),
      'maatregel.som': formatEuro(lineSumCents),
      'maatregel.dekking': coverageInWords(budget, plan),
      'maatregel.uitgegeven': spentInWords(progress),
      'maatregel.verwacht': formatEuro(progress.forecast.cents),
      'maatregel.licht': lightNames[progress.light.colour],
      'maatregel.reden':
        progress.light.override?.reason ?? progress.light.reasons.map(({ detail }) => detail).join(' '),
    },
    {
      bevindingen: measure.evidence.map((evidence) =>
        aScope({
          'bevinding.naam': findingName(evidence, source),
          'bevinding.grondslag': evidence.basis,
        }),
      ),
      resultaten: measure.results.map((result) =>
        aScope({
          'resultaat.tekst': result.text,
          'resultaat.doel': targetInWords(result),
          'resultaat.bereikt': reachedInWords(result, progress),
        }),
      ),
      indicatoren: measure.indicators.map((id) =>
        aScope({ 'indicator.naam': source.indicatorNames.get(id) ?? id }),
      ),
      posten: lines.map(({ line, calculated }) =>
        aScope({
          'post.naam': line.label,
          'post.bedrag': lineAmountInWords(line, calculated),
          'post.berekening': calculated.formula,
        }),
      ),
      mijlpalen: measure.milestones.map((milestone) =>
        aScope({
          'mijlpaal.naam': milestone.label,
          'mijlpaal.datum': dayInWords(milestone.doneOn ?? milestone.dueOn),
          'mijlpaal.stand': milestoneState(milestone, source.today),
        }),
      ),
      aandachtspunten: remarks
        .filter((remark) => remark.measure === measure.id)
        .map(({ detail }) => aScope({ 'aandachtspunt.tekst': detail })),
    },
  );
}
