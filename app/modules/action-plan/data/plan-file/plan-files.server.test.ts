import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { toPlanReportJson, type PlanReportJson } from '../../domain/plan/plan-report-json.ts';
import { reportPlan } from '../../domain/plan/plan-report.ts';
import { PlanFileError } from './plan-file-fault.ts';
import { loadPlanFile } from './plan-files.server.ts';

const shipped = fileURLToPath(new URL('../../../../../data/plannen', import.meta.url));

async function reportOf(file: string): Promise<PlanReportJson> {
  const report = reportPlan(await loadPlanFile(join(shipped, file), shipped));
  if (!report.ok) throw new Error(report.reason.circle.join());
  return toPlanReportJson(report.value);
}

/** Id, exact euros, stated euros, difference, as the plan and the sums beside it give them; null where there is none. */
type Expected = readonly [id: string, exact: number | null, stated: number | null, difference: number | null];

function euros(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}

function linesOf(report: PlanReportJson): readonly Expected[] {
  return report.measures.flatMap(({ lines }) =>
    lines.map(
      ({ id, exactCents, statedCents, differenceCents }) =>
        [id, euros(exactCents), euros(statedCents), euros(differenceCents)] as const,
    ),
  );
}

function remarksOf({ remarks }: PlanReportJson): readonly string[] {
  return remarks.map(({ kind, measure = '', line = '' }) => `${kind} ${measure} ${line}`.trim());
}

function detailOf(report: PlanReportJson, kind: string, place: string): string | undefined {
  return report.remarks
    .find((remark) => remark.kind === kind && (remark.line ?? remark.measure ?? '') === place)
    ?.detail.replaceAll('\u00A0', ' ');
}

describe('Emmen 2020', () => {
  let report: PlanReportJson;
  beforeAll(async () => {
    report = await reportOf('emmen-2020.json');
  });

  test('every line', () => {
    expect(linesOf(report)).toStrictEqual([
      ['E1a', 30_000, 30_000, 0],
      ['E1b', 319_488, 320_000, 512],
      ['E1c', 38_272, 38_000, -272],
      ['E1d', 101_088, 100_000, -1_088],
      ['E1e', 10_000, 10_000, 0],
      ['E2a', 30_000, 30_000, 0],
      ['E2b', null, null, null],
      ['E3a', 176_904, 177_000, 96],
      ['E3b', 10_500, 10_500, 0],
      ['E3c', 6_000, 6_000, 0],
      ['E3d', 10_000, 10_000, 0],
      ['E4a', 38_000, 38_000, 0],
      ['E4b', 75_000, null, null],
      ['E4c', 113_000, 110_000, -3_000],
      ['E5a', 50_000, 50_000, 0],
      ['E5b', 10_000, 10_000, 0],
      ['E5c', 30_000, 30_000, 0],
      ['E5d', 50_000, 50_000, 0],
      ['E6a', 30_000, 30_000, 0],
      ['E7a', 30_000, 30_000, 0],
      ['E7b', 49_920, 50_000, 80],
      ['E8a', 35_000, 35_000, 0],
      ['E9a', 100_000, 100_000, 0],
      ['E10a', 180_000, 180_000, 0],
      ['E10b', 36_000, 36_000, 0],
      ['E10c', 100_000, 100_000, 0],
      ['E10d', 20_000, 20_000, 0],
      ['E10e', 20_000, 20_000, 0],
    ]);
  });

  test('every measure: lines, printed total, budget', () => {
    expect(
      report.measures.map(({ id, lineSumCents, statedTotalCents, budgetCents }) => [
        id,
        lineSumCents / 100,
        (statedTotalCents ?? 0) / 100,
        budgetCents / 100,
      ]),
    ).toStrictEqual([
      ['E1', 498_000, 498_000, 498_000],
      ['E2', 30_000, 30_000, 30_000],
      ['E3', 203_500, 203_500, 203_500],
      ['E4', 113_000, 110_000, 110_000],
      ['E5', 140_000, 140_000, 140_000],
      ['E6', 30_000, 30_000, 30_000],
      ['E7', 80_000, 80_000, 80_000],
      ['E8', 35_000, 35_000, 35_000],
      ['E9', 100_000, 100_000, 100_000],
      ['E10', 356_000, 356_000, 356_000],
    ]);
  });

  test('the totals', () => {
    expect(report.totals).toStrictEqual({
      lineSumCents: 158_550_000,
      statedCents: 158_250_000,
      openItems: 1,
      budgetCents: 158_250_000,
    });
    expect(report.byYear).toStrictEqual({ 'niet-verdeeld': 158_250_000 });
    expect(report.byTheme).toStrictEqual({
      T1: 14_500_000,
      T2: 14_000_000,
      T3: 119_750_000,
      'geen-thema': 10_000_000,
    });
    expect(report.bySource['brede-aanpak']).toBe(158_250_000);
    expect(report.bySource).not.toHaveProperty('niet-gedekt');
  });

  test('every contradiction is a remark', () => {
    expect(remarksOf(report)).toStrictEqual([
      'rounding E1 E1b',
      'unit-conflict E1 E1b',
      'rounding E1 E1c',
      'rounding E1 E1d',
      'yearly-and-one-off-mixed E1',
      'open-item-not-counted E2 E2b',
      'several-themes E2',
      'planning-conflict E2',
      'rounding E3 E3a',
      'yearly-and-one-off-mixed E3',
      'pilot-differs E3',
      'pilot-differs E3',
      'derived-link E3',
      'source-note E3',
      'ceiling-exceeded E4 E4c',
      'sum-differs-from-stated-total E4',
      'several-themes E4',
      'rounding E7 E7b',
      'yearly-and-one-off-mixed E7',
      'several-themes E7',
      'no-theme E9',
      'sum-differs-from-stated-total',
      'yearly-and-one-off-mixed',
      'derived-link',
      'assumption',
      'assumption',
      'source-note',
    ]);
  });

  test('remarks name the figures', () => {
    expect(detailOf(report, 'ceiling-exceeded', 'E4c')).toBe(
      'De regels zijn samen € 113.000, maar het plafond is € 110.000: € 3.000 te veel.',
    );
    expect(detailOf(report, 'unit-conflict', 'E1b')).toBe(
      '4 fte is hier 128 uur per week, dus 32 uur per fte; een volle werkweek is 36 uur.',
    );
    expect(detailOf(report, 'pilot-differs', 'E3')).toBe(
      'Het plan rekent met 7 personen; Pilot Interwonen begint met 5 en groeit naar hoogstens 7.',
    );
    expect(detailOf(report, 'planning-conflict', 'E2')).toBe(
      'Maatregel 2 wacht op maatregel 8 (‘Bestandsanalyse’), maar beide staan voor 2021 gepland.',
    );
  });
});

function none(id: string): Expected {
  return [id, null, null, null];
}

function as(id: string, amount: number): Expected {
  return [id, amount, amount, 0];
}

describe('Haarlem 2020-2021', () => {
  let report: PlanReportJson;
  beforeAll(async () => {
    report = await reportOf('haarlem-2020-2021.json');
  });

  test('every line', () => {
    expect(linesOf(report)).toStrictEqual([
      none('H1a'),
      as('H2a', 475_000),
      as('H3a', 150_000),
      none('H4a'),
      as('H5a', 500_000),
      as('H8a', 900_000),
      as('H9a', 800_000),
      as('H9b', 125_000),
      as('H9c', 250_000),
      as('H9d', 2_271_184),
      as('H10a', 150_000),
      none('H11a'),
      none('H12a'),
      none('H13a'),
    ]);
  });

  test('every project; the shared budget of 5, 6 and 7 counts once', () => {
    expect(report.measures.map(({ id, lineSumCents }) => [id, lineSumCents / 100])).toStrictEqual([
      ['H1', 0],
      ['H2', 475_000],
      ['H3', 150_000],
      ['H4', 0],
      ['H5', 500_000],
      ['H6', 0],
      ['H7', 0],
      ['H8', 900_000],
      ['H9', 3_446_184],
      ['H10', 150_000],
      ['H11', 0],
      ['H12', 0],
      ['H13', 0],
    ]);
  });

  test('the totals, by theme and by year of the financial table', () => {
    expect(report.totals).toStrictEqual({
      lineSumCents: 562_118_400,
      statedCents: 562_118_400,
      openItems: 0,
      budgetCents: 562_118_400,
    });
    expect(report.byTheme).toStrictEqual({ T1: 62_500_000, T2: 140_000_000, T3: 359_618_400 });
    expect(report.byYear).toStrictEqual({
      '2020': 334_618_400,
      '2021': 90_000_000,
      '2020-2021': 90_000_000,
      '2021-2022': 47_500_000,
    });
    expect(report.byObjective).toStrictEqual({
      O1: 0,
      O2: 62_500_000,
      O3: 0,
      O4: 50_000_000,
      O5: 90_000_000,
      O6: 359_618_400,
      O7: 0,
    });
  });

  test('every contradiction is a remark', () => {
    expect(remarksOf(report)).toStrictEqual([
      'years-outside-plan H2 H2a',
      'shared-budget H5 H5a',
      'shared-budget H6 H5a',
      'shared-budget H7 H5a',
      'year-conflict H9 H9d',
      'source-note H9',
      'year-conflict H10 H10a',
      'source-note H10',
      'source-note H10 H10a',
      'year-conflict',
      'award-differs',
      'source-note',
      'source-note',
      'source-note',
      'source-note',
    ]);
  });

  test('the totals by year of the project text stand beside those of the table', () => {
    const detail = report.remarks.find(
      ({ kind, line }) => kind === 'year-conflict' && line === undefined,
    )?.detail;
    expect(detail?.replaceAll('\u00A0', ' ')).toBe(
      'Met de jaren van de projecttekst zouden de totalen zijn: ' +
        '2020 € 925.000, 2020-2021 € 3.321.184, 2021 € 900.000 en 2021-2022 € 475.000.',
    );
  });
});

test('findings that measures point at are in the instrument', async () => {
  const questions = join(shipped, '../preventiescan/preventiescanner-2022/questions');
  const files = ['basic-conditions', 'early-care', 'housing', 'insight', 'policy', 'recovery-care'];
  const known = new Set<string>();
  for (const file of files) {
    const content = JSON.parse(await readFile(join(questions, `${file}.json`), 'utf8')) as {
      questions: { id: string; items: { id: string }[] }[];
    };
    for (const { id, items } of content.questions) for (const item of items) known.add(`${id}/${item.id}`);
  }
  for (const file of ['emmen-2020.json', 'haarlem-2020-2021.json']) {
    const plan = await loadPlanFile(join(shipped, file), shipped);
    const evidence = plan.measures.flatMap((measure) => measure.evidence);
    expect(evidence.length).toBeGreaterThan(10);
    expect(evidence.filter(({ table, item }) => !known.has(`${table}/${item}`))).toStrictEqual([]);
    expect(evidence.every(({ basis }) => basis === 'voorstel')).toBe(true);
  }
});

/** The faults of Emmen's plan after `spoil` has changed its text. */
async function faultsAfter(spoil: (text: string) => string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'));
  await cp(shipped, folder, { recursive: true });
  const path = join(folder, 'emmen-2020.json');
  await writeFile(path, spoil(await readFile(path, 'utf8')));
  try {
    await loadPlanFile(path, folder);
    return [];
  } catch (error) {
    if (!(error instanceof PlanFileError)) throw error;
    return error.faults.map(({ file, path: place, reason }) => `${file} ${place} ${reason}`);
  }
}

describe('a file that cannot be used', () => {
  test('all faults come together, each with its place', async () => {
    const faults = await faultsAfter((text) =>
      text
        .replace('"hoursPerWeek": 128', '"hoursPerWeek": -128')
        .replace('"percent": 25', '"percent": 130')
        .replace('"amount": 12000', '"amount": "1.582,500"')
        .replace('"status": "proposed"', '"status": "soon"'),
    );
    expect(faults).toStrictEqual([
      'emmen-2020.json $.measures[0].status Kies uit: idea, proposed, decided, running, stopped, done, embedded.',
      'emmen-2020.json $.measures[0].lines[1].hoursPerWeek Dit getal kan niet onder nul zijn.',
      'emmen-2020.json $.measures[2].lines[1].percent Een percentage is hoogstens 100.',
      'emmen-2020.json $.measures[9].lines[0].amount Achter de komma staan hoogstens twee cijfers. ' +
        'Schrijf duizendtallen met een punt: 1.582.500,00.',
    ]);
  });

  test('what does not fit together is named too', async () => {
    const faults = await faultsAfter((text) =>
      text
        .replace('"id": "E5b"', '"id": "E5a"')
        .replace('["E8"]', '["E80"]')
        .replace('["T2"]', '["T9"]')
        .replace('"hoursPerWeek": 128,', '')
        .replace('"source": "bzk"', '"source": "nergens"'),
    );
    expect(faults.toSorted()).toStrictEqual(
      [
        'emmen-2020.json $.measures[0].lines[1] Geef het aantal uren per week, of het aantal personen met de uren per persoon.',
        'emmen-2020.json $.measures[1].dependsOn[0] Onbekend: maatregel ‘E80’.',
        'emmen-2020.json $.measures[1].lines[1].funding[0].source Er is geen geldbron ‘nergens’.',
        'emmen-2020.json $.measures[4].lines[1].id Dubbel: de regel ‘E5a’ is er al.',
        'emmen-2020.json $.measures[4].themes[0] Onbekend: thema ‘T9’.',
      ].toSorted(),
    );
  });

  test('a missing amount, an unknown field and a broken pilot', async () => {
    expect(await faultsAfter((text) => text.replace('"amount": 12000,', ''))).toStrictEqual([
      'emmen-2020.json $.measures[9].lines[0].amount Vul een bedrag in.',
    ]);
    expect(
      await faultsAfter((text) => text.replace('"amount": 12000', '"amount": 12000, "sum": 1')),
    ).toStrictEqual(['emmen-2020.json $.measures[9].lines[0] Onbekend veld: sum.']);
    expect(await faultsAfter((text) => text.replace('pilot-interwonen-2021', 'pilot-weg'))).toStrictEqual([
      'pilot-weg.json $ Kan niet worden gelezen; staat het er?',
    ]);
    expect(await faultsAfter((text) => text.slice(0, -3))).toStrictEqual([
      expect.stringMatching(/^emmen-2020\.json \$ Dit is geen geldige JSON: regel \d+, kolom \d+/u),
    ]);
    expect(
      await faultsAfter((text) => text.replace('"amount": 12000', '"amount": 1, "amount": 12000')),
    ).toStrictEqual([
      expect.stringMatching(
        /^emmen-2020\.json \$\.measures\[9\]\.lines\[0\] ‘amount’ staat hier een tweede keer/u,
      ),
    ]);
  });
});
