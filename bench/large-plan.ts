import { fromEuros, toBasisPoints } from '../app/kernel/money.ts';
import type { BudgetLine, LineCalculation } from '../app/modules/action-plan/domain/lines/budget-line.ts';
import type { Measure, Plan } from '../app/modules/action-plan/domain/plan/plan.ts';

const label = { nl: 'Verzonnen', en: 'Invented' };
const years = { first: 2026, last: 2029 };

/** An invented plan of 500 measures of 20 lines, of all kinds and with what usually stands beside them. */
export function largePlan(region: string): Plan {
  return {
    id: 'groot',
    region,
    title: 'Verzonnen plan',
    years,
    period: { from: Temporal.PlainDate.from('2026-01-01'), until: Temporal.PlainDate.from('2030-01-01') },
    vision: null,
    bottlenecks: [],
    themes: ['T1', 'T2', 'T3'].map((id) => ({ id, label, regionalName: null })),
    objectives: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      id: `O${number}`,
      number,
      themeId: `T${(number % 3) + 1}`,
      label,
      actor: 'gemeenten',
      means: [],
      target: null,
      deadline: null,
    })),
    measures: Array.from({ length: 500 }, (_, at) => measureAt(at + 1)),
    pilots: [],
    sources: [
      { id: 'rijk', kind: 'national-programme', label: 'Rijk', isArchived: false, availableCents: null },
      { id: 'eigen', kind: 'own-means', label: 'Eigen geld', isArchived: false, availableCents: null },
    ],
    statedTotalCents: null,
    award: null,
    reserve: null,
    fullTimeHours: 36,
    decisions: [],
    facts: [],
    sourceNotes: [],
  };
}

function measureAt(number: number): Measure {
  const id = `M${number}`;
  return {
    id,
    number,
    name: `Maatregel ${number}`,
    summary: 'Een zin over wat er gebeurt en voor wie.',
    targetGroup: 'Mensen zonder huis',
    persons: { min: 5, max: 10, isAbout: true },
    personsNote: null,
    places: 10,
    locations: 1,
    status: 'running',
    statusNote: null,
    themeIds: [`T${(number % 3) + 1}`],
    objectiveIds: [`O${(number % 7) + 1}`],
    linkBasis: 'vermeld',
    lead: 'gemeente',
    partners: ['corporatie', 'zorgaanbieder'],
    planning: { years, from: null, until: null, startsAtOnce: false, months: null },
    municipalities: [],
    dependsOn: number > 1 ? [`M${number - 1}`] : [],
    results: [{ id: `${id}-r1`, text: 'Meer plekken', target: { value: 10, unit: 'plekken' } }],
    evidence: [{ table: 'shelter-options', item: 'hostel', column: null, basis: 'voorstel' }],
    indicators: [],
    milestones: [{ id: 'start', label: 'Start', dueOn: Temporal.PlainDate.from('2026-06-01'), doneOn: null }],
    evaluations: [],
    decisions: [],
    facts: [],
    lines: Array.from({ length: 20 }, (_, at) => lineAt(id, at)),
    statedTotalCents: null,
    totalBasis: 'not-stated',
    funding: [
      { sourceId: 'rijk', kind: 'share', basisPoints: toBasisPoints(6_000) },
      { sourceId: 'eigen', kind: 'rest' },
    ],
    fundingNote: null,
    excluded: [],
    grantCall: null,
    sourceNotes: [],
  };
}

function lineAt(measureId: string, at: number): BudgetLine {
  const euros = fromEuros(1_000 + at * 37);
  return {
    id: `${measureId}-${at + 1}`,
    label: `Post ${at + 1}`,
    recurrence: at % 2 === 0 ? 'yearly' : 'one-off',
    years:
      at % 5 === 0
        ? { kind: 'weights', parts: [2026, 2027, 2028, 2029].map((year) => ({ year, weight: 1 })) }
        : at % 2 === 0
          ? { kind: 'each', span: years }
          : { kind: 'not-stated' },
    yearVariants: [],
    statedCents: at % 4 === 0 ? euros : null,
    rounding: 0,
    vat: null,
    indexation: null,
    funding: at % 10 === 0 ? [{ sourceId: 'eigen', kind: 'rest' }] : [],
    sharedWith: [],
    assumptions: at === 0 ? ['52 weken per jaar'] : [],
    note: null,
    ...calculationAt(measureId, at, euros),
  };
}

function calculationAt(
  measureId: string,
  at: number,
  amountCents: ReturnType<typeof fromEuros>,
): LineCalculation {
  switch (at % 5) {
    case 1:
      return {
        kind: 'hours',
        effort: { kind: 'per-week', hoursPerWeek: 16 },
        weeks: 52,
        rateCents: fromEuros(61),
        fte: null,
      };
    case 2:
      return { kind: 'persons', count: 12, unit: 'persons', amountCents };
    case 3:
      return { kind: 'monthly', amountCents, months: 12 };
    case 4:
      return {
        kind: 'percentage',
        percentage: toBasisPoints(2_500),
        base: { kind: 'lines', lineIds: [`${measureId}-${at}`] },
      };
    default:
      return { kind: 'lump', amountCents };
  }
}
