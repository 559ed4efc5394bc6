import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.skipIf(skipsBrowserTests)('signals', () => {
  it.each([true, false])(
    'about a missing plan end when a worker records it (script: %s)',
    async (hasScript) => {
      const { page, complaints, close } = await newVisitor(browser, { width: 320, hasScript });
      await signIn(page, 'opvang.assen');
      await page.goto('/signalen');
      // Also those that are folded.
      const missing = page.locator('a[aria-label^="Er is een plan"]');
      const before = await missing.count();
      expect(before).toBeGreaterThan(0);
      await missing.first().click();
      await page.getByRole('heading', { name: 'Ondersteuningsplan' }).waitFor();
      if (hasScript) expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByLabel('Afgesproken op').fill('2026-01-09');
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByText('Het is vastgelegd.').waitFor();
      expect(await missing.count()).toBe(before - 1);
      if (hasScript) expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it.each([320, 1280])('stand by kind, under a heading that counts them, at %d pixels', async (width) => {
    const { page, close } = await newVisitor(browser, { width });
    await signIn(page, 'opvang.assen');
    await page.goto('/signalen');
    const groups = page.locator('section:has(h2:text-matches("^[0-9]"))');
    const counts = await groups.evaluateAll((sections) =>
      sections.map((section) => ({
        told: parseInt(section.querySelector('h2')?.textContent ?? '', 10),
        rows: section.querySelectorAll('tbody tr').length,
      })),
    );
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.map(({ rows }) => rows)).toEqual(counts.map(({ told }) => told));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await close();
  });

  it('leave to policy how full houses are, and of who waits no small numbers', async () => {
    const { page, complaints, close } = await newVisitor(browser);
    await signIn(page, 'beleid-regio.assen');
    await page.goto('/opvang/bezetting');
    await page.getByText('niet bedoeld om te publiceren').waitFor();
    await page.getByRole('heading', { name: 'Wachtlijst' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
