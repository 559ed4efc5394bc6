import { describe, expect, it } from 'vitest';
import { aMeasure } from '../fixtures/small-plan.ts';
import { toldRemark } from '../fixtures/told-remark.ts';
import type { Planning } from './plan.ts';
import { planningRemarks } from './planning-remarks.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const nothing: Planning = { years: null, from: null, until: null, startsAtOnce: false, months: null };
const years = (first: number, last = first): Planning => ({ ...nothing, years: { first, last } });
const from = (text: string, rest = nothing): Planning => ({ ...rest, from: day(text) });
const until = (text: string, rest = nothing): Planning => ({ ...rest, until: day(text) });
const atOnce = (rest: Planning): Planning => ({ ...rest, startsAtOnce: true });

/** The remarks when measure E2 waits for E8, as in the plan of Emmen. */
const remarksOf = (own: Planning, needed: Planning) =>
  planningRemarks([
    aMeasure('E1', [], { planning: years(2020) }),
    aMeasure('E2', [], { number: 2, planning: own, dependsOn: ['E8'] }),
    aMeasure('E8', [], { number: 8, name: 'Verkenning', planning: needed }),
  ]);

describe('a measure that waits for another', () => {
  it.each<readonly [what: string, own: Planning, needed: Planning]>([
    ['begins the day after its last', from('2021-07-01'), until('2021-07-01')],
    [
      'by days comes later, where years overlap',
      from('2021-07-01', years(2021)),
      until('2021-07-01', years(2021)),
    ],
    ['is planned a year later', years(2021), years(2020)],
    ['is planned for years after its last', years(2022, 2023), years(2020, 2021)],
    ['has no years', nothing, years(2021)],
    ['waits for one without years', years(2021), nothing],
    ['has a first day, and the other no last one', from('2021-07-01'), nothing],
    ['has no first day, and the other a last one', nothing, until('2021-07-01')],
    ['begins at once after a year that is over', atOnce(years(2021)), years(2020)],
  ])('is in time, or says too little: it %s', (_what, own, needed) => {
    expect(remarksOf(own, needed)).toStrictEqual([]);
  });

  it.each<readonly [word: string, own: Planning, needed: Planning]>([
    ['begint voordat die klaar is', from('2021-06-30'), until('2021-07-01')],
    ['begint voordat die klaar is', from('2021-06-30', years(2021)), until('2021-07-01', years(2020))],
    ['zou meteen beginnen', atOnce(nothing), years(2021)],
    ['zou meteen beginnen', atOnce(years(2021)), nothing],
    ['zou meteen beginnen', atOnce(from('2021-07-01')), nothing],
    ['voor 2021 gepland', years(2021), years(2021)],
    ['voor 2021 gepland', from('2021-07-01', years(2021)), years(2021)],
    ['voor 2021 gepland', years(2021), until('2021-07-01', years(2021))],
    ['voor 2021 gepland', years(2021, 2022), years(2020, 2021)],
    ['voor 2021 gepland', years(2020, 2021), years(2021, 2022)],
    ['voor 2021 en 2022 gepland', years(2020, 2022), years(2021, 2022)],
    ['eerder gepland: 2020 tegen 2021-2022.', years(2020), years(2021, 2022)],
  ])('is too soon: %s', (word, own, needed) => {
    expect(remarksOf(own, needed)).toStrictEqual([
      toldRemark(
        'planning-conflict',
        { measure: 'E2' },
        'Maatregel 2 wacht op maatregel 8 (‘Verkenning’)',
        word,
      ),
    ]);
  });

  it('says nothing where that one is not there', () => {
    expect(planningRemarks([aMeasure('E2', [], { planning: years(2021), dependsOn: ['E8'] })])).toStrictEqual(
      [],
    );
  });
});
