import { beforeAll, describe, expect, it } from 'vitest';
import { isQuickWin } from '../../domain/quick-win.ts';
import { drechtsteden2022 } from './fixtures/drechtsteden.ts';
import { filterFindings, readFindingFilter } from './finding-filter.ts';
import { sortFindings } from './finding-order.ts';
import { presentFindings, type FindingRow, type PlacedReport } from './findings.ts';
import { noNames } from './municipality-names.ts';

let placed: PlacedReport;
let all: readonly FindingRow[];

beforeAll(async () => {
  placed = { round: '2022', names: noNames, ...(await drechtsteden2022()) };
  all = presentFindings(placed, () => true);
});

const filtered = (query: string) =>
  filterFindings(all, readFindingFilter(new URLSearchParams(query), placed.index));

describe('findings in a list', () => {
  it('say what, where, by how many and who lacks it', () => {
    expect(all.find(({ id }) => id === 'arrears-housing-insecurity cost-sharer-tailored answer')).toEqual({
      id: 'arrears-housing-insecurity cost-sharer-tailored answer',
      label: 'Kostendelersnorm op maat',
      route: null,
      href: '/preventiescan/2022/bevinding/arrears-housing-insecurity/cost-sharer-tailored',
      table: 'Aanpak achterstanden en woononzekerheid',
      tableHref: '/preventiescan/2022/tabellen/arrears-housing-insecurity',
      part: 'Bestaanscondities',
      partId: 'basic-conditions',
      subject: 'Wonen',
      subjectId: 'housing',
      kind: 'opportunity',
      horizon: 'quick',
      count: 3,
      missingCount: 6,
      missing: '1, 2, 4, 5, 7, 8',
    });
  });

  it('name the route and carry it in the address', () => {
    const row = all.find(({ id }) => id === 'shelter-options second-chance institution');
    expect(row).toMatchObject({ route: 'Na verlaten instelling', count: 4, missing: '1, 4, 5, 7, 9' });
    expect(row?.href).toBe('/preventiescan/2022/bevinding/shelter-options/second-chance/institution');
  });

  it('show names to who may see them', () => {
    const names = { byNr: new Map([[4, 'Zwijndrecht']]), ownNr: 4 };
    const rows = presentFindings({ ...placed, names }, ({ item }) => item === 'peer-groups');
    expect(rows.map(({ missing }) => missing)).toEqual(['Zwijndrecht (4)']);
  });
});

describe('quick wins', () => {
  // Sixteen items are quick; only the postal address is offered by all nine.
  it('are all quick items that someone still lacks', () => {
    const rows = presentFindings(placed, isQuickWin);
    expect(rows).toHaveLength(15);
    expect(rows.map(({ label }) => label)).not.toContain('Briefadres');
    expect(rows.find(({ label }) => label === 'Huisbezoek bij herhaalde huurachterstand')?.missing).toBe('5');
  });
});

describe('narrowing', () => {
  it('by condition', () => {
    expect(filtered('conditie=street-outreach').map(({ count }) => count)).toEqual([4, 3, 1]);
  });

  it('by words in any order, whatever their capitals and accents', () => {
    expect(filtered('zoek=huisvesting+CLIENTONDERSTEUNING').map(({ label }) => label)).toEqual([
      'Cliëntondersteuning zorg en huisvesting',
    ]);
  });

  it('takes wishes that do not exist for no wish', () => {
    expect(filtered('pijler=x&conditie=y&termijn=z')).toHaveLength(all.length);
  });
});

const street = () => filtered('conditie=street-outreach');
const counts = (direction: 'oplopend' | 'aflopend') =>
  sortFindings(street(), { column: 'aantal', direction }).map(({ count }) => count);

describe('sorting', () => {
  it('by count both ways', () => {
    expect(counts('oplopend')).toEqual([1, 3, 4]);
    expect(counts('aflopend')).toEqual([4, 3, 1]);
  });

  it('by label in Dutch order', () => {
    const labels = sortFindings(street(), { column: 'aanbod', direction: 'oplopend' }).map(
      ({ label }) => label,
    );
    expect(labels[0]).toBe('Nachtopvang nieuwe stijl (eigen kamer)');
  });
});
