import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appNow } from '#tests/support/second-factor.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { namedAddress, newPolicyOfficer, password } from './support/person.ts';
import { newVisitor, type BrowserVisitor } from './support/visitor.ts';

let browser: Browser;
const visitors: BrowserVisitor[] = [];
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(async () => {
  await Promise.all(visitors.map((visitor) => visitor.close()));
  await browser?.close();
});

async function visit(hasScript: boolean, width = 1280): Promise<BrowserVisitor> {
  const visitor = await newVisitor(browser, { hasScript, width });
  visitors.push(visitor);
  return visitor;
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function givePassword(page: Page, email: string, address = ''): Promise<void> {
  await page.goto(`${address}/inloggen?naar=/plannen`);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).first().click();
  await page.waitForURL((url) => url.pathname !== '/inloggen');
}

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.waitForURL((url) => url.pathname === '/');
};

describe.skipIf(skipsBrowserTests)('an app with codes, without script', () => {
  const email = 'app@test.example';
  let secret = '';
  let codes: readonly string[] = [];
  let page: Page;
  let visitor: BrowserVisitor;

  it('is set up before the work opens, which is then where one was going', async () => {
    await newPolicyOfficer(email);
    visitor = await visit(false);
    ({ page } = visitor);
    await givePassword(page, email);
    await page.waitForURL('**/account/tweede-stap?naar=**');
    // Nothing of the work is there yet.
    await page.goto('/preventiescan');
    expect(pathOf(page)).toBe('/account/tweede-stap');
    await page.goto('/account/tweede-stap?naar=/plannen');
    await page.getByRole('button', { name: 'Met een app' }).click();
    await page.getByRole('img', { name: 'QR-code voor uw app' }).waitFor();
    secret = await page.locator('code').innerText();
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u);
    // The secret stays when the page is asked for again: what was scanned is good.
    await page.reload();
    expect(await page.locator('code').innerText()).toBe(secret);
    await page.getByLabel('Code die de app nu laat zien').fill('000000');
    await page.getByRole('button', { name: 'App koppelen' }).click();
    await page.getByText('Dit klopt niet').waitFor();
    await page.getByLabel('Code die de app nu laat zien').fill(appNow(secret, -1));
    await page.getByRole('button', { name: 'App koppelen' }).click();
    await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor();
    codes = await page.locator('main code').allInnerTexts();
    expect(codes).toHaveLength(10);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaren als tekst' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('herstelcodes-onderdak.txt');
    const text = await readFile(await download.path(), 'utf8');
    for (const code of codes) expect(text).toContain(code);
    await page.getByRole('link', { name: 'Ik heb ze bewaard, verder' }).click();
    await page.waitForURL('**/plannen');
    expect(visitor.complaints.filter((each) => !each.includes('status of 400'))).toEqual([]);
  }, 120_000);

  it('is asked for after the password; a wrong code, and one that was used, are refused', async () => {
    await signOut(page);
    await givePassword(page, email);
    await page.waitForURL('**/inloggen/tweede-stap?naar=**');
    await page.goto('/plannen');
    expect(pathOf(page)).toBe('/inloggen');
    await page.goto('/inloggen/tweede-stap?naar=/plannen');
    const show = async (code: string) => {
      await page.getByLabel('Code uit uw app').fill(code);
      await page.getByRole('button', { name: 'Verder', exact: true }).click();
    };
    await show('000000');
    await page.getByText('Dit klopt niet').waitFor();
    const code = appNow(secret);
    await show(code);
    await page.waitForURL('**/plannen');
    await signOut(page);
    await givePassword(page, email);
    await show(code);
    await page.getByText('deze code is al gebruikt').waitFor();
  }, 120_000);

  it('gives way to a recovery code, once', async () => {
    const useCode = async () => {
      await page.getByText('Ik heb mijn telefoon niet').click();
      await page.getByLabel('Herstelcode', { exact: true }).fill(codes[0] ?? '');
      await page.getByRole('button', { name: 'Verder met de herstelcode' }).click();
    };
    await givePassword(page, email);
    await useCode();
    await page.waitForURL('**/plannen');
    await page.goto('/account');
    await page.getByText('U hebt nog 9 herstelcodes').waitFor();
    await signOut(page);
    await givePassword(page, email);
    await useCode();
    await page.getByText('Dit klopt niet').waitFor();
  }, 120_000);
});

describe.skipIf(skipsBrowserTests)('a passkey', () => {
  const email = 'passkey@test.example';
  let page: Page;
  let visitor: BrowserVisitor;

  /** Whether the device recognises who sits there. */
  let recognise: (isUserVerified: boolean) => Promise<void>;

  /** A device that recognises its owner, until it is told not to. */
  async function giveAuthenticator(): Promise<(isUserVerified: boolean) => Promise<void>> {
    const client = await visitor.context.newCDPSession(page);
    await client.send('WebAuthn.enable');
    const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return async (isUserVerified) => {
      await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    };
  }

  it('is made on the page that asks for a second step', async () => {
    await newPolicyOfficer(email);
    visitor = await visit(true);
    ({ page } = visitor);
    recognise = await giveAuthenticator();
    await givePassword(page, email, namedAddress());
    await page.waitForURL('**/account/tweede-stap?naar=**');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Naam voor deze passkey').fill('Laptop van het werk');
    await page.getByRole('button', { name: 'Passkey maken' }).click();
    await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ik heb ze bewaard, verder' }).click();
    await page.waitForURL('**/plannen');
    expect(visitor.complaints).toEqual([]);
  }, 120_000);

  it('is the second step after a password', async () => {
    await signOut(page);
    await givePassword(page, email, namedAddress());
    await page.waitForURL('**/inloggen/tweede-stap?naar=**');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
    await page.waitForURL('**/plannen');
  }, 120_000);

  it('is nothing without the device having recognised its owner, whatever the browser was asked', async () => {
    await signOut(page);
    await recognise(false);
    // As a page of somebody else, or a changed script, would ask for it.
    await page.route('**/inloggen/passkey', async (route) => {
      const answer = await route.fetch();
      const options = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...options, userVerification: 'discouraged' } });
    });
    await page.goto(`${namedAddress()}/inloggen`);
    const refused = page.waitForResponse(
      (each) => each.request().isNavigationRequest() && each.status() === 400,
    );
    await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
    await (await refused).finished();
    await page.waitForLoadState('load');
    await page.getByRole('alert').filter({ visible: true }).first().waitFor();
    await page.goto(`${namedAddress()}/account`);
    expect(pathOf(page)).toBe('/inloggen');
    await page.unroute('**/inloggen/passkey');
    await recognise(true);
    await givePassword(page, email, namedAddress());
    await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
    await page.waitForURL('**/plannen');
  }, 120_000);

  it('signs in by itself, to where one was going', async () => {
    await signOut(page);
    await page.goto(`${namedAddress()}/plannen`);
    await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
    await page.waitForURL('**/plannen');
    await page.goto(`${namedAddress()}/account`);
    await page.getByText('Passkey: Laptop van het werk').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // The only one that the role has.
    await page.getByText('Dit is uw laatste').waitFor();
  }, 120_000);

  it('is removed once there is another factor', async () => {
    await page.goto(`${namedAddress()}/account/tweede-stap?naar=/account`);
    await page.getByRole('button', { name: 'Met een app' }).click();
    const secret = await page.locator('code').innerText();
    await page.getByLabel('Code die de app nu laat zien').fill(appNow(secret));
    await page.getByRole('button', { name: 'App koppelen' }).click();
    await page.waitForURL('**/account');
    await page
      .getByRole('row', { name: 'Laptop van het werk' })
      .getByRole('button', { name: 'Verwijderen' })
      .click();
    await page.getByText('Het is verwijderd.').waitFor();
    expect(await page.getByText('Passkey: Laptop van het werk').count()).toBe(0);
    await signOut(page);
    await page.goto(`${namedAddress()}/inloggen`);
    await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
    await page.getByText('Het lukte niet met deze passkey').first().waitFor();
    expect(pathOf(page)).toBe('/inloggen');
  }, 120_000);
});

describe.skipIf(skipsBrowserTests)('who has no script', () => {
  it('reads that a passkey needs it, and has the other ways', async () => {
    const { page } = await visit(false, 390);
    await page.goto('/inloggen');
    await page.getByText('Een passkey werkt alleen als uw browser JavaScript mag gebruiken').waitFor();
    expect(await page.getByRole('button', { name: 'Gebruik een passkey' }).count()).toBe(0);
  });
});
