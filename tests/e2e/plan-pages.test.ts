import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

describe.skipIf(skipsBrowserTests)('the pages of a plan', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function onPage(account: string, work: (page: Page) => Promise<void>): Promise<void> {
    const visitor = await newVisitor(browser, { hasScript: false });
    try {
      await signIn(visitor.page, account);
      await work(visitor.page);
    } finally {
      await visitor.close();
    }
  }

  it('say that the years of the plan are over, wherever its figures stand', async () => {
    await onPage('beleid-regio.emmen', async (page) => {
      for (const part of [
        '',
        '/begroting',
        '/tijdlijn',
        '/opmerkingen',
        '/geschiedenis',
        '/verantwoording',
      ]) {
        await page.goto(`/plannen/2020${part}`);
        expect(await page.locator('main').innerText()).toContain(
          'De looptijd van dit plan is voorbij: het liep tot en met 2021.',
        );
      }
    });
  });

  it('name what asks for attention, and lead to its line unfolded', async () => {
    await onPage('beleid-regio.emmen', async (page) => {
      await page.goto('/plannen/2020');
      const link = page.getByRole('link', { name: 'Aanpassing panden en nieuwbouw (E2b)' }).first();
      await link.click();
      await page.waitForURL(/begroting\?open=E2b#regel-E2b/u);
      expect(await page.locator('#regel-E2b').isVisible()).toBe(true);
    });
  });

  it('say that a plan was made, also to who comes from a finding and goes on to its measure', async () => {
    await onPage('beleid-regio.drechtsteden', async (page) => {
      const make = async (address: string, name: string) => {
        await page.goto(address);
        await page.locator('[name="titel"]').fill(`Plan ${name} (verzonnen)`);
        await page.locator('[name="naam"]').fill(name);
        await page.getByRole('button', { name: 'Plan maken' }).click();
        await page.waitForLoadState();
        return page.locator('main').innerText();
      };
      expect(await make('/plannen/nieuw', '2041-2042')).toContain('Het plan is gemaakt.');
      const told = await make('/plannen/nieuw?bevinding=health-facilities/ehealth', '2043-2044');
      expect(told).toContain('Het plan is gemaakt. Vul nu de eerste maatregel in.');
    });
  });
});
