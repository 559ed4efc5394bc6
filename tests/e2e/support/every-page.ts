import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchChromium, skipsBrowserTests } from './chromium.ts';
import { crawl } from './crawl.ts';
import { newVisitor, signIn } from './visitor.ts';

/** What is wrong with the page as it stands. */
async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  const faults = (await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`${path}: ${headings} headings of level 1`);
  if ((await page.title()).trim() === '') faults.push(`${path}: no title`);
  return faults;
}

async function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Captions of lists of words that one must still push aside to read: they are cards on a narrow screen. */
async function listsToPushAside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.onderdak-table--cards')].flatMap((table) => {
      const region = table.parentElement;
      const fits = region === null || region.scrollWidth <= region.clientWidth + 1;
      return fits ? [] : [table.querySelector('caption')?.textContent ?? ''];
    }),
  );
}

/** Whether something sticks out of a sheet of A4, 718 pixels between its margins. */
async function isCutOnPaper(page: Page): Promise<boolean> {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.emulateMedia({ media: null });
  return width > 718;
}

/**
 * Tries every page that a visitor can reach. A file for each account, so that they run beside each other; those are the
 * accounts that reach pages of their own: what other roles see, the shelter worker sees too.
 *
 * @param account mailbox of an account of the demo; null for a visitor who did not sign in
 * @param perKind how many pages of a kind: one is enough where another account sees two of them
 */
export function tryEveryPage(account: string | null, perKind = 2): void {
  describe.skipIf(skipsBrowserTests)(`every page that ${account ?? 'a stranger'} can reach`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser.close());

    it('is accessible, readable at 320 pixels and on paper, and without complaints of the browser', async () => {
      const visitor = await newVisitor(browser);
      try {
        if (account !== null) await signIn(visitor.page, `${account}.drechtsteden`);
        const faults: string[] = [];
        const pages = await crawl(
          visitor.page,
          async (path) => {
            faults.push(...(await faultsOf(visitor.page, path)));
            await visitor.page.setViewportSize({ width: 320, height: 700 });
            if (await isWiderThanScreen(visitor.page)) faults.push(`${path}: wider than 320 pixels`);
            const lists = await listsToPushAside(visitor.page);
            faults.push(...lists.map((list) => `${path}: «${list}» does not fit in its region`));
            if (await isCutOnPaper(visitor.page)) faults.push(`${path}: wider than a sheet of A4`);
            await visitor.page.setViewportSize({ width: 1280, height: 900 });
          },
          perKind,
        );
        expect(faults).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        expect(pages.length).toBeGreaterThan(1);
      } finally {
        await visitor.close();
      }
    }, 600_000);
  });
}
