import { beforeAll, describe, expect, it } from 'vitest';
import { presentDataQuality } from './data-quality-page.ts';
import { sortFindings } from './finding-order.ts';
import { drechtsteden2022 } from './fixtures/drechtsteden.ts';
import { presentFindingPage } from './finding-page.ts';
import type { PlacedReport } from './findings.ts';
import { noNames } from './municipality-names.ts';
import { presentOfferedPerMunicipality } from './offered-per-municipality.ts';
import { presentOverview } from './overview.ts';
import { presentOwnPage } from './own-page.ts';
import { presentTableList } from './table-list.ts';

let placed: PlacedReport;
beforeAll(async () => {
  placed = { round: '2022', names: noNames, ...(await drechtsteden2022()) };
});

describe('the overview', () => {
  it('answers first: strong in, most to gain in', () => {
    const { strongest, mostToGain } = presentOverview(placed);
    expect(strongest).toEqual(['Bemoeizorg', 'Psychiatrische kennis en consult', 'Gespecialiseerde zorg']);
    expect(mostToGain).toEqual([
      'Straatoutreach',
      'Instellingsverblijf met vertrekvoorbereiding',
      'Tijdelijke woonplek',
    ]);
  });

  it('has fifteen conditions in four pillars', () => {
    const { pillars } = presentOverview(placed);
    expect(pillars.map(({ label, conditions }) => `${label} ${conditions.length}`)).toEqual([
      'Bestaanscondities 5',
      'Voorzorg 4',
      'Herstelzorg 4',
      'Wonen op maat 2',
    ]);
  });

  it('has five conditions in focus, with the law under them', () => {
    const { focus } = presentOverview(placed);
    expect(focus.map(({ rank, pillar, label }) => `${rank} ${pillar}: ${label}`)).toEqual([
      '1 Herstelzorg: Straatoutreach',
      '2 Wonen op maat: Instellingsverblijf met vertrekvoorbereiding',
      '3 Wonen op maat: Tijdelijke woonplek',
      '4 Herstelzorg: Woonbegeleiding voor lange duur',
      '5 Herstelzorg: Nazorg na instellingsverblijf',
    ]);
    expect(focus[0]).toMatchObject({
      missingCells: 19,
      wantedCells: 27,
      legalFramework: ['Wmo 2015', 'Wet BRP art. 2.23'],
      href: '/preventiescan/2022/kansen?conditie=street-outreach',
    });
    expect(focus[0]?.offered).toBeCloseTo(8 / 27);
  });

  it('counts eight remarks and fifteen quick wins', () => {
    expect(presentOverview(placed).counts).toMatchObject({ participants: 9, quickWins: 15, remarks: 8 });
  });
});

describe('what each municipality offers per condition', () => {
  it('is a share of what is wanted: street outreach has three items', () => {
    // Outreach 2 3 6 9, own rooms 2 3 5, street doctor 2.
    const rows = presentOfferedPerMunicipality(placed);
    // In the order of the pillars, as the first map has them.
    expect(rows.map(({ pillar }) => pillar)).toEqual([
      ...Array.from({ length: 5 }, () => 'Bestaanscondities'),
      ...Array.from({ length: 4 }, () => 'Voorzorg'),
      ...Array.from({ length: 4 }, () => 'Herstelzorg'),
      ...Array.from({ length: 2 }, () => 'Wonen op maat'),
    ]);
    const row = rows.find(({ id }) => id === 'street-outreach');
    expect(row?.shares.map((share) => Math.round((share ?? 0) * 3))).toEqual([0, 3, 2, 0, 1, 1, 0, 0, 1]);
  });
});

describe('the list of tables', () => {
  it('has all 28, in pillars and parts', () => {
    const groups = presentTableList(placed, '');
    expect(groups.map(({ label, tables }) => `${label} ${tables.length}`)).toEqual([
      'Bestaanscondities 8',
      'Voorzorg 2',
      'Herstelzorg 4',
      'Wonen op maat 5',
      'Beleid 3',
      'Zicht op uitsluiting en dakloosheid 6',
    ]);
  });

  it('finds tables by an item, and says which', () => {
    const found = presentTableList(placed, 'skaeve').flatMap(({ tables }) => tables);
    expect(found.map(({ id, matches }) => [id, matches])).toEqual([['shelter-options', ['Skaeve Huse']]]);
  });

  it('is empty where nothing fits', () => {
    expect(presentTableList(placed, 'xyzzy')).toEqual([]);
  });
});

describe('the page of a finding', () => {
  it('says who offers it, who does not, and what the law says', () => {
    const view = presentFindingPage(placed, {
      table: 'shelter-options',
      item: 'second-chance',
      column: 'institution',
    });
    expect(view).toMatchObject({
      route: 'Na verlaten instelling',
      count: 4,
      total: 9,
      otherRoutes: [{ label: 'Na ingrijpende gebeurtenis', count: 7 }],
      legalFramework: ['Wmo 2015', 'Huisvestingswet 2014 art. 12', 'Leegstandwet', 'Wet BRP art. 2.23'],
    });
    expect(view?.offeredBy.map(({ name }) => name)).toEqual([
      'gemeente 2',
      'gemeente 3',
      'gemeente 6',
      'gemeente 8',
    ]);
    expect(view?.missing.map(({ nr }) => nr)).toEqual([1, 4, 5, 7, 9]);
  });

  it('is not there for what nobody judges', () => {
    expect(
      presentFindingPage(placed, {
        table: 'homeless-facilities',
        item: 'classic-night-shelter',
        column: 'answer',
      }),
    ).toBeNull();
  });
});

const onlyIn = (nr: number) => presentOwnPage(placed, nr)?.onlyHere.map(({ label }) => label);

describe("a municipality's own page", () => {
  const inOrder = (column: string, direction: 'oplopend' | 'aflopend' = 'oplopend') =>
    sortFindings(presentOwnPage(placed, 5)?.opportunities ?? [], { column, direction });

  it('shows what others do and it does not, quick things first and of those what most do', () => {
    // Municipality 5 misses five of the fifteen things that are quick and not everywhere.
    const rows = inOrder('voorrang').map(({ horizon, count }) => `${horizon} ${count}`);
    const quick = rows.filter((row) => row.startsWith('quick'));
    expect(rows.slice(0, quick.length)).toEqual(quick);
    for (const kind of ['quick', 'long']) {
      const counts = rows.filter((row) => row.startsWith(kind)).map((row) => Number(row.split(' ')[1]));
      expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    }
    expect(rows.find((row) => row.startsWith('long'))).toBe('long 8');
  });

  it('is sorted as asked', () => {
    expect(inOrder('aantal')[0]?.count).toBe(1);
    expect(inOrder('aantal', 'aflopend')[0]?.count).toBe(8);
    const labels = inOrder('aanbod').map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other, 'nl')));
  });

  it('shows what only it does', () => {
    // Only 2 has a street doctor; only 7 has experts by experience as guides.
    expect(onlyIn(2)).toContain('Straatdokter en sociaal-medische zorg');
    expect(onlyIn(7)).toContain('Ervaringsdeskundige wegwijzers');
  });

  it('lists its own answers with what it wrote', () => {
    const answers = presentOwnPage(placed, 7)?.answers ?? [];
    expect(answers).toHaveLength(28);
    const numbers = answers.find(({ table }) => table.startsWith('Aantallen dreigend'));
    expect(numbers?.answers.map(({ label, written }) => `${label}: ${written}`)).toEqual([
      'Uitzettingen om huurschuld: 0',
      'Uitzettingen om overlast, hennep of onderhuur: 3-4',
    ]);
  });

  it('is not there for a number that took no part', () => {
    expect(presentOwnPage(placed, 10)).toBeNull();
  });
});

describe('remarks on the answers', () => {
  it('stand together by kind', () => {
    const groups = presentDataQuality(placed);
    expect(groups.map(({ kind, remarks }) => `${kind} ${remarks.length}`)).toEqual([
      'unknown-with-options 3',
      'published-count-differs 2',
      'no-answer 2',
      'unreadable-value 1',
    ]);
    expect(groups[2]?.remarks.map(({ municipalities }) => municipalities)).toEqual(['1', '7']);
  });
});
