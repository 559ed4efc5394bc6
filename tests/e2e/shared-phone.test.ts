import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram, type Program } from '#tests/support/program.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn, type VisitorOptions } from './support/visitor.ts';

const house = '/vannacht/A01';
const pin = '4713';
const queueKey = 'onderdak-deur';

let browser: Browser;
let program: Program;
beforeAll(async () => {
  if (skipsBrowserTests) return;
  [browser, program] = [await launchChromium(), await startProgram()];
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const newPhone = (options: VisitorOptions = {}) =>
  newVisitor(browser, { width: 360, address: program.address, ...options });

/** As if so many minutes went by without a press on any shared phone: the last press moves back. */
const minutesGoBy = (minutes: number) =>
  program.withSuperuser(async (client) => {
    await client.query("update auth.session set shared_used_at = shared_used_at - $1 * interval '1 minute'", [
      minutes,
    ]);
  });

async function shareThePhone(page: Page): Promise<void> {
  await page.goto(house);
  await page.getByRole('link', { name: 'Dit is een gedeeld toestel' }).click();
  await page.getByLabel('Nieuwe pincode').fill(pin);
  await page.getByLabel('Herhaal de pincode').fill(pin);
  await page.getByRole('button', { name: 'Pincode bewaren' }).click();
  await page.getByRole('button', { name: 'Dit is een gedeeld toestel' }).click();
  await page.getByText('Dit is een gedeeld toestel. Het vergrendelt na 3 minuten').waitFor();
}

/** Someone without papers who is taken in and goes out again, so that there is something to press. */
async function takeInAndOut(page: Page, workingName: string): Promise<void> {
  await page.goto(house);
  await page.getByRole('link', { name: 'Iemand zonder reservering' }).click();
  await page.getByLabel('Werknaam').fill(workingName);
  await page.getByRole('button', { name: 'Dossier maken en verder' }).click();
  await page.getByRole('button', { name: 'Aankomst vastleggen' }).click();
  await page.waitForURL(`**${house}?verblijf=*`);
  await page.goto(house);
  await cardUnder(page, 'Binnen', workingName).getByRole('button', { name: 'Gaat weg' }).click();
  await page.getByText(`‘${workingName}’ is weg`).waitFor();
  await page.goto(house);
}

function cardUnder(page: Page, heading: string, workingName: string) {
  return page
    .locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('.onderdak-guest', { hasText: workingName });
}

async function givePin(page: Page, given = pin, button = 'Verder'): Promise<void> {
  await page.getByLabel('Pincode').fill(given);
  await page.getByRole('button', { name: button, exact: true }).click();
}

const eventsOf = () =>
  program.withSuperuser(async (client) => {
    const { rows } = await client.query<{ events: number }>(
      'select count(*)::int as events from night_presence',
    );
    return rows[0]?.events ?? 0;
  });

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, guest: 'Groene fiets' },
  { name: 'without script', hasScript: false, guest: 'Witte sjaal' },
])('a shared phone $name', ({ hasScript, guest }) => {
  it('asks for the PIN after some minutes, and a button that was pressed then counts once', async () => {
    const { page, close } = await newPhone({ hasScript });
    await signIn(page, 'opvang.assen');
    await shareThePhone(page);
    await takeInAndOut(page, guest);
    const before = await eventsOf();
    await minutesGoBy(3);
    await cardUnder(page, 'Weer weg', guest).getByRole('button', { name: 'Is binnen' }).click();
    await page.getByRole('heading', { name: 'Toestel vergrendeld' }).waitFor();
    expect(await page.content()).not.toContain(guest);
    const field = page.getByLabel('Pincode');
    expect(await field.getAttribute('inputmode')).toBe('numeric');
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    if (hasScript) expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await eventsOf()).toBe(before);

    await givePin(page, '9061', hasScript ? 'Verder' : 'Verder en versturen');
    await page.getByText('nog 4 keer').first().waitFor();
    await givePin(page, pin, hasScript ? 'Verder' : 'Verder en versturen');
    await page.waitForURL(`**${house}*`);
    await expect.poll(eventsOf, { timeout: 20_000 }).toBe(before + 1);
    await page.goto(house);
    await cardUnder(page, 'Binnen', guest).waitFor();
    await close();
  });

  it('shows no name in a page that is gone back to', async () => {
    const { page, close } = await newPhone({ hasScript });
    await signIn(page, 'opvang.assen');
    await shareThePhone(page);
    await page.goto(house);
    await page.getByText(guest).first().waitFor();
    await minutesGoBy(3);
    await page.goto('/vannacht');
    await page.getByRole('heading', { name: 'Toestel vergrendeld' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Toestel vergrendeld' }).waitFor();
    expect(await page.content()).not.toContain(guest);
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a shared phone that changes hands', () => {
  it('leaves the names by itself, keeps what was pressed without connection, and sends it in no other’s name', async () => {
    const guest = 'Rode paraplu';
    const { page, context, close } = await newPhone();
    await signIn(page, 'opvang.assen');
    await shareThePhone(page);
    await takeInAndOut(page, guest);
    // A page that stays open goes by itself to the page that asks for the PIN.
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe(
      `185; url=/vergrendeld?naar=${encodeURIComponent(house)}`,
    );
    await context.setOffline(true);
    await cardUnder(page, 'Weer weg', guest).getByRole('button', { name: 'Is binnen' }).click();
    await page.getByText('Geen verbinding.').waitFor();
    const before = await eventsOf();
    await minutesGoBy(3);
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Toestel vergrendeld' }).waitFor();
    const kept = () => page.evaluate((key) => window.localStorage.getItem(key), queueKey);
    expect(await kept()).toContain('sleutel');

    await page.getByRole('button', { name: 'Ik ben iemand anders' }).click();
    await page.waitForURL('**/inloggen?naar=*');
    await signIn(page, 'opvang.haarlem');
    await page.goto('/vannacht');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await kept()).toContain('sleutel');
    expect(await eventsOf()).toBe(before);

    // On a phone it stands in the folded menu.
    await page.locator('form[action="/uitloggen"] button').evaluate((button: HTMLElement) => button.click());
    await page.waitForURL((url) => url.pathname === '/');
    await signIn(page, 'opvang.assen');
    await page.goto(house);
    await expect.poll(kept, { timeout: 30_000 }).toBeNull();
    expect(await eventsOf()).toBe(before + 1);
    await close();
  });

  it('ends after five wrong PINs, and keeps what was pressed', async () => {
    const guest = 'Gele koffer';
    const { page, close } = await newPhone();
    await signIn(page, 'opvang.assen');
    await shareThePhone(page);
    await takeInAndOut(page, guest);
    await minutesGoBy(3);
    const before = await eventsOf();
    await cardUnder(page, 'Weer weg', guest).getByRole('button', { name: 'Is binnen' }).click();
    await page.getByRole('heading', { name: 'Toestel vergrendeld' }).waitFor();
    for (const left of [4, 3, 2, 1]) {
      await givePin(page, '9061');
      await page.getByText(`nog ${left} keer`).first().waitFor();
    }
    await givePin(page, '9061');
    await page.getByText('De pincode klopte vijf keer niet').waitFor();
    await page.getByRole('link', { name: 'Inloggen' }).click();
    await signIn(page, 'opvang.assen');
    await page.goto(house);
    await expect.poll(eventsOf, { timeout: 20_000 }).toBe(before + 1);
    await close();
  });
});
