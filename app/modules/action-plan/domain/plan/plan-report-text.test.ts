import { expect, test } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import { toPlanReportJson } from './plan-report-json.ts';
import { toPlanReportText } from './plan-report-text.ts';
import { reportPlan } from './plan-report.ts';

const plan = aPlan([
  aMeasure(
    'M1',
    [
      aLine('M1a', undefined, {
        statedCents: fromEuros(1_050),
        years: { kind: 'span', span: { first: 2024, last: 2025 } },
      }),
      aLine('M1b', { kind: 'ceiling', ceilingCents: fromEuros(1_000) }),
    ],
    { statedTotalCents: fromEuros(1_000) },
  ),
]);

test('the report as text shows every sum', () => {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('circular');
  expect(toPlanReportText(report.value, 'Voorbeeld').replaceAll('\u00A0', ' '))
    .toBe(`Plan van aanpak Voorbeeld, 2024-2025
====================================

Voorbeeldplan
Jaren: 2024-2025
Dekking: Volgens het plan is er voor alles een bron. Hoeveel geld er is uit Rijk, is niet ingevuld.

Maatregelen
-----------

Nr  Maatregel     Status        Regels  In het plan  Begroot  Open
--  ------------  -----------  -------  -----------  -------  ----
M1  Maatregel M1  voorgesteld  € 1.050      € 1.000  € 1.000
    Totaal                     € 1.050      € 1.000  € 1.000

M1 Maatregel M1
Regel  Post      Berekend  In het plan  Verschil  Jaren      Berekening
-----  --------  --------  -----------  --------  ---------  --------------------------------------------
M1a    Post M1a   € 1.000      € 1.050    + € 50  2024-2025  € 1.000
M1b    Post M1b   € 1.050      € 1.000    − € 50             plafond € 1.000; andere regels samen € 1.050

Per jaar
--------

Jaar        Bedrag
---------  -------
2024-2025  € 1.000
Totaal     € 1.000

Per thema
---------

Thema       Bedrag
---------  -------
Preventie  € 1.000
Totaal     € 1.000

Per doelstelling
----------------

Doelstelling        Bedrag
-----------------  -------
Niemand op straat  € 1.000
Totaal             € 1.000

Per geldbron
------------

Geldbron     Bedrag
----------  -------
Rijk        € 1.000
Eigen geld      € 0
Totaal      € 1.000

Opmerkingen
-----------

- M1a: ‘Post M1a’ is berekend € 1.000, in het plan € 1.050: verschil + € 50, dat is met de gekozen afronding niet te verklaren.
- M1b: De regels zijn samen € 1.050, maar het plafond is € 1.000: € 50 te veel.
- M1: De regels zijn samen € 1.050, het plan noemt € 1.000: verschil − € 50. Het plafond verklaart dit.
- Alle regels zijn samen € 1.050, het plan noemt € 1.000: verschil − € 50. Plafonds verklaren dit.
`);
});

test('the report as JSON keeps its shape', () => {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('circular');
  const { remarks, ...json } = toPlanReportJson(report.value);
  expect(remarks).toHaveLength(4);
  expect(json).toStrictEqual({
    coverage: {
      state: 'unknown',
      uncoveredCents: 0,
      overAwardCents: 0,
      detail: 'Volgens het plan is er voor alles een bron. Hoeveel geld er is uit Rijk, is niet ingevuld.',
    },
    region: 'voorbeeld',
    plan: '2024-2025',
    title: 'Voorbeeldplan',
    measures: [
      {
        id: 'M1',
        number: 1,
        name: 'Maatregel M1',
        status: 'proposed',
        themes: ['T1'],
        objectives: ['O1'],
        lines: [
          {
            id: 'M1a',
            kind: 'lump',
            label: 'Post M1a',
            exactCents: 100_000,
            statedCents: 105_000,
            differenceCents: 5_000,
            years: { '2024-2025': 105_000 },
            usedCents: 105_000,
            countedCents: 100_000,
            formula: '€\u00A01.000',
          },
          {
            id: 'M1b',
            kind: 'ceiling',
            label: 'Post M1b',
            exactCents: 105_000,
            statedCents: 100_000,
            differenceCents: -5_000,
            years: null,
            usedCents: 0,
            countedCents: 0,
            formula: 'plafond €\u00A01.000; andere regels samen €\u00A01.050',
          },
        ],
        lineSumCents: 105_000,
        statedTotalCents: 100_000,
        budgetCents: 100_000,
        openItems: 0,
      },
    ],
    totals: { lineSumCents: 105_000, statedCents: 100_000, openItems: 0, budgetCents: 100_000 },
    byYear: { '2024-2025': 100_000 },
    byTheme: { T1: 100_000 },
    byObjective: { O1: 100_000 },
    bySource: { rijk: 100_000, eigen: 0 },
  });
});
