import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailBox, type Arrived, type MailBox } from '#tests/support/mail-box.ts';
import { startProgram, type Program } from '#tests/support/program.ts';
import { appNow } from '#tests/support/second-factor.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { password } from './support/person.ts';
import { newVisitor, signIn } from './support/visitor.ts';

/* From the form of who invites to the work of who is invited; all that goes between them is a message. */
let browser: Browser;
let box: MailBox;
let program: Program;

beforeAll(async () => {
  if (skipsBrowserTests) return;
  box = await openMailBox();
  program = await startProgram({
    ONDERDAK_SMTP: `smtp://127.0.0.1:${box.port}`,
    ONDERDAK_MAIL_FROM: 'Onderdak <onderdak@regio.example>',
  });
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await box?.close();
});

const pathOf = (page: Page) => new URL(page.url()).pathname;
const to = (address: string) => (each: Arrived) => each.to[0] === address;

describe.skipIf(skipsBrowserTests)('somebody who is invited by mail', () => {
  it('follows the link, chooses a password and a second step without script, and works', async () => {
    const email = 'nieuw@emmen.example';
    const { address } = program;
    const admin = await newVisitor(browser, { address });
    await signIn(admin.page, 'beheer.emmen');
    await admin.page.goto('/beheer/gebruikers/uitnodigen');
    await admin.page.getByLabel('Naam').fill('Noor Nieuw (verzonnen)');
    await admin.page.getByLabel('E-mailadres').fill(email);
    await admin.page.getByLabel('Rol').selectOption('regional-policy');
    await admin.page.getByRole('button', { name: 'Uitnodiging maken' }).click();
    await admin.page.getByText('per mail naar het adres zelf').waitFor();
    expect(await admin.page.content()).not.toContain('/uitnodiging/');

    const { mail, raw } = await box.find(to(email));
    expect(mail.subject).toBe('Uitnodiging voor Onderdak');
    const link = /http:\S+\/uitnodiging\/\S+/u.exec(mail.text ?? '')?.[0] ?? '';
    expect(link.startsWith(`${address}/uitnodiging/`)).toBe(true);
    expect(raw).not.toContain('Noor');

    const own = await newVisitor(browser, { address, hasScript: false, width: 390 });
    const { page } = own;
    await page.goto(link);
    await page.getByLabel('Nieuw wachtwoord').fill(password);
    await page.getByLabel('Herhaal het wachtwoord').fill(password);
    await page.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
    await page.waitForURL('**/inloggen?**');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Inloggen', exact: true }).first().click();
    await page.waitForURL('**/account/tweede-stap**');
    // The password alone opens no work.
    await page.goto('/plannen');
    expect(pathOf(page)).toBe('/account/tweede-stap');
    await page.getByRole('button', { name: 'Met een app' }).click();
    const secret = await page.locator('code').innerText();
    await page.getByLabel('Code die de app nu laat zien').fill(appNow(secret));
    await page.getByRole('button', { name: 'App koppelen' }).click();
    expect(await page.locator('main code').count()).toBe(10);
    await page.getByRole('link', { name: 'Ik heb ze bewaard, verder' }).click();
    await page.waitForURL('**/plannen');
    expect(await page.locator('main').innerText()).toContain('Plannen van aanpak');
    expect(own.complaints).toEqual([]);

    // It works once, and who invited sees that it arrived.
    const other = await newVisitor(browser, { address });
    await other.page.goto(link);
    expect(await other.page.getByLabel('Nieuw wachtwoord').count()).toBe(0);
    await admin.page.goto('/beheer/berichten');
    const row = admin.page.getByRole('row', { name: /Uitnodiging/u });
    expect(await row.innerText()).toContain('Verstuurd');
    expect(await accessibilityFaults(admin.page)).toEqual([]);
    for (const each of [admin, own, other]) await each.close();
  }, 120_000);
});
