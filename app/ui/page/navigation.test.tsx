import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Banner, ChartFrame, PageFrame, PageHeader, PageTitle, Pagination } from '../index.ts';
import { pagesToShow } from './pagination.tsx';

const navigation = [
  { href: '/preventiescan', label: 'Preventiescan', isCurrent: true },
  { href: '/monitor', label: 'Monitor' },
];
const chart = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" role="img"><title>Kansen</title></svg>',
  width: 10,
  height: 10,
  alt: 'Kansen',
  table: { caption: 'Kansen', columns: ['Pijler', 'Aantal'], rows: [['Wonen', 6]] },
};

test('a page begins with a link to its content, marks where one is, and holds no inline style or script', () => {
  const markup = renderToStaticMarkup(
    <PageFrame
      banner={<Banner label="Proef">Verzonnen.</Banner>}
      header={<PageHeader navigation={navigation} />}
    >
      <PageTitle title="Kansen" />
      <ChartFrame chart={chart} caption="Wonen" />
    </PageFrame>,
  );
  const page = parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
  const first = page.querySelector('a');
  expect(page.getElementById(first?.getAttribute('href')?.slice(1) ?? '')?.localName).toBe('main');
  expect(page.querySelector('nav a[aria-current="page"]')?.textContent).toBe('Preventiescan');
  expect(page.querySelectorAll('h1').length).toBe(1);
  expect(page.querySelectorAll('[style], style, script').length).toBe(0);
  expect(page.querySelector('figure table caption')?.textContent).toBe('Kansen');
});

test('pagination shows the ends, the neighbours and gaps', () => {
  expect(pagesToShow(5, 12)).toEqual([1, null, 4, 5, 6, null, 12]);
  expect(pagesToShow(1, 2)).toEqual([1, 2]);
  expect(pagesToShow(2, 4)).toEqual([1, 2, 3, 4]);
  expect(renderToStaticMarkup(<Pagination page={1} pageCount={1} href={String} />)).toBe('');
});
