import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor, signIn } from './support/visitor.ts';

const phone = 360;
const house = '/vannacht/A01';

let browser: Browser;
beforeAll(async () => {
  if (!skipsBrowserTests) browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The calendar day in the Netherlands, as a date field writes it. */
function today(): string {
  return Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
}

/** Someone without papers comes to the door and is taken in under a working name. */
async function takeIn(page: Page, workingName: string): Promise<void> {
  await page.goto(house);
  await page.getByRole('link', { name: 'Iemand zonder reservering' }).click();
  await page.getByLabel('Werknaam').fill(workingName);
  await page.getByRole('button', { name: 'Dossier maken en verder' }).click();
  await page.getByRole('button', { name: 'Aankomst vastleggen' }).click();
  await page.waitForURL(`**${house}?verblijf=*`);
}

/** The same for someone who then goes away again, so that there is something to press. */
async function takeInAndOut(page: Page, workingName: string): Promise<void> {
  await takeIn(page, workingName);
  await page.goto(house);
  await cardUnder(page, 'Binnen', workingName).getByRole('button', { name: 'Gaat weg' }).click();
  await page.getByText(`‘${workingName}’ is weg`).waitFor();
  await page.goto(house);
}

/** The person's card in the list under a heading such as «Binnen». */
function cardUnder(page: Page, heading: string, workingName: string) {
  return page
    .locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('.onderdak-guest', { hasText: workingName });
}

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, guest: 'Grijze muts' },
  { name: 'without script', hasScript: false, guest: 'Kapotte paraplu' },
])('a duty night on a phone $name', ({ hasScript, guest }) => {
  it('takes someone in who is inside at once, says who goes out, and takes that back', async () => {
    const { page, complaints, close } = await newVisitor(browser, { hasScript, width: phone });
    await signIn(page, 'opvang.assen');
    await takeIn(page, guest);
    await page.getByText(`‘${guest}’ is binnen`).waitFor();
    await cardUnder(page, 'Binnen', guest).getByRole('button', { name: 'Gaat weg' }).click();
    await page.getByText(`‘${guest}’ is weg`).waitFor();
    await page.goto(house);
    await cardUnder(page, 'Weer weg', guest).getByRole('button', { name: 'Ongedaan maken' }).click();
    await (
      hasScript ? page.getByText('Ongedaan gemaakt.') : page.getByText(`‘${guest}’ is binnen`)
    ).waitFor();
    await page.goto(house);
    await cardUnder(page, 'Binnen', guest).getByRole('button', { name: 'Gaat weg' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says at the field what is wrong with a departure, and keeps what was typed', async () => {
    const { page, close } = await newVisitor(browser, { hasScript, width: phone });
    await signIn(page, 'opvang.assen');
    await page.goto(house);
    await page.getByRole('link', { name: guest }).click();
    await page.getByText('Vertrek vastleggen').first().click();
    const form = page.getByRole('form', { name: 'Vertrek vastleggen' });
    const send = () => form.getByRole('button', { name: 'Vertrek vastleggen' }).click();
    await form.getByLabel('Dag van vertrek').fill('2020-01-01');
    await form.getByLabel('Bestemming').selectOption('street');
    await form.getByLabel('Waarom vertrekt').selectOption({ index: 1 });
    await send();
    const summary = page.locator('.onderdak-error-summary');
    expect(await summary.innerText()).toContain('Vertrek kan niet voor aankomst');
    expect(await form.getByLabel('Dag van vertrek').inputValue()).toBe('2020-01-01');
    expect(await form.getByLabel('Bestemming').inputValue()).toBe('street');

    await form.getByLabel('Dag van vertrek').fill(today());
    await form.getByLabel('Waarom vertrekt').selectOption('');
    await send();
    expect(await summary.innerText()).toContain('Deze persoon vertrekt zonder dak. Kies waarom.');

    await form.getByLabel('Waarom vertrekt').selectOption({ index: 1 });
    await send();
    await page.getByText('Het vertrek is vastgelegd.').waitFor();
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a duty night on a phone with a bad connection', () => {
  it('keeps a check-in without a name and sends it once', async () => {
    const guest = 'Blauwe gitaar';
    const { page, context, close } = await newVisitor(browser, { width: phone });
    await signIn(page, 'opvang.assen');
    await takeInAndOut(page, guest);
    const card = cardUnder(page, 'Weer weg', guest);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/vannacht/deur')) sent.push(request.postData() ?? '');
    });

    await context.setOffline(true);
    await card.getByRole('button', { name: 'Is binnen' }).click();
    await card.getByText('Bewaard. Wordt verzonden.').waitFor();
    await page.getByText('Geen verbinding.').waitFor();
    const kept = await page.evaluate(() => window.localStorage.getItem('onderdak-deur') ?? '');
    expect(kept).toContain('sleutel');
    expect(kept).not.toContain(guest.split(' ')[0]);

    await context.setOffline(false);
    await card.getByText(`✓ ‘${guest}’ is binnen`).waitFor();
    await page.getByText('Alles is verzonden.').waitFor();
    expect(await page.evaluate(() => window.localStorage.getItem('onderdak-deur'))).toBeNull();

    // The same press once more, as when its answer got lost: the server knows it already.
    const repeated = await page.evaluate(
      async (body) => {
        const response = await fetch('/vannacht/deur', { method: 'POST', body: new URLSearchParams(body) });
        return (await response.json()) as unknown;
      },
      sent.at(-1) ?? '',
    );
    expect(repeated).toMatchObject({ kind: 'repeated' });
    // One event: taking it back once leaves nothing of it.
    await page.goto(house);
    await cardUnder(page, 'Binnen', guest).getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Ongedaan gemaakt.').waitFor();
    await page.goto(house);
    await cardUnder(page, 'Weer weg', guest).waitFor();
    await close();
  });

  it('sends what was kept when the answer of the server got lost', async () => {
    const guest = 'Witte laarzen';
    const { page, close } = await newVisitor(browser, { width: phone });
    await signIn(page, 'opvang.assen');
    await takeInAndOut(page, guest);
    let isLost = false;
    await page.route('**/vannacht/deur', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await cardUnder(page, 'Weer weg', guest).getByRole('button', { name: 'Is binnen' }).click();
    await page.getByText('Geen verbinding.').waitFor();
    await page.reload();
    await page.waitForFunction(() => window.localStorage.getItem('onderdak-deur') === null);
    await page.goto(house);
    await cardUnder(page, 'Binnen', guest).getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('Ongedaan gemaakt.').waitFor();
    await page.goto(house);
    await cardUnder(page, 'Weer weg', guest).waitFor();
    await close();
  });
});

describe.skipIf(skipsBrowserTests)('a tap with cold hands', () => {
  it('counts one person, moves nothing, and the first button is on the first screen', async () => {
    const { page, close } = await newVisitor(browser, { width: 375, hasTouch: true });
    await page.setViewportSize({ width: 375, height: 667 });
    await signIn(page, 'opvang.assen');
    await page.goto('/vannacht/A03', { waitUntil: 'networkidle' });
    const stand = page.locator('[data-door-stand]');
    const before = await stand.innerText();
    const bar = await page.locator('.onderdak-door-bar').boundingBox();
    const box = await page
      .getByRole('button', { name: /^Is binnen/u })
      .first()
      .boundingBox();
    if (box === null || bar === null) throw new Error('no button');
    expect(box.y + box.height).toBeLessThan(bar.y);
    const places = () =>
      page
        .locator('[data-door-stay]')
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
    const placed = await places();
    for (const wait of [400, 0]) {
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForTimeout(wait);
    }
    await page.locator('[data-door-done]').waitFor();
    await page.waitForTimeout(500);
    expect(await page.locator('[data-door-done]').count()).toBe(1);
    expect(await places()).toEqual(placed);
    expect(new URL(page.url()).pathname).toBe('/vannacht/A03');
    const inside = (words: string) => Number(/(\d+) binnen/u.exec(words)?.[1]);
    expect(inside(await stand.innerText())).toBe(inside(before) + 1);
    await page.reload();
    expect(inside(await stand.innerText())).toBe(inside(before) + 1);
    await close();
  });

  it('finds someone by name without sending it, and takes in who gives no name with two presses', async () => {
    const { page, close } = await newVisitor(browser, { width: 375, hasTouch: true });
    await signIn(page, 'opvang.assen');
    // A house that has places left, and is not for young people: there a reason is asked while the age is not known.
    const roomy = '/vannacht/A03';
    const search = page.getByLabel('Zoek op naam');
    await page.goto(roomy, { waitUntil: 'networkidle' });
    // From ten people on one looks for someone by name.
    for (let taken = 0; taken === 0 || (taken < 8 && !(await search.isVisible())); taken += 1) {
      await page.getByRole('link', { name: 'Iemand zonder reservering' }).tap();
      await page.getByRole('button', { name: 'Iemand zonder naam is binnen' }).tap();
      await page.waitForURL(`**${roomy}?verblijf=*`);
      await page.getByText(/^‘Onbekend \d{4}-\d\d-\d\d \d\d\.\d\d’ is binnen/u).waitFor();
      await page.goto(roomy, { waitUntil: 'networkidle' });
    }
    const cards = page.locator('[data-door-stay]:visible');
    const all = await cards.count();
    const name = await cards
      .nth(all - 1)
      .locator('.onderdak-guest__name')
      .innerText();
    await search.fill(name);
    expect(await cards.count()).toBeLessThan(all);
    expect(await cards.first().innerText()).toContain(name);
    expect(page.url()).not.toContain('?');
    await close();
  });
});

const pages = [
  house,
  '/vannacht',
  '/vannacht/binnen',
  '/vannacht/A01/aankomst',
  '/aanmeldingen',
  '/wachtlijst',
  '/signalen',
  '/gevraagd',
  '/opvanglocaties',
  '/opvanglocaties/A01',
  '/opvanglocaties/A01/plaatsen',
  '/opvang/bezetting',
];

describe.skipIf(skipsBrowserTests)('the pages of shelter on a phone', () => {
  it('are accessible and not wider than the screen', async () => {
    const { page, complaints, close } = await newVisitor(browser, { width: 320 });
    await signIn(page, 'opvang.assen');
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(path);
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) faults.push(`${path}: ${width} pixels wide`);
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
