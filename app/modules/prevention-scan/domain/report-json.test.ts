import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, exactly, marked, written } from './fixtures/small-scan.ts';
import { toReportJson } from './report-json.ts';

it('gives the report as plain data', () => {
  const instrument = anInstrument([
    aQuestion('shelter', 'multi-by-route', [
      anItem('hostel', { columns: ['institution'], horizon: 'quick' }),
    ]),
    aQuestion('numbers', 'number', [
      anItem('evictions', { columns: ['value'], direction: 'neutral', conditionId: null }),
    ]),
  ]);
  const report = analyseRound(
    instrument,
    aRound(
      2,
      marked('shelter/hostel/institution', [2]),
      written('numbers/evictions/value', 1, '(b): 3-4', { ...exactly(3), max: 4, basis: 'estimate' }),
      written('numbers/evictions/value', 2, 'een paar', null),
    ),
  );
  const [remark] = toReportJson(report, { region: 'drechtsteden', round: '2022' }).dataQuality;
  expect(Object.keys(remark ?? {})).toEqual(['kind', 'table', 'nrs', 'detail']);
  expect(JSON.parse(JSON.stringify(toReportJson(report, { region: 'drechtsteden', round: '2022' })))).toEqual(
    {
      region: 'drechtsteden',
      round: '2022',
      instrument: 'small',
      participants: [1, 2],
      tables: [
        {
          id: 'shelter',
          items: [
            {
              id: 'hostel',
              role: 'option',
              columns: { event: { count: 0, nrs: [], asked: false }, institution: { count: 1, nrs: [2] } },
            },
          ],
        },
        {
          id: 'numbers',
          items: [
            {
              id: 'evictions',
              role: 'option',
              columns: {
                value: {
                  count: 2,
                  nrs: [1, 2],
                  values: {
                    '1': { text: '(b): 3-4', min: 3, max: 4, period: null, basis: 'estimate' },
                    '2': { text: 'een paar', min: null, max: null, period: null, basis: null },
                  },
                },
              },
            },
          ],
        },
      ],
      findings: [
        {
          table: 'shelter',
          item: 'hostel',
          column: 'institution',
          kind: 'opportunity',
          missing: [1],
          horizon: 'quick',
        },
      ],
      conditions: [{ id: 'income', gain: 0.5, rank: 1, focus: true }],
      dataQuality: [
        {
          kind: 'no-answer',
          table: 'shelter',
          nrs: [1, 2],
          detail: 'Gemeenten 1 en 2 geven bij ‘shelter’ (event) geen antwoord.',
        },
        {
          kind: 'no-answer',
          table: 'shelter',
          nrs: [1],
          detail: 'Gemeente 1 geeft bij ‘shelter’ (institution) geen antwoord.',
        },
        {
          kind: 'unreadable-value',
          table: 'numbers',
          item: 'evictions',
          nrs: [2],
          detail:
            'Gemeente 2 schrijft bij ‘evictions’ in de tabel ‘numbers’ ‘een paar’; daar kunnen wij geen getal in lezen.',
        },
      ],
    },
  );
});
