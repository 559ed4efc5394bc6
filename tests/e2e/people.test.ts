import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, familyName: 'Zonderland', birthDate: '1979-04-03' },
  { name: 'without script', hasScript: false, familyName: 'Wilgenhof', birthDate: '1983-05-06' },
])('someone new at the shelter, $name', ({ hasScript, familyName, birthDate }) => {
  it('is searched for, registered once, and found under another spelling', async () => {
    const { page, close } = await newVisitor(browser, { hasScript, width: 390 });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await signIn(page, 'opvang.emmen');
    await page.goto('/personen');
    await page.getByLabel('Naam').fill(`Elena ${familyName}`);
    await press(page, 'Zoeken');
    await page.getByText('Geen dossier gevonden').waitFor();

    await page.goto('/personen/nieuw');
    await page.getByLabel('Voornamen').fill('Elena');
    await page.getByLabel('Achternaam').fill(familyName);
    const [year = '', month = '', day = ''] = birthDate.split('-');
    const fillBirthDate = async (...parts: readonly string[]) => {
      for (const [at, label] of ['Dag', 'Maand', 'Jaar'].entries())
        await page.getByRole('textbox', { name: label, exact: true }).fill(parts[at] ?? '');
    };
    await fillBirthDate(day, month, year);
    await page.getByLabel(/^BSN/u).fill('111222334');
    await press(page, 'Verder');
    expect(await page.locator('.onderdak-error-summary').innerText()).toContain('er is een cijfer verkeerd');
    expect(await page.getByLabel('Achternaam').inputValue()).toBe(familyName);
    await page.getByLabel(/^BSN/u).fill('');
    await press(page, 'Verder');
    await page.getByText('Het dossier is gemaakt.').waitFor();
    expect(await page.locator('h1').innerText()).toBe(`Elena ${familyName}`);
    expect(await page.title()).not.toContain(familyName);

    await page.goto('/personen/nieuw');
    await page.getByLabel('Voornamen').fill('Elena');
    await page.getByLabel('Achternaam').fill(familyName.replace('n', 'nn'));
    await fillBirthDate(month, day, year);
    await press(page, 'Verder');
    await page.getByText('Is het een van deze mensen?').waitFor();
    expect(await page.getByText('dag en maand van geboorte omgedraaid').count()).toBe(1);
    await page.getByRole('link', { name: `Elena ${familyName}` }).click();
    await page.getByText('U hebt dit dossier in deze dienst gemaakt.').waitFor();
    expect(addresses.join(' ')).not.toMatch(new RegExp(`${familyName}|${birthDate}|111222334`, 'u'));
    await close();
  });
});
