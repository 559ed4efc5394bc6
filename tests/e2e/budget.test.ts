import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn, type VisitorOptions } from './support/visitor.ts';

const address = '/plannen/2020/begroting';

describe.skipIf(skipsBrowserTests)('the folded budget of a plan', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function onPage(options: VisitorOptions, work: (page: Page) => Promise<void>): Promise<void> {
    const visitor = await newVisitor(browser, options);
    try {
      await signIn(visitor.page, 'beleid-regio.emmen');
      await work(visitor.page);
      expect(visitor.complaints).toEqual([]);
    } finally {
      await visitor.close();
    }
  }

  const folds = (page: Page) => page.locator('.onderdak-fold > details');
  const openOnes = (page: Page) => page.locator('.onderdak-fold > details[open]');

  it('opens and closes whole without script, and goes to a line that is folded', async () => {
    await onPage({ hasScript: false }, async (page) => {
      await page.goto(`${address}?open=niets`);
      expect(await openOnes(page).count()).toBe(0);
      await page.getByRole('link', { name: 'Alles openen' }).click();
      expect(await openOnes(page).count()).toBe(await folds(page).count());
      await page.goto('/plannen/2020/begroting?open=E8a#regel-E8a');
      expect(await page.locator('#regel-E8a').isVisible()).toBe(true);
    });
  });

  it('has the same columns in every table, so that amounts stand under each other', async () => {
    await onPage({}, async (page) => {
      await page.goto(`${address}?open=alles`);
      const places = await page
        .locator('.onderdak-lines')
        .evaluateAll((tables) =>
          tables.map((table) =>
            Array.from(table.querySelectorAll('thead th'), (head) =>
              Math.round(head.getBoundingClientRect().left),
            ).join(' '),
          ),
        );
      expect(places.length).toBeGreaterThan(5);
      expect(new Set(places).size).toBe(1);
    });
  });

  it('shows every amount on a phone without scrolling', async () => {
    await onPage({ width: 375 }, async (page) => {
      await page.goto(`${address}?open=alles`);
      const outside = await page
        .locator('.onderdak-lines td.utrecht-table__cell--numeric-column')
        .evaluateAll(
          (cells) =>
            cells.filter((cell) => {
              const { left, right, width } = cell.getBoundingClientRect();
              return width === 0 || left < 0 || right > 375;
            }).length,
        );
      expect(outside).toBe(0);
    });
  });

  it('prints all of it, unfolded', async () => {
    await onPage({}, async (page) => {
      await page.goto(`${address}?open=niets`);
      await page.emulateMedia({ media: 'print' });
      const hidden = await page
        .locator('.onderdak-lines')
        .evaluateAll((tables) => tables.filter((table) => !table.checkVisibility()).length);
      expect(hidden).toBe(0);
    });
  });
});
