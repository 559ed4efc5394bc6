import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto('/account');
  return new URL(page.url()).pathname === '/account';
}

/** The buttons that end one device each; the one in use has none. */
const endOne = (page: Page) => page.getByRole('form', { name: /^Uitloggen: / }).getByRole('button');

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, account: 'meldpunt.haarlem' },
  { name: 'without script, on a phone', hasScript: false, account: 'vroegsignalering.haarlem' },
])('who is signed in on more devices, $name', ({ hasScript, account }) => {
  const device = async (own = hasScript) => {
    const made = await newVisitor(browser, { hasScript: own, width: own ? 1280 : 390 });
    await signIn(made.page, account);
    return made;
  };

  it('ends one of them, the others, or all', async () => {
    const [here, lost, desk] = [await device(), await device(true), await device(true)];
    const { page } = here;
    await page.goto('/account/sessies');
    expect(await page.getByText('Dit apparaat').count()).toBe(1);
    expect(await endOne(page).count()).toBe(2);
    if (hasScript) expect(await accessibilityFaults(page)).toEqual([]);

    // The newest stands above: the desk's.
    await endOne(page).first().press('Enter');
    await page.getByText('Het apparaat is uitgelogd.').waitFor();
    expect(await endOne(page).count()).toBe(1);
    expect([await isSignedIn(lost.page), await isSignedIn(desk.page)]).toEqual([true, false]);

    await page.getByRole('button', { name: 'Alle andere apparaten uitloggen' }).press('Enter');
    await page.getByText('Alle andere apparaten zijn uitgelogd.').waitFor();
    expect([await isSignedIn(lost.page), await isSignedIn(desk.page)]).toEqual([false, false]);
    expect(await endOne(page).count()).toBe(0);
    expect(await isSignedIn(page)).toBe(true);

    const again = await device(true);
    await page.goto('/account/sessies');
    await page.getByRole('button', { name: 'Overal uitloggen, ook hier' }).press('Enter');
    await page.waitForURL('**/inloggen');
    expect([await isSignedIn(page), await isSignedIn(again.page)]).toEqual([false, false]);
    for (const each of [here, lost, desk, again]) await each.close();
  });

  it('is told when the device was signed out already', async () => {
    const [here, lost] = [await device(), await device(true)];
    await here.page.goto('/account/sessies');
    await lost.page.getByRole('button', { name: 'Uitloggen' }).click();
    await lost.page.waitForURL((url) => url.pathname === '/');
    await endOne(here.page).first().click();
    await here.page.getByText('Dit apparaat was al uitgelogd. Er is niets veranderd.').waitFor();
    expect(await isSignedIn(here.page)).toBe(true);
    for (const each of [here, lost]) await each.close();
  });
});
