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

- Gemeente 1 geeft bij "help" geen antwoord.
`);
});
