import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn, type BrowserVisitor } from './support/visitor.ts';

/** A privacy officer is given by two, on a telephone: one hands over a code, the other a link. */
let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

const width = 375;

const letterOn = (page: Page) => page.locator('textarea').inputValue();

describe.skipIf(skipsBrowserTests).each([
  { how: 'with script', hasScript: true },
  { how: 'without script', hasScript: false },
])('a role of the log $how', ({ hasScript }) => {
  // axe is a script itself.
  async function faultsOf(page: Page): Promise<readonly string[]> {
    const faults = hasScript ? await accessibilityFaults(page) : [];
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    return [...faults, ...(wide ? ['wider than the screen'] : [])];
  }

  const visitors: BrowserVisitor[] = [];
  const visit = async (account?: string) => {
    const visitor = await newVisitor(browser, { width, hasScript });
    visitors.push(visitor);
    if (account !== undefined) await signIn(visitor.page, account);
    return visitor.page;
  };
  afterAll(() => Promise.all(visitors.map((visitor) => visitor.close())));

  it('is taken by its person, who has the code of the one and the link of the other', async () => {
    const asker = await visit('beheer.emmen');
    await asker.goto('/beheer/gebruikers/uitnodigen');
    await asker.getByLabel('Naam', { exact: true }).fill('Nieuwe Functionaris (verzonnen)');
    await asker.getByLabel('Zakelijk e-mailadres').fill(`functionaris-${String(hasScript)}@test.example`);
    await asker.getByLabel('Rol', { exact: true }).selectOption('privacy-officer');
    await asker.getByRole('button', { name: 'Uitnodiging maken' }).click();
    await asker.getByRole('heading', { name: 'Dit wacht op een tweede beheerder' }).waitFor();
    const code = /^\w{4}-\w{4}$/mu.exec(await letterOn(asker))?.[0] ?? '';
    expect(code).not.toBe('');
    expect(await faultsOf(asker)).toEqual([]);

    const officer = await visit('privacy.emmen');
    await officer.goto('/beheer/verzoeken');
    await officer.getByRole('button', { name: 'Akkoord' }).click();
    await officer.getByText('Akkoord vastgelegd').waitFor();
    const letter = await letterOn(officer);
    expect(letter).not.toContain(code);
    const link = /\/uitnodiging\/rol\/\S+/u.exec(letter)?.[0] ?? '';
    expect(await faultsOf(officer)).toEqual([]);

    const person = await visit();
    const answer = async (typed: string) => {
      await person.getByLabel('Code', { exact: true }).fill(typed);
      await person.getByLabel('Nieuw wachtwoord').fill('vier losse woorden samen');
      await person.getByLabel('Herhaal het wachtwoord').fill('vier losse woorden samen');
      await person.getByRole('button', { name: 'Rol aannemen' }).click();
    };
    await person.goto(link);
    expect(await faultsOf(person)).toEqual([]);
    await answer('AAAA-AAAA');
    await person.getByText('nog 9 keer').first().waitFor();
    expect(await person.getByLabel('Code', { exact: true }).inputValue()).toBe('');
    expect(await faultsOf(person)).toEqual([]);
    await answer(code.toLowerCase());
    await person.waitForURL((url) => url.pathname === '/inloggen');
    expect(person.url()).not.toContain(code);
  }, 120_000);
});
