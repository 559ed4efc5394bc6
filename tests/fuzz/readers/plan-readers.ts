import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCents } from '#app/kernel/money.ts';
import { planDataFolder } from '#app/modules/action-plan/data/plan/plan-catalogue.server.ts';
import { planDocumentContext } from '#app/modules/action-plan/documents/context/plan-document-context.server.ts';
import { aDocumentSource } from '#app/modules/action-plan/documents/fixtures/document-source.ts';
import { shippedReport } from '#app/modules/action-plan/documents/fixtures/shipped-plans.ts';
import { parseTemplate } from '#app/modules/action-plan/documents/template/parse-template.ts';
import { renderTemplate } from '#app/modules/action-plan/documents/template/render-template.server.ts';
import { reportPlan } from '#app/modules/action-plan/domain/plan/plan-report.ts';
import { aLine, aMeasure, aPlan } from '#app/modules/action-plan/domain/fixtures/small-plan.ts';
import { lineKinds } from '#app/modules/action-plan/domain/lines/budget-line.ts';
import { readNewPlan } from '#app/modules/action-plan/use-cases/plan/read-new-plan.server.ts';
import { readFindingParameter } from '#app/modules/action-plan/web/addresses.ts';
import {
  withCheck,
  withContactDays,
  withNewContact,
} from '#app/modules/action-plan/web/pilots/forms/edit-pilot.ts';
import { readFields } from '#app/platform/forms/fields.ts';
import { aPilot } from '#app/modules/action-plan/web/forms/fixtures/pilot.ts';
import { readKind } from '#app/modules/action-plan/web/budget/forms/line-form-view.ts';
import { previewLine } from '#app/modules/action-plan/web/budget/forms/line-preview.ts';
import { parseHeld, parsePlanned } from '#app/modules/action-plan/web/progress/forms/parse-evaluation.ts';
import { parseFreeze } from '#app/modules/action-plan/web/plan/forms/parse-freeze.ts';
import { parseFundingSource } from '#app/modules/action-plan/web/budget/forms/parse-funding-source.ts';
import {
  parseApplication,
  parseCall,
  parseScores,
} from '#app/modules/action-plan/web/grants/forms/parse-grant.ts';
import { parseLine } from '#app/modules/action-plan/web/budget/forms/parse-line.ts';
import { parseMeasure } from '#app/modules/action-plan/web/measures/forms/parse-measure.ts';
import { parseNewPlan } from '#app/modules/action-plan/web/plan/forms/parse-new-plan.ts';
import { parsePilot, pilotToFields } from '#app/modules/action-plan/web/pilots/forms/parse-pilot.ts';
import {
  parseAmount,
  parseForecast,
  parseLight,
  parseResult,
} from '#app/modules/action-plan/web/progress/forms/parse-progress.ts';
import { readVersion } from '#app/modules/action-plan/web/plan/presenters/history.ts';
import { readMeasureFilter } from '#app/modules/action-plan/web/measures/presenters/measure-filter.ts';
import { formOf, forms, queryOf, type Pairs } from '../inputs/forms.ts';
import { jsonTexts } from '../inputs/json-texts.ts';
import { texts } from '../inputs/texts.ts';
import { reader, type Reader } from './reader.ts';

const fields = (pairs: Pairs) => readFields(formOf(pairs));

const measure = aMeasure('M1', [aLine('M1a'), aLine('M1b')]);
const plan = aPlan([measure]);
const sourceIds = plan.sources.map(({ id }) => id);
const call = {
  id: 'buurt',
  name: 'Welkom in de Buurt',
  ceilingCents: toCents(500_000),
  expectedApplications: 4,
  averageCents: toCents(250_000),
  budgetCents: toCents(2_000_000),
  supportCents: toCents(0),
  criteria: [{ id: 'criterium-1', label: 'Bereik', weight: 2 }],
  assessorIds: ['a', 'b'],
  maxScore: 5,
  minimumPercent: 50,
};

/** A line of each kind, as its form holds it. */
const lineForm = {
  naam: 'Begeleiding',
  herhaling: 'yearly',
  inplan: '12.500',
  afronding: '100',
  btw: '21',
  prijsstijging: '',
  prijsjaar: '2024',
  toelichting: 'Zie bijlage',
  jarensoort: 'span',
  eerstejaar: '2024',
  laatstejaar: '2025',
  'jaar-2024': '1.000',
  'jaar-2025': '3',
  'bron-rijk': 'share',
  'bron-rijk-waarde': '40',
  'bron-eigen': 'rest',
  'bron-eigen-waarde': '',
  inzet: 'per-person',
  uren: '12,5',
  personen: '8',
  urenpp: '1,25',
  weken: '52',
  tarief: '81',
  fte: '0,5',
  aantal: '12',
  eenheid: 'persons',
  bedrag: '1.582,50',
  maanden: '12',
  vergoeding: '250',
  plafond: '10.000',
  percentage: '15',
  grondslag: 'lines',
  regels: 'M1a',
  grondbedrag: '5.000',
  maandbedrag: '600',
};
const lineForms = ['amounts', 'weights', 'each', 'not-stated'].map((years, at) => ({
  ...lineForm,
  jarensoort: years,
  prijsstijging: years === 'each' ? '2,5' : '',
  grondslag: ['amount', 'rent', 'lines', 'rent'][at] ?? 'lines',
  inzet: at % 2 === 0 ? 'per-week' : 'per-person',
}));

const measureForm = {
  naam: 'Kamers met kansen',
  wat: 'Kamers bij mensen thuis',
  doelgroep: 'jongeren',
  mensenmin: '10',
  mensenmax: '12',
  ongeveer: 'ja',
  plekken: '7',
  thema: 'T1',
  themas: 'T2 T3',
  doelstelling: 'O1',
  trekker: 'Dordrecht',
  partners: 'Leger des Heils\nWoonkracht10',
  gemeenten: 'GM0505 GM0523',
  eerstejaar: '2024',
  laatstejaar: '2025',
  van: '2024-01-01',
  tot: '2025-12-31',
  meteen: 'ja',
  wacht: 'M1',
  'resultaat-1-wat': 'Mensen met een eigen woning',
  'resultaat-1-aantal': '12',
  'resultaat-1-eenheid': 'personen',
  'mijlpaal-1-wat': 'Locatie gekozen',
  'mijlpaal-1-dag': '2024-05-01',
  'mijlpaal-1-gehaald': '2024-04-20',
  inplan: '100.000',
  'bron-rijk': 'amount',
  'bron-rijk-waarde': '5.000,50',
  dekking: 'Onder voorbehoud',
  buiten: 'Vervoer',
};

const progressForm = {
  regel: 'M1a',
  van: '2024-01-01',
  tot: '2024-03-31',
  bedrag: '-1.250,75',
  bron: 'grootboek',
  toelichting: '',
  resultaat: 'resultaat-1',
  'resultaat-van': '2024-02-29',
  'resultaat-tot': '2024-03-01',
  aantal: '3,5',
  'resultaat-bron': 'telling',
  kleur: 'amber',
  'kleur-reden': 'Loopt achter',
  verwachting: '90.000',
  'verwachting-reden': 'Minder uren',
};

const pilotForm = {
  ...pilotToFields(aPilot),
  voorwaarde: 'bestemming',
  stand: 'met',
  contact: 'contact-2',
  soort: 'letter',
};
const json = (name: string) => JSON.parse(readFileSync(join(planDataFolder, name), 'utf8')) as unknown;
const negativePlan = {
  format: 'onderdak-plan-1',
  id: 'klein',
  region: 'haarlem',
  title: 'Klein plan',
  years: '2026-2028',
  goals: 'doelen-2020',
  sources: [{ id: 'rijk', kind: 'national-programme', label: 'Rijk' }],
  measures: [
    {
      id: 'M1',
      number: 1,
      name: 'Maatregel een',
      status: 'decided',
      lines: [
        {
          id: 'M1a',
          label: 'Uren',
          kind: 'hours',
          hoursPerWeek: '12,5',
          weeks: 52,
          rate: 81,
          years: { each: '2026-2028' },
        },
        {
          id: 'M1b',
          label: 'Opslag',
          kind: 'percentage',
          percent: '15 %',
          of: { lines: ['M1a'] },
          years: { weights: { 2026: 1, 2027: 3 } },
        },
        {
          id: 'M1c',
          label: 'Huur',
          kind: 'percentage',
          percent: 30,
          of: { count: 4, monthly: '650,00', months: 12 },
          funding: [{ source: 'rijk', rest: true }],
        },
      ],
    },
  ],
};

const context = planDocumentContext(aDocumentSource(await shippedReport('emmen-2020')));

/** Plans of action: forms, files, letters and addresses. */
export const planReaders: readonly Reader[] = [
  ...lineKinds.map((kind) =>
    reader(
      `line of a budget: ${kind}`,
      forms(lineForm, ...lineForms),
      (pairs) => {
        const line = parseLine(fields(pairs), { kind, sourceIds, years: [2024, 2025], before: null });
        return line.ok ? previewLine(plan, measure, line.value) : line;
      },
      { share: 0.5 },
    ),
  ),
  reader('measure', forms(measureForm), (pairs) => parseMeasure(fields(pairs), { sourceIds, before: null })),
  reader('progress', forms(progressForm), (pairs) => {
    const typed = fields(pairs);
    return [parseAmount(typed, 'M1'), parseResult(typed, 'M1'), parseLight(typed), parseForecast(typed)];
  }),
  reader(
    'evaluation',
    forms({
      naam: 'Tussentijds',
      dag: '2024-06-30',
      herinnering: '28, 7',
      gehouden: '2024-07-01',
      bevindingen: 'Gaat goed',
      besluit: 'go-on',
      reden: '',
    }),
    (pairs) => [parsePlanned(fields(pairs)), parseHeld(fields(pairs))],
  ),
  reader(
    'frozen version',
    forms({
      versienaam: 'Raad',
      wie: 'Gemeenteraad',
      waarover: 'Vaststelling',
      besluitdag: '2024-06-30',
      document: 'https://voorbeeld.nl/besluit.pdf',
    }),
    (pairs) => parseFreeze(fields(pairs)),
  ),
  reader(
    'funding source',
    forms({ naam: 'Rijk', soort: 'other', beschikbaar: '1.000.000', afgesloten: 'ja' }),
    (pairs) => parseFundingSource(fields(pairs), { sources: plan.sources, id: null }),
  ),
  reader(
    'grant',
    forms({
      plafond: '5.000',
      budget: '20.000',
      'criterium-1-naam': 'Bereik',
      'criterium-1-gewicht': '2',
      'criterium-2-naam': 'Samenwerking',
      'criterium-2-gewicht': '1,5',
      beoordelaars: 'a b',
      hoogste: '5',
      minimum: '50',
      van: '2026-01-01',
      tot: '2026-01-31',
      'score-criterium-1': '4',
      bedrag: '2.500',
      email: 'a@b.nl',
      initiatief: 'Buurttafel',
      plan: 'Samen eten',
      naam: 'Verzonnen',
      organisatie: '',
      telefoon: '',
    }),
    (pairs) => {
      const typed = fields(pairs);
      return [parseCall(typed, call), parseScores(typed, call), parseApplication(typed, call.ceilingCents)];
    },
  ),
  reader(
    'new plan',
    forms({
      titel: 'Plan',
      naam: '2026-2028',
      eerstejaar: '2026',
      laatstejaar: '2028',
      visie: 'Niemand op straat',
      knelpunten: 'Wonen\nGeld',
      bronnen: 'rijk wlz',
    }),
    (pairs) => parseNewPlan(fields(pairs)),
  ),
  reader('pilot', forms(pilotForm), (pairs) => {
    const typed = fields(pairs);
    return [
      parsePilot(typed, { before: null, taken: ['proef'] }),
      parsePilot(typed, { before: aPilot, taken: [] }),
      withCheck(aPilot, typed),
      withContactDays(aPilot, typed),
      withNewContact(aPilot, typed),
    ];
  }),
  reader(
    'file with a plan',
    jsonTexts(json('emmen-2020.json'), json('haarlem-2020-2021.json'), negativePlan, negativePlan),
    async (text) => {
      const read = await readNewPlan({ name: 'plan.json', bytes: Buffer.from(text) });
      return read.ok ? reportPlan(read.value).ok : read;
    },
    { share: 0.4 },
  ),
  reader(
    'letter',
    texts('# Kop\n\n{{#elk maatregelen}}\n- {{naam}}\n{{/elk maatregelen}}\n{{grafiek:baten}}', ...letters()),
    (text) => [parseTemplate(text), renderTemplate(text, context)],
    { share: 0.3 },
  ),
  reader(
    'address of a plan',
    forms({
      bevinding: 'shelter-options/kamer/answer',
      soort: 'hours',
      versie: 'nu',
      thema: 'T1',
      status: 'decided',
      gemeente: 'GM0505',
      zoek: 'kamer bij',
    }),
    (pairs) => {
      const query = queryOf(pairs);
      return [
        readFindingParameter(query.get('bevinding')),
        readKind(query.get('soort')),
        readVersion(query.get('versie')),
        readMeasureFilter(query),
      ];
    },
  ),
];

function letters(): readonly string[] {
  return ['raadsbrief', 'voortgangsrapportage'].map((name) =>
    readFileSync(join(planDataFolder, 'sjablonen', `${name}.nl.md`), 'utf8'),
  );
}
