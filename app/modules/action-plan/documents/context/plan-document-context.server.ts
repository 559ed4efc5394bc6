import type { Chart } from '#app/platform/charts/index.server.ts';
import { planThemesChart, planWaterfall, planYearsChart } from '../../charts/plan-money-charts.server.ts';
import { planTimeline } from '../../charts/plan-timeline.server.ts';
import type { TemplateContext } from '../template/render-template.server.ts';
import type { ChartName } from '../template/template-fields.nl.ts';
import type { PlanDocumentSource } from './document-source.ts';
import { documentTables } from './document-tables.ts';
import { measureProgress } from '../../domain/progress/measure-progress.ts';
import { planScope } from './plan-scope.ts';

/** Everything that templates about this plan can use. */
export function planDocumentContext(source: PlanDocumentSource): TemplateContext {
  const { report, progress, today } = source;
  const progressOf = new Map(
    report.measures.map((budget) => [budget.measure.id, measureProgress(budget, progress, today)]),
  );
  return {
    scope: planScope(source, progressOf),
    chart: (name, id) => charts[name](source, id),
    table: (name) => documentTables[name](source, progressOf),
  };
}

const charts: Readonly<Record<ChartName, (source: PlanDocumentSource, id: string) => Chart>> = {
  waterval: ({ report }, id) => planWaterfall(report, { id }),
  jaren: ({ report }, id) => planYearsChart(report, { id }),
  themas: ({ report }, id) => planThemesChart(report, { id }),
  planning: ({ report, today }, id) => planTimeline(report.plan, today, { id }),
};
