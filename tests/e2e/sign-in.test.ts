import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true },
  { name: 'without script', hasScript: false },
])('signing in $name', ({ hasScript }) => {
  it('leads back to the page that was asked for, and out again', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await page.goto('/preventiescan');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await page.locator('button[value="beleid-regio.drechtsteden@demo.onderdak.example"]').click();
    await page.waitForURL('**/preventiescan');
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/preventiescan');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await close();
  });

  it('says what is wrong beside the field and keeps the address that was typed', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await page.goto('/inloggen');
    await page.getByLabel('E-mailadres').fill('geen adres');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).first().click();
    expect(await page.locator('.onderdak-error-summary').innerText()).toContain('Dit is geen e-mailadres');
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('geen adres');
    await close();
  });

  it('stops after five wrong passwords, for an address without account as well', async () => {
    const { page, close } = await newVisitor(browser, { hasScript });
    const email = `niemand-${hasScript}@voorbeeld.example`;
    for (let attempt = 1; attempt <= 6; attempt++) {
      await page.goto('/inloggen');
      await page.getByLabel('E-mailadres').fill(email);
      await page.getByLabel('Wachtwoord').fill('verkeerd wachtwoord');
      await page.getByRole('button', { name: 'Inloggen', exact: true }).first().click();
      await page.waitForLoadState();
      const text = await page.locator('.onderdak-error-summary').innerText();
      expect(text).toContain(attempt <= 5 ? 'horen niet bij elkaar' : 'Te vaak een verkeerd wachtwoord');
    }
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('the privacy officer', () => {
  it('sees who signed in, and that the log with it is intact and sealed', async () => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, 'privacy.drechtsteden');
    await page.goto('/privacy/inlogpogingen');
    expect(await page.locator('tbody tr').first().innerText()).toContain('Inloggen');
    await page.goto('/privacy/logboek');
    await page.getByRole('button', { name: 'Controleer de keten' }).click();
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain('De keten klopt\n');
    await close();
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])('is searched by keyboard, form first, and says which part of it is shown, %s', async (_, hasScript) => {
    const { page, close } = await newVisitor(browser, { hasScript });
    await signIn(page, 'privacy.drechtsteden');
    await page.goto('/privacy/logboek');
    const texts = () => page.locator('main').innerText();
    expect(await texts()).toContain('U ziet alle gebeurtenissen, nieuwste eerst.');
    const headings = await page.locator('main h2').allInnerTexts();
    expect(headings.slice(0, 3)).toEqual([
      'Logboek van één persoon',
      'Zoeken in het logboek',
      'Gebeurtenissen',
    ]);
    await page.getByLabel('Soort').selectOption({ label: 'Alleen bekeken of gezocht' });
    await page.getByLabel('Vanaf').fill('2020-11-01');
    await page.getByLabel('Tot en met').fill('2020-11-01');
    await page.getByRole('button', { name: 'Tonen', exact: true }).press('Enter');
    await page.waitForURL(/#gevonden$/u);
    expect(await texts()).toContain(
      'U ziet alleen gebeurtenissen op 1 november 2020 en van de soort ‘Alleen bekeken of gezocht’, nieuwste eerst.',
    );
    expect(await texts()).toContain('Geen gebeurtenissen gevonden');
    await page.locator('#gevonden').getByRole('link', { name: 'Filters wissen' }).press('Enter');
    await page.waitForURL(/\/privacy\/logboek$/u);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a role', () => {
  it('does not open pages of another role', async () => {
    const { page, close } = await newVisitor(browser);
    await signIn(page, 'opvang.drechtsteden');
    const response = await page.goto('/preventiescan');
    expect(response?.status()).toBe(403);
    expect(await page.locator('h1').innerText()).toBe('Deze pagina hoort niet bij uw rol');
    await close();
  });
});
