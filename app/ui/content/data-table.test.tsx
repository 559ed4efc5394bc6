import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ChartTable, DataTable, EmptyState, readTableSort, sortHref, type Column } from '../index.ts';

interface Premises {
  readonly name: string;
  readonly beds: number;
}

const columns: Column<Premises>[] = [
  { key: 'naam', header: 'Naam', cell: (row) => row.name, isRowHeader: true, isSortable: true },
  { key: 'bedden', header: 'Bedden', cell: (row) => row.beds, kind: 'number', isSortable: true },
  { key: 'stand', header: 'Stand', cell: () => 'open' },
];
const rows: Premises[] = [{ name: 'De Linde', beds: 24 }];

function draw(query: string, shown = rows) {
  const sort = readTableSort(new URLSearchParams(query), ['naam', 'bedden']);
  const markup = renderToStaticMarkup(
    <DataTable
      caption="Locaties"
      columns={columns}
      rows={shown}
      rowKey={(row) => row.name}
      sort={sort}
      empty={<EmptyState title="Nog geen locaties" />}
    />,
  );
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
}

const shape = (kinds: readonly ('text' | 'number')[]) => {
  const made = kinds.map((kind, at): Column<number> => ({
    key: String(at),
    header: `Kop ${String(at)}`,
    cell: (row) => row,
    kind,
  }));
  const markup = renderToStaticMarkup(
    <DataTable caption="Proef" columns={made} rows={[1]} rowKey={String} />,
  );
  return markup.includes('onderdak-table--cards') ? 'cards' : 'scrolls';
};

describe('a table on a narrow screen', () => {
  test.each([
    ['two columns of words', ['text', 'text'], 'scrolls'],
    ['three columns of words', ['text', 'text', 'text'], 'cards'],
    ['as many figures as words', ['text', 'text', 'number', 'number'], 'cards'],
    ['more figures than words', ['text', 'number', 'number'], 'scrolls'],
    ['eight columns of words', Array.from({ length: 8 }, () => 'text' as const), 'cards'],
    ['nine columns of words', Array.from({ length: 9 }, () => 'text' as const), 'scrolls'],
  ] as const)('of %s becomes cards or scrolls', (_, kinds, expected) => {
    expect(shape(kinds)).toBe(expected);
  });

  test('keeps the links it is sorted by, and says what they are for', () => {
    expect(draw('').querySelector('thead tr')?.getAttribute('data-label')).toBe('Sorteren op');
  });
});

describe('a table', () => {
  test('sorts by links that keep the filter and start at page one', () => {
    const page = draw('regio=1&sorteer=naam&volgorde=oplopend&pagina=3');
    const links = [...page.querySelectorAll('thead a')].map((each) => each.getAttribute('href'));
    expect(links).toEqual([
      '?regio=1&sorteer=naam&volgorde=aflopend',
      '?regio=1&sorteer=bedden&volgorde=oplopend',
    ]);
  });

  test('says which column it is sorted by, and leaves the others silent', () => {
    const headers = [...draw('sorteer=bedden&volgorde=aflopend').querySelectorAll('thead th')];
    expect(headers.map((each) => each.getAttribute('aria-sort'))).toEqual([null, 'descending', null]);
    expect(headers[1]?.textContent).toBe('Bedden, aflopend gesorteerd');
  });

  test('is a region that the caption names and the keyboard can scroll', () => {
    const page = draw('');
    const region = page.querySelector('section');
    expect(region?.getAttribute('tabindex')).toBe('0');
    expect(page.getElementById(region?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Locaties');
    expect(page.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
  });

  test('without rows says what to do first', () => {
    const page = draw('', []);
    expect(page.querySelector('table')).toBeNull();
    expect(page.querySelector('h2')?.textContent).toBe('Nog geen locaties');
  });
});

describe('the sort of a table', () => {
  test('falls back to the first column for one that is not offered', () => {
    const sort = readTableSort(new URLSearchParams('sorteer=bsn&volgorde=omhoog'), ['naam']);
    expect([sort.column, sort.direction]).toEqual(['naam', 'oplopend']);
  });

  test('turns round only the column that is sorted ascending', () => {
    const sort = { column: 'naam', direction: 'aflopend' } as const;
    expect(sortHref(sort, 'naam')).toBe('?sorteer=naam&volgorde=oplopend');
  });
});

test('the figures of a chart stand in Dutch notation, right-aligned where they are numbers', () => {
  const markup = renderToStaticMarkup(
    <ChartTable
      figures={{ caption: 'Mensen', columns: ['Jaar', 'Aantal', 'Stand'], rows: [['2025', 1248.5, 'vol']] }}
    />,
  );
  const cells = [...parseHTML(markup).document.querySelectorAll('td')];
  expect(cells.map((each) => each.textContent)).toEqual(['1.248,5', 'vol']);
  expect(cells.map((each) => each.className.includes('numeric'))).toEqual([true, false]);
});
