import { beforeAll, describe, expect, it } from 'vitest';
import { drechtsteden2022 } from './fixtures/drechtsteden.ts';
import type { PlacedReport } from './findings.ts';
import { sortMatrix } from './matrix-order.ts';
import { noNames } from './municipality-names.ts';
import { presentTable, type TableView } from './table-page.ts';

let placed: PlacedReport;
beforeAll(async () => {
  placed = { round: '2022', names: noNames, ...(await drechtsteden2022()) };
});

function view(id: string): TableView {
  const found = presentTable(placed, id);
  if (found === null) throw new Error(`no table ${id}`);
  return found;
}

const markers = (nrs: TableView['matrices'][number]['rows'][number] | undefined) =>
  nrs?.cells.filter(({ marks }) => marks.length > 0).map(({ nr }) => nr);

describe('a table of choices', () => {
  it('is one matrix of items by municipalities', () => {
    const { matrices, participants, part, subject, section } = view('homeless-facilities');
    expect([section, part, subject]).toEqual(['3.4', 'Herstelzorg', 'Straatoutreach']);
    expect(participants.map(({ name }) => name)).toContain('gemeente 4');
    expect(matrices).toHaveLength(1);
    const rows = matrices[0]?.rows ?? [];
    expect(rows.map(({ count }) => count)).toEqual([4, 3, 3, 1, 3, 0, 0]);
    expect(markers(rows[0])).toEqual([2, 3, 6, 9]);
  });

  it('judges what is wanted and nothing else', () => {
    const rows = view('homeless-facilities').matrices[0]?.rows ?? [];
    // The dormitory is not something to want more of.
    expect(rows.map(({ finding }) => finding?.kind ?? null)).toEqual([
      'opportunity',
      null,
      'opportunity',
      'opportunity',
      null,
      null,
      null,
    ]);
  });

  it('puts the remark about a published count beside its row', () => {
    const rows = view('support-after-exit').matrices[0]?.rows ?? [];
    expect(rows.find(({ id }) => id === 'sheltered-housing')?.remarks).toEqual([
      'Het rapport noemt bij ‘Beschermd wonen’ in de tabel ‘Steun na vertrek per instelling’ 8 gemeenten, maar wij tellen er 7 (1, 2, 3, 4, 5, 6 en 7).',
    ]);
    expect(rows.filter(({ remarks }) => remarks.length > 0)).toHaveLength(1);
  });

  it('leads to its neighbours, and at the ends to one', () => {
    expect(view('health-facilities').previous).toBeNull();
    expect(view('health-facilities').next?.href).toBe(
      '/preventiescan/2022/tabellen/arrears-housing-insecurity',
    );
    expect(view('housing-availability').next).toBeNull();
  });
});

describe('a table by route', () => {
  it('is a matrix per route, with what was not asked marked as such', () => {
    const { matrices } = view('shelter-options');
    expect(matrices.map(({ title }) => title)).toEqual([
      'Na ingrijpende gebeurtenis',
      'Na verlaten instelling',
    ]);
    const youth = matrices.map(({ rows }) => rows.find(({ id }) => id === 'hostel-youth'));
    expect(youth.map((row) => row?.isAsked)).toEqual([false, true]);
    expect(markers(youth[1])).toEqual([5]);
  });

  it('compares the two routes', () => {
    const row = view('shelter-options').comparison?.find(({ id }) => id === 'second-chance');
    expect(row).toMatchObject({
      isComparable: true,
      bothCount: 4,
      both: '2, 3, 6, 8',
      onlyFirst: '1, 5, 9',
      onlySecond: '–',
    });
    const youth = view('shelter-options').comparison?.find(({ id }) => id === 'hostel-youth');
    expect(youth?.isComparable).toBe(false);
  });
});

describe('a table of yes, no and unknown', () => {
  it('shows what each municipality chose, in one matrix', () => {
    const { matrices, choices } = view('risk-indicators');
    expect(matrices).toHaveLength(1);
    const row = matrices[0]?.rows.find(({ id }) => id === 'premium-defaulters');
    expect(row?.cells.map(({ marks }) => marks.join())).toEqual([
      'no',
      'no',
      'yes',
      'no',
      'unknown',
      'no',
      'yes',
      'no',
      'no',
    ]);
    expect(row?.group).toBe('Inkomen en schulden');
    const choice = choices?.find(({ id }) => id === 'premium-defaulters');
    expect(choice?.choices.map(({ count, who }) => `${count}: ${who}`)).toEqual([
      '2: 3, 7',
      '6: 1, 2, 4, 6, 8, 9',
      '1: 5',
    ]);
  });

  it('adds the numbers given with a yes, but not waiting times', () => {
    const waiting = view('housing-availability').figures.find(({ unit }) => unit === 'months');
    expect(waiting?.given.find(({ nr }) => nr === 3)?.figure).toBe('4–6');
    expect(waiting?.sum).toBeNull();
    // 3 + 15 + 4 + 3 + 5 + (3 or 4) + 2 + 6
    const homes = view('housing-availability').figures.find(({ label }) => label.startsWith('Contingent'));
    expect(homes?.sum).toMatchObject({ figure: '41–42', addends: 8 });
  });
});

describe('a table of numbers', () => {
  it('gives each number with its period and basis, and the sum as a range', () => {
    const [entitled, others] = view('homeless-numbers').figures;
    expect(entitled?.given.map(({ nr, figure, period, basis }) => [nr, figure, period, basis])).toEqual([
      [2, '121', '2021-H1', 'registration'],
      [4, '6', null, 'estimate'],
    ]);
    expect(entitled?.sum).toMatchObject({ figure: '127', addends: 2, mixedPeriods: true, mixedBases: true });
    expect(others?.sum?.figure).toBe('9–11');
  });
});

const rows = () => view('homeless-facilities').matrices[0]?.rows ?? [];

describe('sorting a matrix', () => {
  it('keeps what is no offer at the end', () => {
    const ids = sortMatrix(rows(), { column: 'aantal', direction: 'oplopend' }).map(({ count, isOffer }) => [
      count,
      isOffer,
    ]);
    expect(ids).toEqual([
      [1, true],
      [3, true],
      [3, true],
      [3, true],
      [4, true],
      [0, false],
      [0, false],
    ]);
  });

  it('goes by the Dutch alphabet', () => {
    const labels = sortMatrix(rows(), { column: 'aanbod', direction: 'aflopend' }).map(({ label }) => label);
    expect(labels[0]).toBe('Straatdokter en sociaal-medische zorg');
  });
});

it('knows no table that is not there', () => {
  expect(presentTable(placed, 'no-such-table')).toBeNull();
});
