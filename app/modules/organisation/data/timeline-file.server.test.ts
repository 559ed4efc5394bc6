import { beforeAll, describe, expect, it } from 'vitest';
import { covers } from '#app/kernel/period.ts';
import { municipalityDoubtText } from '../domain/municipality-doubt-text.ts';
import {
  indexMunicipalities,
  recogniseMunicipality,
  type MunicipalityIndex,
} from '../domain/recognise-municipality.ts';
import { loadMunicipalities } from './reference-files.server.ts';
import { loadTimeline, type TimelineEntry } from './timeline-file.server.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

let timeline: readonly TimelineEntry[];
let index: MunicipalityIndex;

beforeAll(async () => {
  timeline = await loadTimeline('data');
  index = indexMunicipalities(timeline);
});

describe('the shipped timeline', () => {
  /** CBS, Gemeentelijke indeling: the number of municipalities on 1 January of each year. */
  it.each(
    Object.entries({
      1990: 672,
      1991: 647,
      1992: 647,
      1993: 646,
      1994: 636,
      1995: 633,
      1996: 625,
      1997: 572,
      1998: 548,
      1999: 538,
      2000: 537,
      2001: 504,
      2002: 496,
      2003: 489,
      2004: 483,
      2005: 467,
      2006: 458,
      2007: 443,
      2008: 443,
      2009: 441,
      2010: 431,
      2011: 418,
      2012: 415,
      2013: 408,
      2014: 403,
      2015: 393,
      2016: 390,
      2017: 388,
      2018: 380,
      2019: 355,
      2020: 355,
      2021: 352,
      2022: 345,
      2023: 342,
    }),
  )('has on 1 January %s the %i of that year', (year, count) => {
    expect(timeline.filter((each) => covers(each, day(`${year}-01-01`)))).toHaveLength(count);
  });

  it('has in 2023 the codes and names of the list of 2023', async () => {
    const listed = (await loadMunicipalities('data')).map(({ code, name }) => `${code} ${name}`);
    const then = timeline.filter((each) => covers(each, day('2023-06-01')));
    expect(then.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual(listed.toSorted());
  });

  it('lets each that began come from one that ended on that day', () => {
    const orphans = timeline.filter(
      ({ code, from }) =>
        from !== null &&
        !timeline.some(({ successors, until }) => successors.includes(code) && until?.equals(from)),
    );
    expect(orphans).toEqual([]);
  });

  it('never has a name twice on one day', () => {
    const twice = [...index.byName.values()].filter((group) =>
      group.some((one) =>
        group.some((other) => one !== other && covers(one, other.from ?? day('1990-01-01'))),
      ),
    );
    expect(twice).toEqual([]);
  });
});

describe('a municipality', () => {
  const read = (text: string, on: string) => {
    const recognised = recogniseMunicipality(index, text, day(on));
    return recognised.kind === 'found' ? recognised.code : municipalityDoubtText(text, day(on), recognised);
  };

  it.each([
    ['gm 0114', '2026-01-05', 'GM0114'],
    ['114', '2026-01-05', 'GM0114'],
    ['gemeente Emmen', '2026-01-05', 'GM0114'],
    ['Gem. EMMEN', '2026-01-05', 'GM0114'],
    ['den haag', '2026-01-05', 'GM0518'],
    ['‘s-Gravenhage', '2026-01-05', 'GM0518'],
    ['`s gravenhage', '1995-01-05', 'GM0518'],
    ['’s-Hertogenbosch', '2026-01-05', 'GM0796'],
    ['Den Bosch', '2026-01-05', 'GM0796'],
    ['Nuenen', '2026-01-05', 'GM0820'],
    ['Sudwest Fryslan', '2026-01-05', 'GM1900'],
    ['Noardeast-Fryslan', '2026-01-05', 'GM1970'],
    ['Hengelo', '2026-01-05', 'GM0164'],
    ['Hengelo (O)', '2000-01-05', 'GM0164'],
    ['Hengelo (Gld.)', '2000-01-05', 'GM0248'],
    ['St. Anthonis', '2005-01-05', 'GM1702'],
    ['Bergen (NH)', '2026-01-05', 'GM0373'],
    ['Delfzijl', '2020-12-31', 'GM0010'],
    ['Tietjerksteradeel', '2026-01-05', 'GM0737'],
    ['Sluis', '1994-06-01', 'GM0713'],
    ['Bergen L', '2026-01-05', 'GM0893'],
    ['laren nh', '2026-01-05', 'GM0417'],
    ['Den Haag (gem.)', '2026-01-05', 'GM0518'],
    ['ĲSSELSTEIN', '2026-01-05', 'GM0353'],
    ['Capelle a/d IJssel', '2026-01-05', 'GM0502'],
    ['Krimpen ad IJssel', '2026-01-05', 'GM0542'],
    ['West Maas & Waal', '2026-01-05', 'GM0668'],
    ['Ronde Venen, De', '2026-01-05', 'GM0736'],
    ['Nuenen c.a.', '2026-01-05', 'GM0820'],
    ['Ljouwert', '2026-01-05', 'GM0080'],
    ['Loppersum', '2020-12-31', 'GM0024'],
    ['Beemster', '2021-12-31', 'GM0370'],
    ['Weesp', '2022-03-23', 'GM0457'],
    ['Dijk en Waard', '2022-01-01', 'GM1980'],
    ['Hellevoetsluis', '2022-12-31', 'GM0530'],
    ['Sluis', '2026-01-05', 'GM1714'],
  ])('%s on %s is %s', (text, on, code) => {
    expect(read(text, on)).toBe(code);
  });

  it.each([
    [
      'Sint Anthonis',
      '2026-01-05',
      'Sint Anthonis (GM1702) bestond niet op 2026-01-05. Op 2022-01-01 werd het Land van Cuijk (GM1982).',
    ],
    [
      'Skarsterlân',
      '2026-01-05',
      'Skarsterlân (GM0051) bestond niet op 2026-01-05. Op 2014-01-01 werd het De Friese Meren (GM1921). Op 2026-01-05 was dat De Fryske Marren (GM1940).',
    ],
    ['Nijmegen (gld)', '2026-01-05', 'Onbekende gemeente: ‘Nijmegen (gld)’. Bedoelt u Nijmegen (GM0268)?'],
    [
      'Fryske Marren',
      '2026-01-05',
      'Onbekende gemeente: ‘Fryske Marren’. Bedoelt u De Fryske Marren (GM1940)?',
    ],
    [
      '#N/B',
      '2026-01-05',
      'Onbekende gemeente: ‘#N/B’. Is de gemeente niet bekend, of ligt die buiten Nederland? Laat dit dan leeg.',
    ],
    [
      'Bergen',
      '2026-01-05',
      'Onbekende gemeente: ‘Bergen’. Bedoelt u Bergen (NH.) (GM0373) of Bergen (L.) (GM0893)?',
    ],
    [
      'Hengelo',
      '2000-01-05',
      'Onbekende gemeente: ‘Hengelo’. Bedoelt u Hengelo (O.) (GM0164) of Hengelo (Gld) (GM0248)?',
    ],
    [
      'Delfzijl',
      '2021-01-01',
      'Delfzijl (GM0010) bestond niet op 2021-01-01. Op 2021-01-01 werd het Eemsdelta (GM1979).',
    ],
    [
      'GM0788',
      '2023-05-01',
      'Haaren (GM0788) bestond niet op 2023-05-01. Op 2021-01-01 werd het Oisterwijk (GM0824), Boxtel (GM0757), Tilburg (GM0855) en Vught (GM0865).',
    ],
    [
      'Maashorst',
      '2021-12-31',
      'Maashorst (GM1991) bestond niet op 2021-12-31. Het ontstond op 2022-01-01 uit Uden (GM0856) en Landerd (GM1685).',
    ],
    ['Asen', '2026-01-05', 'Onbekende gemeente: ‘Asen’. Bedoelt u Assen (GM0106) of Asten (GM0743)?'],
    ['GM9999', '2026-01-05', 'Onbekende gemeente: ‘GM9999’. Gebruik de CBS-code, bijvoorbeeld GM0106.'],
    [
      'Luilekkerland',
      '2026-01-05',
      'Onbekende gemeente: ‘Luilekkerland’. Gebruik de CBS-code, bijvoorbeeld GM0106.',
    ],
  ])('%s on %s is asked about', (text, on, told) => {
    expect(read(text, on)).toBe(told);
  });
});
