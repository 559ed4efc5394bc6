import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

const measure = '/plannen/2020/maatregelen/E1/wijzigen';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

async function send(page: Page, text: string): Promise<void> {
  await page.locator('[name=wat]').fill(text);
  await page.locator('[name=reden]').fill('Beter verwoord');
  await page.getByRole('button', { name: 'Opslaan' }).click();
}

describe.skipIf(skipsBrowserTests)('two browsers of one officer that change the same measure', () => {
  it('show both versions to the second, on a narrow screen too', async () => {
    const first = await newVisitor(browser);
    const second = await newVisitor(browser, { width: 320 });
    for (const { page } of [first, second]) {
      await signIn(page, 'beleid-regio.emmen');
      await page.goto(measure);
    }
    await send(first.page, 'Wat de eerste schreef');
    await first.page.waitForURL('**/E1?gelukt=maatregel');
    await send(second.page, 'Wat de tweede schreef');
    const warning = second.page.getByRole('alert').filter({ hasText: 'U hebt dit net zelf gewijzigd' });
    await warning.waitFor();
    expect(await warning.innerText()).toContain('Wat de eerste schreef');
    expect(await second.page.locator('[name=wat]').inputValue()).toBe('Wat de tweede schreef');
    const excess = await second.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
    expect(await accessibilityFaults(second.page)).toEqual([]);
    await first.close();
    await second.close();
  }, 120_000);
});
