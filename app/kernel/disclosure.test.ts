import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discloseTable, type Disclosed, type DisclosedTable } from './disclosure.ts';

/** The table as people read it, totals last. */
const drawn = (table: DisclosedTable) =>
  whole(table).map((line) => line.map((value) => (value === null ? '·' : String(value))).join(' '));

const whole = ({ cells, rowTotals, columnTotals, total }: DisclosedTable): Disclosed[][] => [
  ...cells.map((line, row) => [...line, rowTotals[row] ?? null]),
  [...columnTotals, total],
];

describe('a table of people', () => {
  it('is shown in full when every count is nought or large enough', () => {
    expect(
      drawn(
        discloseTable(
          [
            [10, 0],
            [30, 12],
          ],
          10,
        ),
      ),
    ).toEqual(['10 0 10', '30 12 42', '40 12 52']);
  });

  it('hides three more where one count is small, so that totals do not give it away', () => {
    expect(
      drawn(
        discloseTable(
          [
            [3, 20, 30],
            [40, 50, 60],
          ],
          10,
        ),
      ),
    ).toEqual(['· · 30 53', '· · 60 150', '43 70 90 203']);
  });

  it('hides two ones and what stands between them and their total', () => {
    const [first] = drawn(
      discloseTable(
        [
          [1, 1, 10, 20],
          [30, 30, 30, 30],
        ],
        10,
      ),
    );
    expect(first).toBe('· · · 20 32');
  });

  it('hides everything but noughts of a table of few people', () => {
    expect(
      drawn(
        discloseTable(
          [
            [2, 0],
            [0, 0],
          ],
          10,
        ),
      ),
    ).toEqual(['· 0 ·', '0 0 0', '· 0 ·']);
  });

  it('hides totals before it hides a nought, which protects no neighbour', () => {
    expect(
      drawn(
        discloseTable(
          [
            [3, 20],
            [40, 0],
          ],
          10,
        ),
      ),
    ).toEqual(['· · 23', '40 0 40', '· · 63']);
  });

  it('hides no more where what is hidden adds up to the threshold exactly', () => {
    expect(
      drawn(
        discloseTable(
          [
            [4, 6, 30],
            [40, 50, 60],
          ],
          10,
        ),
      ),
    ).toEqual(['· · 30 40', '· · 60 150', '44 56 90 190']);
  });

  it('of one row hides the totals of its columns alike', () => {
    expect(drawn(discloseTable([[4, 15, 30]], 10))).toEqual(['· · 30 49', '· · 30 49']);
  });

  it('without rows is empty', () => {
    expect(discloseTable([], 10)).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 });
  });
});

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

/** Whether additions and subtractions along lines give the hidden figure: its row and column hang together by it alone. */
function canBeWorkedOut(lines: readonly (readonly Disclosed[])[], row: number, column: number): boolean {
  const reached = new Set([`r${row}`]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    lines.forEach((line, r) => {
      line.forEach((value, c) => {
        if (value !== null || (r === row && c === column)) return;
        if (reached.has(`r${r}`)) reached.add(`c${c}`);
        else if (reached.has(`c${c}`)) reached.add(`r${r}`);
      });
    });
  }
  return !reached.has(`c${column}`);
}

describe('whatever the counts', () => {
  it('shows no small figure, shows the others as they are, and lets nothing hidden be worked out', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 12 }), (counts, threshold) => {
        const lines = whole(discloseTable(counts, threshold));
        const open = whole(discloseTable(counts, 1));
        lines.forEach((line, row) => {
          line.forEach((value, column) => {
            const exact = open[row]?.[column] ?? 0;
            if (value !== null) {
              expect(value).toBe(exact);
              expect(value === 0 || value >= threshold).toBe(true);
            } else expect(canBeWorkedOut(lines, row, column)).toBe(false);
          });
        });
      }),
    );
  });

  it('hides, in a line with a shown total, nobody or at least as many people as the threshold', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 12 }), (counts, threshold) => {
        const { cells, rowTotals } = discloseTable(counts, threshold);
        cells.forEach((line, row) => {
          const total = rowTotals[row] ?? null;
          if (total === null) return;
          const apart = total - line.reduce<number>((all, value) => all + (value ?? 0), 0);
          expect(apart === 0 || apart >= threshold).toBe(true);
        });
      }),
    );
  });
});
