import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipTexts } from '#tests/support/unzip.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

async function changeRate(page: Page, rate: string, reason: string): Promise<void> {
  await page.locator('[name="tarief"]').fill(rate);
  await page.locator('[name="inplan"]').fill('');
  await page.locator('[name="reden"]').fill(reason);
  await page.locator('button[value="opslaan"]').click();
  await page.waitForLoadState();
}

describe.skipIf(skipsBrowserTests)('the budget of Emmen', () => {
  it('shows every total of the plan as printed, computed from its lines', async () => {
    const { page, complaints, close } = await newVisitor(browser);
    await signIn(page, 'beleid-regio.emmen');
    await page.goto('/plannen/2020/begroting');
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    // The ten totals of the plan's table, then the line that is rounded up by € 512 and the exceeded ceiling.
    for (const amount of [
      '498.000',
      '30.000',
      '203.500',
      '110.000',
      '140.000',
      '80.000',
      '35.000',
      '100.000',
      '356.000',
      '1.582.500',
      '319.488',
      '113.000',
    ]) {
      expect(text).toContain(`€ ${amount}`);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, line: 'E7b' },
  { name: 'without script', hasScript: false, line: 'E3a' },
])('changing a line $name', ({ hasScript, line }) => {
  it('says beside the field what is wrong with an amount, and keeps it', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.emmen');
    await page.goto(`/plannen/2020/regels/${line}`);
    await page.locator('[name="weken"]').fill('-3');
    await changeRate(page, '1.582,500', 'Een proef met een verkeerd bedrag');
    expect(await page.locator('.onderdak-error-summary').innerText()).not.toBe('');
    expect(await page.locator('[name="tarief"]').inputValue()).toBe('1.582,500');
    expect(await page.locator('[name="weken"]').inputValue()).toBe('-3');
    expect(await page.locator('[name="tarief"]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('[name="weken"]').getAttribute('aria-invalid')).toBe('true');
    await close();
  });

  it('shows the second of two people the change of the first, and lets that one choose', async () => {
    const first = await newVisitor(browser, { hasScript });
    const second = await newVisitor(browser, { hasScript });
    await signIn(first.page, 'beleid-regio.emmen');
    await signIn(second.page, 'beleid-regio.emmen');
    await first.page.goto(`/plannen/2020/regels/${line}`);
    await second.page.goto(`/plannen/2020/regels/${line}`);
    await changeRate(first.page, '50', 'Tarief volgens de nieuwe offerte');
    await changeRate(second.page, '52', 'Tarief na overleg met de aanbieder');
    // Theirs beside mine, with who made it.
    const difference = second.page.getByRole('row', { name: /Tarief per uur in euro/ });
    expect(await difference.locator('td').allInnerTexts()).toEqual(['50', '52']);
    expect(await second.page.locator('main').innerText()).toContain('Gerrit Verzonnen heeft dit gewijzigd');
    await second.page.getByRole('button', { name: /mijn wijziging/i }).click();
    await second.page.waitForLoadState();
    await second.page.goto(`/plannen/2020/regels/${line}`);
    expect(await second.page.locator('[name="tarief"]').inputValue()).toBe('52');
    await second.page.goto('/plannen/2020/geschiedenis');
    const history = await second.page.locator('main').innerText();
    expect(history).toContain('Tarief volgens de nieuwe offerte');
    expect(history).toContain('Tarief na overleg met de aanbieder');
    await first.close();
    await second.close();
  });
});

describe.skipIf(skipsBrowserTests)('the account of Haarlem', () => {
  it('gives the budget as Excel with formulas, and the letter to the council as Word', async () => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, 'beleid-regio.haarlem');
    await page.goto('/plannen/2020-2021/verantwoording');
    const fetchFile = async (address: string) => {
      const link = page.locator(`a[href*="${address}"]`).first();
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      return unzipTexts(await readFile(await download.path()));
    };
    const workbook = await fetchFile('xlsx');
    expect(
      [...workbook].filter(([name, text]) => name.startsWith('xl/worksheets/') && text.includes('<f>'))
        .length,
    ).toBeGreaterThan(0);
    const letter = await fetchFile('raadsbrief');
    expect(letter.get('word/document.xml')?.replaceAll('\u00a0', ' ')).toContain('5.621.184');
    await close();
  });
});
