import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, exactly, marked, written } from './fixtures/small-scan.ts';
import { toReportText } from './report-text.ts';

it('writes the report as aligned tables', () => {
  const instrument = anInstrument([
    aQuestion('help', 'multi', [anItem('desk', { horizon: 'quick' })]),
    aQuestion('numbers', 'number', [anItem('evictions', { columns: ['value'], direction: 'neutral' })]),
  ]);
  const round = aRound(
    2,
    marked('help/desk', [2]),
    written('numbers/evictions/value', 1, '3-4', { ...exactly(3), max: 4 }),
    written('numbers/evictions/value', 2, '1', exactly(1)),
  );
  const text = toReportText(instrument, analyseRound(instrument, round), {
    region: 'Testland',
    round: '2022',
  });
  expect(text).toBe(`Preventiescan Testland, ronde 2022
==================================

Kleine scan (small, versie 1)
Deelnemende gemeenten: 2 (1, 2)

Preventiewinst per conditie
---------------------------

Plaats  Pijler  Conditie  Winst  Ontbreekt  Focus
------  ------  --------  -----  ---------  -----
     1  basis   income    50,0%        1/2  ja

Sterktes en kansen
------------------

Tabel  Aanbod  Route  Oordeel  Aantal  Termijn  Ontbreekt bij
-----  ------  -----  -------  ------  -------  -------------
help   desk           kans        1/2  snel     1

Antwoorden per tabel
--------------------

1 help [help]
Antwoord  Aantal  Gemeenten
--------  ------  ---------
desk           1  2

1 numbers [numbers]
Antwoord   Aantal  Gemeenten
---------  ------  ---------
evictions       2  1 2
  evictions: 1: 3-4; 2: 1 (samen 4–5)

Opmerkingen bij de antwoorden
-----------------------------

- Gemeente 1 geeft bij ‘help’ geen antwoord.
`);
});

it('names routes, ranks and what is not asked, and adds up only what was asked as a number', () => {
  const routes = ['event', 'institution'];
  const yesNo = ['yes', 'no', 'unknown'];
  const instrument = anInstrument(
    [
      aQuestion('shelter', 'multi-by-route', [
        anItem('room', { columns: routes }),
        anItem('hostel', { columns: ['institution'], conditionId: 'housing' }),
      ]),
      aQuestion('data', 'yes-no-unknown', [anItem('debts', { columns: yesNo, direction: 'neutral' })]),
    ],
    ['income', 'housing'],
  );
  const round = aRound(
    2,
    marked('shelter/room/event', [1, 2]),
    marked('shelter/room/institution', [1, 2]),
    written('data/debts/yes', 1, '3', exactly(3)),
    written('data/debts/no', 2, 'geen', null),
  );
  const report = { ...analyseRound(instrument, round), dataQuality: [] };
  const text = toReportText(instrument, report, { region: 'Testland', round: '2022' });
  expect(text.slice(text.indexOf('Plaats'))).toBe(`Plaats  Pijler  Conditie   Winst  Ontbreekt  Focus
------  ------  --------  ------  ---------  -----
     1  basis   housing   100,0%        2/2  ja
     2  basis   income      0,0%        0/4

Sterktes en kansen
------------------

Tabel    Aanbod  Route        Oordeel     Aantal  Termijn  Ontbreekt bij
-------  ------  -----------  ----------  ------  -------  -------------
shelter  room    event        zeer sterk     2/2  lang
shelter  room    institution  zeer sterk     2/2  lang
shelter  hostel  institution  kans           0/2  lang     1 2

Antwoorden per tabel
--------------------

1 shelter [shelter]
Antwoord  event  Gemeenten      institution  Gemeenten
--------  -----  -------------  -----------  ---------
room          2  1 2                      2  1 2
hostel        –  niet gevraagd            0

1 data [data]
Antwoord  yes  Gemeenten  no  Gemeenten  unknown  Gemeenten
--------  ---  ---------  --  ---------  -------  ---------
debts       1  1           1  2                0
  debts (yes): 1: 3
  debts (no): 2: geen

Opmerkingen bij de antwoorden
-----------------------------

Geen opmerkingen.
`);
});

it('calls what the instrument no longer has by its id, and leaves out its answers', () => {
  const old = anInstrument([
    aQuestion('help', 'multi', [anItem('desk')]),
    aQuestion('gone', 'multi', [anItem('visit')]),
  ]);
  const present = anInstrument([aQuestion('help', 'multi', [anItem('counter')])], ['housing']);
  const report = analyseRound(old, aRound(3, marked('help/desk', [1, 2]), marked('gone/visit', [2])));
  const text = toReportText(present, report, { region: 'Testland', round: '2022' });
  const lines = text.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' | '));
  expect(lines.filter((line) => line.includes('|'))).toEqual([
    'Plaats | Pijler | Conditie | Winst | Ontbreekt | Focus',
    '------ | ------ | -------- | ----- | --------- | -----',
    '1 | income | 50,0% | 3/6 | ja',
    'Tabel | Aanbod | Route | Oordeel | Aantal | Termijn | Ontbreekt bij',
    '----- | ------ | ----- | ------- | ------ | ------- | -------------',
    'help | desk | sterk | 2/3 | lang | 3',
    'gone | visit | kans | 1/3 | lang | 1 3',
    'Antwoord | Aantal | Gemeenten',
    '-------- | ------ | ---------',
    'desk | 2 | 1 2',
  ]);
});
