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
  await page.getByRole('button', { name: 'Opslaan' }).click();
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

describe.skipIf(skipsBrowserTests)('figures', () => {
  it.each([640, 1024, 1280])(
    'stay apart at %i pixels, in letters that are wider than ours',
    async (width) => {
      const { page, close } = await newVisitor(browser);
      await signIn(page, 'beleid-regio.emmen');
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/plannen/2020/begroting');
      // Set by hand: the page's own rules refuse a style sheet that is not ours.
      await page.locator('.onderdak-figure__value').evaluateAll((values) => {
        for (const value of values) (value as HTMLElement).style.letterSpacing = '0.12em';
      });
      const cards = await page.locator('.onderdak-figure').evaluateAll((elements) =>
        elements.map((card) => {
          const written = document.createRange();
          written.selectNodeContents(card.querySelector('.onderdak-figure__value') ?? card);
          const { right } = written.getBoundingClientRect();
          return { over: Math.round(right - card.getBoundingClientRect().right) };
        }),
      );
      expect(cards.length).toBeGreaterThan(2);
      expect(cards.filter(({ over }) => over > 0)).toEqual([]);
      await close();
    },
  );
});

describe.skipIf(skipsBrowserTests)('the links of a plan', () => {
  it.each(['beleid-gemeente.emmen', 'beleid-regio.emmen'])('lead %s to no refusal', async (account) => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, account);
    const queue = ['/plannen/2020'];
    const refused: string[] = [];
    for (const path of queue) {
      const response = await page.request.get(path);
      if (response.status() >= 400) refused.push(`${response.status()} ${path}`);
      const links = (await response.text()).matchAll(/href="(\/plannen\/2020[^"#?]*)/gu);
      for (const [, found] of links) if (found !== undefined && !queue.includes(found)) queue.push(found);
    }
    expect(refused).toEqual([]);
    expect(queue.length).toBeGreaterThan(15);
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

  it('shows in the second of two browsers what was changed in the first, and lets one choose', async () => {
    const first = await newVisitor(browser, { hasScript });
    const second = await newVisitor(browser, { hasScript });
    await signIn(first.page, 'beleid-regio.emmen');
    await signIn(second.page, 'beleid-regio.emmen');
    await first.page.goto(`/plannen/2020/regels/${line}`);
    await second.page.goto(`/plannen/2020/regels/${line}`);
    await changeRate(first.page, '50', 'Tarief volgens de nieuwe offerte');
    await changeRate(second.page, '52', 'Tarief na overleg met de aanbieder');
    // What stands there now beside mine, with who made it.
    const difference = second.page.getByRole('row', { name: /Tarief per uur in euro/ });
    expect(await difference.locator('td').allInnerTexts()).toEqual(['50', '52']);
    expect(await second.page.locator('main').innerText()).toMatch(/U hebt dit op .* zelf gewijzigd/);
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

/** Presses something and waits for the page that comes of it. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.getByRole(role, { name }).first().click();
  await page.waitForLoadState();
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
}

describe.skipIf(skipsBrowserTests)('the plan of Emmen as it changes', () => {
  it('keeps a frozen version as it was when a line is removed, and shows the difference', async () => {
    const { page, complaints, close } = await newVisitor(browser);
    await signIn(page, 'beleid-regio.emmen');
    await page.goto('/plannen/2020/geschiedenis');
    await page.locator('[name="versienaam"]').fill('Voor de raad');
    await press(page, 'Vastleggen');
    await page.goto('/plannen/2020/regels/E10e/verwijderen');
    await page.locator('[name="reden"]').fill('Vervalt');
    await press(page, 'Verwijderen');
    await page.goto('/plannen/2020/geschiedenis');
    await press(page, /^met nu/, 'link');
    await page.getByText('Regel ‘Communicatie en overig’ is weg.').waitFor();
    await press(page, '1. Voor de raad', 'link');
    expect(await mainText(page)).toContain('Communicatie en overig');
    expect(complaints).toEqual([]);
    await close();
  });

  it('refuses a source that was closed while a line was being filled in', async () => {
    const first = await newVisitor(browser);
    const second = await newVisitor(browser);
    await signIn(first.page, 'beleid-regio.emmen');
    await signIn(second.page, 'beleid-regio.emmen');
    await first.page.goto('/plannen/2020/geldbronnen/nieuw');
    await first.page.locator('[name="naam"]').fill('Fonds');
    await first.page.locator('[name="soort"]').selectOption('other');
    await press(first.page, 'Opslaan');
    await first.page.getByText('De geldbron is opgeslagen.').first().waitFor();
    await second.page.goto('/plannen/2020/regels/E9a');
    await first.page.goto('/plannen/2020/geldbronnen/fonds');
    await first.page.locator('[name="afgesloten"]').check();
    await press(first.page, 'Opslaan');
    await first.page.getByText('afgesloten').first().waitFor();
    await second.page.locator('[name="bron-fonds"]').selectOption('share');
    await second.page.locator('[name="bron-fonds-waarde"]').fill('10');
    await second.page.locator('[name="reden"]').fill('Het fonds betaalt mee');
    await second.page.getByRole('button', { name: 'Opslaan' }).click();
    await second.page.getByText('De geldbron ‘Fonds’ is afgesloten.').first().waitFor();
    expect(await second.page.locator('[name="bron-fonds-waarde"]').inputValue()).toBe('10');
    await first.close();
    await second.close();
  });

  it('lets a pilot begin from a measure, and end when its conditions are looked at', async () => {
    const { page, close } = await newVisitor(browser, { hasScript: false });
    await signIn(page, 'beleid-regio.emmen');
    await page.goto('/plannen/2020/maatregelen/E5');
    await press(page, 'Pilot beginnen', 'link');
    const typed = { naam: 'Proef Borger', plaats: 'Borger', start: '9', hoogstens: '5' };
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
    await page.locator('[name="van"]').fill('2026-01-01');
    await page.locator('[name="tot"]').fill('2026-12-31');
    await page.locator('[name="voorwaarden"]').fill('De brandveiligheid is in orde');
    await press(page, 'Pilot toevoegen');
    expect(await mainText(page)).toContain('Aan het begin zijn er meer plekken dan hoogstens.');
    await page.locator('[name="hoogstens"]').fill('12');
    await press(page, 'Pilot toevoegen');
    const end = async () => {
      await page.locator('[name="einde"][value="embed"]').check();
      await page.locator('[name="einde-reden"]').fill('Het werkt');
      await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
      await page.waitForLoadState();
      return mainText(page);
    };
    expect(await end()).toContain('Een voorwaarde is nog niet bekeken.');
    await page.getByText('Voorwaarde bijwerken').click();
    await page.locator('[name="voorwaarde"]').selectOption({ label: 'De brandveiligheid is in orde' });
    await page.locator('[name="stand"][value="met"]').check();
    await page.locator('form:has([name="voorwaarde"]) button').click();
    await page.waitForLoadState();
    expect(await end()).toContain('Besluit over het einde: vast onderdeel maken.');
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a finding of the scan', () => {
  it('shows the measure that was made of it, with its status and money', async () => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, 'beleid-regio.drechtsteden');
    await page.goto('/plannen/nieuw');
    await page.locator('[name="titel"]').fill('Plan van de Drechtsteden');
    await page.locator('[name="naam"]').fill('2027-2030');
    await press(page, 'Plan maken');
    await page.waitForURL(/\/plannen\/2027-2030(?:\?|$)/u);
    const finding = '/preventiescan/2022/bevinding/health-facilities/ehealth';
    await page.goto(finding);
    await press(page, 'Maak of koppel een maatregel', 'link');
    await press(page, 'Maatregel maken', 'link');
    await press(page, 'Maatregel toevoegen');
    await page.waitForURL('**/maatregelen/M1?gelukt=nieuw');
    await page.goto(finding);
    const row = page.getByRole('row', { name: /Digitale zelfhulp gezondheid/ });
    expect(await row.innerText()).toMatch(/Plan van de Drechtsteden\s+idee\s+€\s0/);
    await close();
  });
});
