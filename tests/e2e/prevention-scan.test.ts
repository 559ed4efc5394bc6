import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipTexts } from '#tests/support/unzip.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

const round = '/preventiescan/2022';

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true },
  { name: 'without script', hasScript: false },
])('the prevention scan $name', ({ hasScript }) => {
  it('leads from the answer to a table, sorted, to a finding', async () => {
    const { page, complaints, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.drechtsteden');
    await page.goto('/preventiescan');
    await page.getByRole('link', { name: 'Bekijk Preventiescan 2022' }).click();
    await page.waitForURL(`**${round}`);
    expect(await page.locator('h1').innerText()).toBe('Preventiescan 2022');
    await page.goto(`${round}/tabellen/homeless-facilities`);
    await page.getByRole('link', { name: /Aantal van 9/ }).click();
    await page.getByRole('link', { name: /Aantal van 9/ }).click();
    const first = page.locator('tbody tr').first();
    // Street outreach is offered by four of the nine, more than anything else in this table.
    expect(await first.innerText()).toContain('Outreach op straat met traject');
    await first.getByRole('link').first().click();
    expect(await page.locator('h1').innerText()).toContain('Outreach op straat met traject');
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists all opportunities open on the page, counts what is shown, and sorts those of one municipality', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.drechtsteden');
    await page.goto(`${round}/kansen`);
    expect(await page.locator('tbody tr').count()).toBe(104);
    const hidden = await page
      .locator('.onderdak-scroll')
      .evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
    await page.goto(`${round}/kansen?termijn=snel`);
    expect(await page.locator('main').innerText()).toContain('11 van de 104 kansen passen bij uw keuze.');
    await page.goto(`${round}/mijn-gemeente?gemeente=3`);
    const first = page.locator('tbody tr').first();
    expect(await first.innerText()).toContain('Snel te doen');
    await page.getByRole('link', { name: 'Termijn' }).click();
    await page.getByRole('link', { name: 'Termijn' }).click();
    await page.waitForURL(/gemeente=3.*volgorde=aflopend/u);
    expect(await first.innerText()).toContain('Kost meer tijd');
    await close();
  });

  it('shows names only after a purpose, tells that they are invented, and closes them again', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.drechtsteden');
    await page.goto(`${round}/tabellen/homeless-facilities`);
    expect(await page.content()).not.toContain('Zwijndrecht');
    await page.goto(`${round}/namen`);
    await page.getByLabel('Waarvoor hebt u de namen nodig?').fill('te kort');
    await page.getByRole('button', { name: 'Namen tonen' }).click();
    expect(await page.locator('.onderdak-error-summary').innerText()).toContain('minstens 10 tekens');
    expect(await page.getByLabel('Waarvoor hebt u de namen nodig?').inputValue()).toBe('te kort');
    await page
      .getByLabel('Waarvoor hebt u de namen nodig?')
      .fill('Gesprek met gemeenten over straatoutreach');
    await page.getByRole('button', { name: 'Namen tonen' }).click();
    await page.goto(`${round}/tabellen/homeless-facilities`);
    const withNames = await page.content();
    expect(withNames).toContain('Zwijndrecht');
    expect(withNames).toContain('verzonnen');
    if (hasScript) expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${round}/namen`);
    await page.getByRole('button', { name: /verbergen|sluiten/i }).click();
    await page.goto(`${round}/tabellen/homeless-facilities`);
    expect(await page.content()).not.toContain('Zwijndrecht');
    await close();
  });

  it('makes the Word report as a task that can be followed and fetched', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.drechtsteden');
    await page.goto(`${round}/meenemen`);
    await page.getByRole('button', { name: 'Word-rapport maken' }).click();
    await page.waitForURL('**/taken/*');
    const link = page.locator('a[href$="/bestand"]');
    // The page refreshes itself, by its script or by the browser.
    await link.waitFor({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const parts = unzipTexts(await readFile(await download.path()));
    expect(parts.get('word/document.xml')).toContain('Drechtsteden');
    await close();
  });

  it('imports the file that was checked, without asking for it again', async () => {
    const slug = hasScript ? 'proef-met' : 'proef-zonder';
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.haarlem');
    await page.goto('/preventiescan/inlezen');
    await page.locator('input[name="ronde"]').fill(slug);
    await page.locator('input[name="titel"]').fill('Eén keer gekozen');
    await page.locator('input[name="van"]').fill('2026-01-01');
    await page.locator('input[name="tot"]').fill('2026-01-31');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'antwoorden.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('gemeente_nr;vraag;antwoord;kolom\n1;health-facilities;lifestyle;answer\n'),
    });
    await page.getByRole('button', { name: 'Eerst controleren' }).click();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Dit bestand is goed');
    expect(text).toContain('‘antwoorden.csv’ ligt klaar tot');
    // By keyboard: the button stands with the message.
    await page.getByRole('button', { name: 'Nu inlezen' }).press('Enter');
    await page.waitForURL(`**/preventiescan/${slug}`);
    expect(await page.locator('main').innerText()).toContain('Eén keer gekozen');
    await close();
  });

  it('refuses a file with faults by place and reason, and keeps what was typed', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'beleid-regio.assen');
    await page.goto('/preventiescan/inlezen');
    await page.locator('input[name="ronde"]').fill('2025');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'antwoorden.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('gemeente_nr;vraag;antwoord;kolom\n1;homeless-facilities;bestaat-niet;answer\n'),
    });
    await page.locator('button[value="inlezen"]').click();
    const text = await page.locator('main').innerText();
    expect(text).toContain('bestaat-niet');
    expect(await page.locator('input[name="ronde"]').inputValue()).toBe('2025');
    await page.goto('/preventiescan');
    expect(await page.content()).not.toContain('/preventiescan/2025');
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a municipality', () => {
  it('sees its own answers by name, the others as numbers, and cannot open names', async () => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, 'beleid-gemeente.drechtsteden');
    await page.goto(`${round}/mijn-gemeente`);
    // The invented officer of this region works for Sliedrecht (GM0610).
    const own = await page.locator('main').innerText();
    expect(own).toContain('Sliedrecht');
    expect(own).not.toContain('Zwijndrecht');
    const response = await page.goto(`${round}/namen`);
    expect(response?.status()).toBe(403);
    await close();
  });
});
