import { readFileSync } from 'node:fs';
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

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A new file of an invented person, with the request to remove it; its number and its address. */
async function makeFile(page: Page, familyName: string, birthDay: string) {
  await page.goto('/personen/nieuw');
  await page.getByLabel('Voornamen').fill(`Elena ${familyName.slice(0, 4)}a`);
  await page.getByLabel('Achternaam').fill(familyName);
  for (const [label, part] of [
    ['Dag', birthDay],
    ['Maand', '6'],
    ['Jaar', '1983'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(part);
  await press(page, 'Verder');
  await page.getByText('Het dossier is gemaakt.').waitFor();
  const address = new URL(page.url()).pathname;
  const ref = /[0-9A-Z]{3}-[0-9A-Z]{3}/u.exec(await page.locator('main').innerText())?.[0] ?? '';
  await page.getByRole('link', { name: 'Verzoek om verwijdering vastleggen' }).click();
  await page.getByLabel('Wat vroeg de persoon?').fill('Alles moet weg.');
  await press(page, 'Verzoek vastleggen');
  await page.waitForURL(`**${address}`);
  return { address, ref };
}

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true, familyName: 'Zuiderland', birthDay: '5', years: '9' },
  { name: 'without script', hasScript: false, familyName: 'Elzenhof', birthDay: '17', years: '10' },
])('a file from making to removal, $name', ({ hasScript, familyName, birthDay, years }) => {
  it('is looked over by its person, held, asked for, decided on and gone, with its proof', async () => {
    const worker = await newVisitor(browser, { hasScript, width: 390 });
    await signIn(worker.page, 'opvang.haarlem');
    const { address, ref } = await makeFile(worker.page, familyName, birthDay);

    const { page, close } = await newVisitor(browser, { hasScript, width: 1280 });
    await signIn(page, 'privacy.haarlem');
    await page.goto('/privacy/wie-keek');
    await page.getByLabel('Dossiernummer').fill(ref);
    await press(page, 'Overzicht maken');
    await page.getByRole('heading', { name: `Wie keek in dossier ${ref}?` }).waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toMatch(/In \d{4} keek 1 organisatie 1 keer in uw dossier\./u);
    expect(shown).toContain('Maakte een dossier voor u');
    expect(shown).toContain('Schreef op dat u vroeg om uw dossier te verwijderen');
    expect(page.url()).not.toContain(ref);
    const names = page.locator('.onderdak-screen-only').filter({ hasText: ', ' }).first();
    expect(await names.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await names.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Word/u }).click(),
    ]);
    const word = unzipTexts(readFileSync(await download.path())).get('word/document.xml') ?? '';
    expect(word).toContain('keek 1 organisatie 1 keer in uw dossier');
    expect(word).toContain('U leest hier de organisatie en de functie');
    expect(word).not.toContain(familyName);

    await page.goto('/privacy/bewaren');
    await page.getByLabel('Soort gegevens').selectOption('audit-log');
    await page.getByLabel('Termijn, in de eenheid van de soort').fill('4');
    await page.getByLabel('Reden').fill('Besluit van het college');
    await press(page, 'Termijn vaststellen');
    await page.getByText('Deze termijn valt buiten de grenzen van de soort.').first().waitFor();
    await page.getByLabel('Termijn, in de eenheid van de soort').fill(years);
    const tomorrow = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: Number(years) });
    await page.getByLabel('Vanaf welke dag?').fill(tomorrow.toString());
    await press(page, 'Termijn vaststellen');
    await page.getByText('De termijn is vastgesteld.').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/(?:9|10) jaar, vanaf/u);

    await page.goto('/privacy/bewaren/bewaarstops');
    await page.getByLabel('Dossiernummer').fill(ref);
    await page.getByLabel('Soort reden').selectOption('complaint');
    await page.getByLabel('Reden', { exact: true }).fill('Er loopt nog een klacht');
    await press(page, 'Bewaarstop instellen');
    await page.getByText('De bewaarstop geldt.').waitFor();

    await page.goto('/privacy/bewaren/verzoeken');
    const request = () => page.locator('article').filter({ hasText: ref });
    expect(await request().innerText()).toMatch(/nog \d+ dagen/u);
    await request().getByText('Beslissen', { exact: true }).click();
    await request().getByLabel('Beslissing').selectOption('granted');
    await request().getByRole('button', { name: 'Beslissing vastleggen' }).click();
    await page.getByText('De beslissing is vastgelegd.').waitFor();
    await request().getByRole('button', { name: 'Nu verwijderen' }).click();
    await page.getByText('Het dossier kan nu niet weg').first().waitFor();

    await page.goto('/privacy/bewaren/bewaarstops');
    const hold = page.locator('article').filter({ hasText: ref });
    await hold.getByText('Beëindigen', { exact: true }).first().click();
    await hold.getByLabel('Waarom eindigt de bewaarstop?').fill('De klacht is afgedaan');
    await hold.getByRole('button', { name: 'Beëindigen' }).click();
    await page.getByText('De bewaarstop is beëindigd.').waitFor();

    await page.goto('/privacy/bewaren/verzoeken');
    await request().getByRole('button', { name: 'Nu verwijderen' }).click();
    await page.getByText('Het dossier is verwijderd.').waitFor();
    const proof = page.getByRole('row').nth(1);
    expect(await proof.innerText()).toContain('Verzoek van de persoon');
    expect(await proof.innerText()).toContain('Klopt');
    const [evidence] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Word/u }).click(),
    ]);
    const proofs = unzipTexts(readFileSync(await evidence.path())).get('word/document.xml') ?? '';
    expect(proofs).toContain('Gegevens van de persoon (naam, geboortedatum, BSN)');
    expect(proofs).not.toContain(familyName);

    await page.goto('/privacy/wie-keek');
    await page.getByLabel('Dossiernummer').fill(ref);
    await press(page, 'Overzicht maken');
    await page.getByText('In uw regio is geen dossier met dit nummer.').first().waitFor();
    await worker.page.goto(address);
    expect(await worker.page.locator('main').innerText()).not.toContain(familyName);
    await close();
    await worker.close();
  });
});
