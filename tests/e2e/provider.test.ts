import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, openOpenIdProvider, type OpenIdProvider } from '#tests/support/openid-provider.ts';
import { startProgram, type Program } from '#tests/support/program.ts';
import { launchChromium, skipsBrowserTests } from './support/chromium.ts';
import { newVisitor } from './support/visitor.ts';

/*
 * Signing in by a real provider in a real browser, with and without script: its pages are on another address than ours,
 * as they are at a municipality.
 */
let browser: Browser;
let provider: OpenIdProvider;
let program: Program;
let folder: string;

beforeAll(async () => {
  if (skipsBrowserTests) return;
  folder = await mkdtemp(join(tmpdir(), 'onderdak-openid-'));
  provider = await openOpenIdProvider();
  const settings = {
    providers: [
      {
        id: 'gemeente',
        label: 'Gemeente Voorbeeld',
        issuer: provider.issuer,
        clientId: client.id,
        clientSecretVariable: 'GEHEIM_VAN_DE_GEMEENTE',
        emailDomains: ['voorbeeld.example'],
        asksSecondFactor: { amr: ['mfa'] },
        roles: [{ group: 'loket', region: 'assen', role: 'desk-worker' }],
      },
    ],
  };
  await writeFile(join(folder, 'openid.json'), JSON.stringify(settings));
  program = await startProgram({
    ONDERDAK_OPENID: join(folder, 'openid.json'),
    GEHEIM_VAN_DE_GEMEENTE: client.secret,
  });
  provider.serve(program.address);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await provider?.close();
  await rm(folder, { recursive: true, force: true });
});

async function visitor(hasScript = true) {
  const made = await newVisitor(browser, { hasScript });
  const { page } = made;
  const open = (path: string) => page.goto(program.address + path);
  return { ...made, open };
}

/** From our page over those of the provider and back. */
async function throughProvider(page: Page, subject: string, isKnownThere = false): Promise<void> {
  await page.getByLabel('Naam').fill(subject);
  await page.getByRole('button', { name: 'Verder' }).click();
  if (!isKnownThere) {
    await page.getByText('Mag Onderdak uw gegevens zien?').waitFor();
    await page.getByRole('button', { name: 'Verder' }).click();
  }
  await page.waitForURL((url) => url.href.startsWith(program.address));
}

const begin = (page: Page) => page.getByRole('button', { name: 'Inloggen via Gemeente Voorbeeld' }).click();
const heading = (page: Page) => page.locator('h1').innerText();

describe.skipIf(skipsBrowserTests).each([
  { name: 'with script', hasScript: true },
  { name: 'without script', hasScript: false },
])('by a provider, $name', ({ hasScript }) => {
  it('somebody gets an account, works nowhere until an administrator gives a role, and then does', async () => {
    const subject = `nieuw-${hasScript}`;
    const email = `${subject}@voorbeeld.example`;
    provider.know({ subject, email, name: 'Nieuwe Collega' });
    const own = await visitor(hasScript);
    await own.open('/inloggen');
    await begin(own.page);
    await throughProvider(own.page, subject);
    await own.open('/werkplek');
    expect(await heading(own.page)).toBe('U hebt nu geen werkplek');
    expect(await own.page.locator('main').innerText()).toContain(`op het e-mailadres ${email}`);
    await own.open('/personen');
    expect(new URL(own.page.url()).pathname).toBe('/werkplek');

    const admin = await visitor(hasScript);
    await admin.open('/inloggen');
    await admin.page
      .locator('button[value="beheer.assen@demo.onderdak.example"]')
      .evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await admin.page.locator('button[value="beheer.assen@demo.onderdak.example"]').click();
    await admin.page.waitForURL((url) => !url.pathname.startsWith('/inloggen'));
    await admin.open('/beheer/gebruikers/uitnodigen');
    await admin.page.getByLabel('Naam').fill('Nieuwe Collega');
    await admin.page.getByLabel('E-mailadres').fill(email);
    await admin.page.getByLabel('Rol').selectOption('desk-worker');
    await admin.page.getByRole('button', { name: 'Uitnodiging maken' }).click();
    const link = (await admin.page.content()).match(/\/uitnodiging\/rol\/[\w-]+/u)?.[0] ?? '';
    expect(link).not.toBe('');

    // The link is for whom the account is: without a session it opens nothing, and asks for no password.
    const stranger = await visitor(hasScript);
    await stranger.open(link);
    expect(await heading(stranger.page)).toBe('Log eerst in');
    await own.open(link);
    expect(await own.page.getByLabel('Nieuw wachtwoord').count()).toBe(0);
    await own.page.getByRole('button', { name: 'Rol aannemen' }).click();
    await own.page.waitForURL('**/werkplek');

    const later = await visitor(hasScript);
    await later.open('/inloggen');
    await begin(later.page);
    await throughProvider(later.page, subject);
    await later.open('/werkplek');
    expect(await later.page.locator('main').innerText()).toContain('Hier werkt u nu');
    for (const each of [own, admin, stranger, later]) {
      // The provider's own pages have no icon; a link that opens nothing is answered 403.
      const ours = each.complaints.filter(
        (said) => said.startsWith(program.address) && !said.includes('403'),
      );
      expect(ours).toEqual([]);
      await each.close();
    }
  });

  it('a group proposes a role that an administrator gives, and tells when it is gone', async () => {
    const subject = `groep-${hasScript}`;
    const person = { subject, email: `${subject}@voorbeeld.example`, name: 'Lotte Loket' };
    provider.know({ ...person, groups: ['loket', 'iets anders'] });
    const own = await visitor(hasScript);
    await own.open('/inloggen');
    await begin(own.page);
    await throughProvider(own.page, subject);
    await own.open('/werkplek');
    expect(await own.page.locator('main').innerText()).toContain('Voorgesteld door uw organisatie');

    const admin = await visitor(hasScript);
    await admin.open('/inloggen?naar=/beheer/verzoeken');
    const button = admin.page.locator('button[value="beheer.assen@demo.onderdak.example"]');
    await button.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await button.click();
    await admin.page.waitForURL('**/beheer/verzoeken');
    await admin.page
      .getByRole('form', { name: /Lotte Loket/u })
      .getByRole('button', { name: 'Akkoord' })
      .click();
    expect(await admin.page.locator('main').innerText()).toContain('De rol is gegeven');

    provider.know({ ...person, groups: [] });
    const later = await visitor(hasScript);
    await later.open('/inloggen');
    await begin(later.page);
    await throughProvider(later.page, subject);
    await later.open('/werkplek');
    expect(await later.page.locator('main').innerText()).toContain('Hier werkt u nu');
    await admin.open('/');
    expect(await admin.page.locator('main').innerText()).toContain(
      'stelt de eigen organisatie een rol niet meer voor',
    );
    await admin.open(`/beheer/gebruikers?zoek=${subject}`);
    await admin.page.getByRole('link', { name: 'Lotte Loket' }).click();
    await admin.page.getByRole('heading', { level: 1, name: 'Lotte Loket' }).waitFor();
    const told = await admin.page.locator('main').innerText();
    expect(told).toContain('De eigen organisatie stelt deze rol niet meer voor');
    expect(told).toContain('via Gemeente Voorbeeld');
    for (const each of [own, admin, later]) await each.close();
  });

  it('says what happened when it is stopped, sent again, or the provider is away', async () => {
    provider.know({ subject: 'elders', email: 'iemand@elders.example', name: 'Iemand' });
    const { page, open, close } = await visitor(hasScript);
    await open('/inloggen');
    await begin(page);
    await page.getByRole('link', { name: 'Stoppen' }).click();
    await page.waitForURL((url) => url.href.startsWith(program.address));
    expect(await heading(page)).toBe('Uw organisatie liet u niet door');
    const answer = page.url();
    await page.goto(answer);
    expect(await heading(page)).toBe('Het inloggen duurde te lang');

    await open('/inloggen');
    await begin(page);
    await throughProvider(page, 'elders');
    expect(await heading(page)).toBe('Uw e-mailadres hoort hier niet bij');
    expect(page.url()).not.toContain('elders');

    await open('/inloggen');
    provider.setDown(true);
    await begin(page);
    // What is known of the provider is kept a while: then it is the browser that finds nobody there.
    await page.waitForURL((url) => !url.href.startsWith(program.address)).catch(() => undefined);
    provider.setDown(false);
    await close();
  });
});

/** As if it was that long ago that anybody who signed in by a provider showed who it is. */
const halfAnHourPasses = () =>
  program.withSuperuser((database) =>
    database.query(
      `update auth.session set second_factor_at = now() - interval '30 minutes', created_at = now() - interval '30 minutes'
       where second_factor is not null`,
    ),
  );

describe.skipIf(skipsBrowserTests)('a session by a provider', () => {
  it('shows again who it is, is listed, and ends here and, by a link, there', async () => {
    const subject = 'tweede-stap';
    provider.know({ subject, email: 'stap@voorbeeld.example', name: 'Stap Twee', amr: ['pwd', 'mfa'] });
    const { page, open, close, complaints } = await visitor();
    await open('/inloggen/gemeente?naar=/account/sessies');
    await begin(page);
    await throughProvider(page, subject);
    await page.waitForURL('**/account/sessies');
    const listed = await page.locator('main').innerText();
    expect(listed).toContain('via Gemeente Voorbeeld');
    expect(listed).toContain('Dit apparaat');
    expect(listed).toContain('Uw account is gekoppeld aan Gemeente Voorbeeld');

    await open('/inloggen/gemeente?opnieuw&naar=/account/inloggen');
    await page.getByRole('button', { name: 'Opnieuw inloggen via Gemeente Voorbeeld' }).click();
    await throughProvider(page, subject, true);
    await page.waitForURL('**/account/inloggen');
    expect(await page.locator('main').innerText()).toContain('Opnieuw ingelogd via de eigen organisatie');

    // Half an hour later one is asked again who one is, and shows it where one signed in.
    await halfAnHourPasses();
    await open('/bevestigen?naar=/account/sessies');
    await page.getByRole('link', { name: 'Opnieuw inloggen bij Gemeente Voorbeeld' }).click();
    await page.waitForURL('**/inloggen/gemeente?opnieuw&naar=**');
    await page.getByRole('button', { name: 'Opnieuw inloggen via Gemeente Voorbeeld' }).click();
    await throughProvider(page, subject, true);
    await page.waitForURL('**/account/sessies');
    // It was shown just now, so that nothing is asked.
    await open('/bevestigen?naar=/account/berichten');
    await page.waitForURL('**/account/berichten');

    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL('**/inloggen/gemeente/uitgelogd');
    const away = await page
      .getByRole('link', { name: 'Ook uitloggen bij Gemeente Voorbeeld' })
      .getAttribute('href');
    expect(away).toContain(`${provider.issuer}/session/end`);
    await open('/account/sessies');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    expect(complaints.filter((said) => said.startsWith(program.address))).toEqual([]);
    await close();
  });

  it('keeps a form while it is shown again in another tab, and then sends it', async () => {
    const subject = 'bewaard-formulier';
    provider.know({ subject, email: 'vorm@voorbeeld.example', name: 'Vorm Vast', amr: ['pwd', 'mfa'] });
    const { page, context, open, close } = await visitor(false);
    await open('/inloggen/gemeente?naar=/account/tweede-stap');
    await begin(page);
    await throughProvider(page, subject);
    await page.waitForURL('**/account/tweede-stap');
    await halfAnHourPasses();
    await page.getByRole('button', { name: 'Met een app' }).click();
    expect(await heading(page)).toBe('Laat zien dat u het bent');
    // Sent too early, it is asked again and still there.
    await page.getByRole('button', { name: 'Ik heb opnieuw ingelogd: versturen' }).click();
    expect(await heading(page)).toBe('Laat zien dat u het bent');
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Opnieuw inloggen bij Gemeente Voorbeeld' }).click(),
    ]);
    await tab.getByRole('button', { name: 'Opnieuw inloggen via Gemeente Voorbeeld' }).click();
    await throughProvider(tab, subject, true);
    await tab.waitForURL('**/account');
    await page.getByRole('button', { name: 'Ik heb opnieuw ingelogd: versturen' }).click();
    await page.getByRole('img', { name: 'QR-code voor uw app' }).waitFor();
    await close();
  });

  it('of an account with a password does not take it over', async () => {
    provider.know({ subject: 'zelfde-adres', email: 'zelfde@voorbeeld.example', name: 'Zelfde Adres' });
    await program.withSuperuser((database) =>
      database.query(
        `with made as (insert into auth.account_holder (email, name) values ('zelfde@voorbeeld.example', 'Zelfde') returning id)
         insert into auth.credential (user_id, account_id, provider_id, password)
         select id, id::text, 'credential', 'x' from made`,
      ),
    );
    const { page, open, close } = await visitor();
    await open('/inloggen');
    await begin(page);
    await throughProvider(page, 'zelfde-adres');
    expect(await heading(page)).toBe('Er is al een account met uw e-mailadres');
    await open('/account/sessies');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await close();
  });
});
