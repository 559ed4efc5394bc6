import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenRole } from '#app/modules/organisation/domain/role-place.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { appNow } from '#tests/support/second-factor.ts';
import { formPost, openWebApp, type Browser, type WebApp } from '#tests/support/web-app.ts';

/*
 * Before names leave, or access changes, who sits there shows again who it is. Every route that answers with a file
 * stands here, with whether it asks; so does every act that changes who gets in.
 */
const web = 'app/modules';

/** Files with names of people in them, where they are asked for, and by whom. */
const asksForFile: Readonly<Record<string, readonly [GivenRole, string]>> = {
  'oversight/web/audit-log-file.ts': ['privacy-officer', '/privacy/logboek/bestand'],
  'oversight/web/sign-ins-file.ts': ['privacy-officer', '/privacy/inlogpogingen/bestand'],
  'oversight/web/who-looked/who-looked-file.ts': [
    'privacy-officer',
    '/privacy/wie-keek/bestand?persoon=00000000-0000-4000-8000-000000000001',
  ],
  'action-plan/web/grants/decision-letter.ts': [
    'regional-policy',
    '/plannen/2020/subsidies/x/aanvragen/00000000-0000-4000-8000-000000000001/besluitbrief',
  ],
};

/** Files without a name of anybody, and why. */
const namesNobody: Readonly<Record<string, string>> = {
  'action-plan/web/account/account-file.ts': 'measures, money and results of a plan',
  'background-tasks/web/task-file.ts': 'the report of the scan, in which participants are numbers',
  'prevention-scan/web/export-file.ts': 'participants are numbers',
  'prevention-scan/web/table-csv.ts': 'participants are numbers',
  'prevention-scan/web/template.ts': 'an empty form',
  'retention/web/kept-file.ts': 'numbers of files',
  'retention/web/removals-file.ts': 'counts of what is gone',
  'shelter/web/occupancy/occupancy-csv.ts': 'counts of beds',
  'organisation/web/account/recovery-codes-file.ts': 'own codes, which stood on the page it comes from',
};

/** Acts that change who gets in or show names, with a form as it is sent. */
const asksForAct: readonly (readonly [
  name: string,
  role: GivenRole,
  address: string,
  fields: Readonly<Record<string, string>>,
])[] = [
  [
    'inviting somebody',
    'region-admin',
    '/beheer/gebruikers/uitnodigen',
    { doen: 'uitnodigen', naam: 'Iemand Nieuw' },
  ],
  [
    'asking a new password for somebody',
    'region-admin',
    '/beheer/gebruikers/00000000-0000-4000-8000-000000000001',
    { doen: 'wachtwoord', reden: 'Kwijtgeraakt' },
  ],
  [
    'ending a role',
    'region-admin',
    '/beheer/gebruikers/00000000-0000-4000-8000-000000000001/rollen/00000000-0000-4000-8000-000000000002',
    { doen: 'x' },
  ],
  ['agreeing to a request', 'privacy-officer', '/beheer/verzoeken', { doen: 'rol-akkoord' }],
  [
    'seeing names of participants',
    'regional-policy',
    '/preventiescan/2022/namen',
    { doen: 'tonen', doel: 'Gesprek met gemeenten' },
  ],
  [
    'granting a request for removal',
    'privacy-officer',
    '/privacy/bewaren/verzoeken',
    { doen: 'besluit', besluit: 'granted' },
  ],
  [
    'ending a hold',
    'privacy-officer',
    '/privacy/bewaren/bewaarstops',
    { doen: 'einde', reden: 'De zaak is afgedaan' },
  ],
  [
    'changing a term',
    'privacy-officer',
    '/privacy/bewaren',
    { doen: 'termijn', reden: 'Besluit van het college' },
  ],
  ['accepting a role elsewhere', 'shelter-worker', '/uitnodiging/rol/x', { antwoord: 'aannemen' }],
  ['changing the own password', 'shelter-worker', '/account', { doen: 'wachtwoord' }],
  ['removing a factor', 'shelter-worker', '/account', { doen: 'verwijderen', factor: 'app' }],
  ['making recovery codes', 'shelter-worker', '/account', { doen: 'herstelcodes' }],
  ['adding a factor', 'shelter-worker', '/account/tweede-stap', { doen: 'app' }],
];

const password = 'vier losse woorden samen';
let app: WebApp;
const browsers = new Map<GivenRole, Browser>();

beforeAll(async () => {
  app = await openWebApp();
}, 300_000);
afterAll(() => app?.close());

async function browserOf(role: GivenRole): Promise<Browser> {
  const known = browsers.get(role);
  if (known !== undefined) return known;
  const email = `${role}.drechtsteden@test.example`;
  const id = inventedUserId(role, 'drechtsteden');
  await app.db.database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id, name: email, email }).execute(),
  );
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), { password });
  const browser = app.visit();
  await browser.signIn(email, password);
  browsers.set(role, browser);
  return browser;
}

/** As if what was shown in this browser was so many minutes ago. */
async function showedAgo(browser: Browser, minutes: number): Promise<void> {
  const account = await browser.account();
  await app.db.database.asOwner((tx) =>
    sql`update auth.session set second_factor_at = now() - make_interval(secs => ${minutes * 60}),
      created_at = now() - interval '1 day', password_shown_at = null where id = ${account?.sessionId}`.execute(
      tx,
    ),
  );
}

/** A form as a page of the own work place sends it. */
async function formOf(browser: Browser, fields: Readonly<Record<string, string>>) {
  const account = await browser.account();
  return formPost(new URLSearchParams({ 'werkplek-van': account?.workAssignmentId ?? '', ...fields }));
}

describe('a file', () => {
  it('has every route that answers with one here, once', () => {
    const answering = globSync('**/web/**/*.{ts,tsx}', { cwd: join(projectRoot, web) })
      .filter((path) => !/\.test\.|csv-response|file-response/u.test(path))
      .filter((path) =>
        /attachment\(|csvResponse\(|fileResponse\(|Content-Disposition/u.test(
          readFileSync(join(projectRoot, web, path), 'utf8'),
        ),
      );
    expect(answering.toSorted()).toEqual(
      [...Object.keys(asksForFile), ...Object.keys(namesNobody)].toSorted(),
    );
  });

  it.each(Object.values(asksForFile))(
    'is given to %s only after showing again: %s',
    async (role, address) => {
      const browser = await browserOf(role);
      await showedAgo(browser, 10.1);
      const asked = await browser.request(address);
      expect([asked.status, asked.headers.get('location')]).toEqual([
        302,
        `/bevestigen?naar=${encodeURIComponent(address)}`,
      ]);
      await showedAgo(browser, 9.5);
      expect((await browser.request(address)).headers.get('location') ?? '').not.toContain('/bevestigen');
    },
  );

  it('is not asked about where the demo has nothing to show', async () => {
    const browser = await browserOf('privacy-officer');
    const account = await browser.account();
    await app.identity.showSecondFactor(account?.sessionId ?? '', 'demo');
    await showedAgo(browser, 600);
    expect((await browser.request('/privacy/logboek/bestand')).status).toBe(200);
    await app.identity.showSecondFactor(account?.sessionId ?? '', 'totp');
  });
});

describe('an act', () => {
  it.each(asksForAct)(
    'that is %s, by %s, waits until it was shown again',
    async (_, role, address, fields) => {
      const browser = await browserOf(role);
      await showedAgo(browser, 10.1);
      const page = await browser.post(address, new URLSearchParams(await bodyOf(browser, fields)));
      expect([page.status, page.document.querySelector('h1')?.textContent]).toEqual([
        401,
        'Laat zien dat u het bent',
      ]);
      // What was typed stands on the page, to be sent with what is shown.
      for (const [name, value] of Object.entries(fields))
        expect(page.document.querySelector(`main form input[name="${name}"]`)?.getAttribute('value')).toBe(
          value,
        );
      await showedAgo(browser, 9.5);
      const done = await browser.request(address, await formOf(browser, fields));
      expect(await done.text()).not.toContain('Laat zien dat u het bent');
    },
  );

  const bodyOf = async (browser: Browser, fields: Readonly<Record<string, string>>) => ({
    'werkplek-van': (await browser.account())?.workAssignmentId ?? '',
    ...fields,
  });

  it('that brings passwords does not have them put on a page', async () => {
    const browser = await browserOf('shelter-worker');
    await showedAgo(browser, 11);
    const secret = 'dit mag nergens terugkomen';
    const fields = { doen: 'wachtwoord', huidig: secret, wachtwoord: secret, herhaling: secret };
    const page = await browser.post('/account', new URLSearchParams(fields));
    expect(page.status).toBe(401);
    expect(page.document.documentElement.outerHTML).not.toContain(secret);
  });

  it('is done with the code that goes along, and with no wrong one', async () => {
    const browser = await browserOf('region-admin');
    const account = await browser.account();
    if (account === null) throw new Error('Nobody is signed in.');
    await app.identity.factors.beginApp(account);
    const secret = (await app.identity.factors.waitingApp(account))?.secret ?? '';
    const from = { headers: new Headers(), sender: 'onbekend' };
    await app.identity.factors.confirmApp(from, account, appNow(secret, -1));
    await showedAgo(browser, 11);
    const fill = await browser.get('/beheer/gebruikers/uitnodigen');
    const held = await browser.send(fill, 'Uitnodiging maken', {
      naam: 'Nieuwe Collega',
      email: 'nieuw@test.example',
      rol: 'desk-worker',
    });
    expect(held.status).toBe(401);
    const wrong = await browser.send(held, 'Verder', { 'bevestiging-code': '000000' });
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('Dit klopt niet')]);
    const people = () =>
      app.db.database.asOwner((tx) =>
        tx
          .selectFrom('auth.account_holder')
          .select('email')
          .where('email', '=', 'nieuw@test.example')
          .execute(),
      );
    expect(await people()).toEqual([]);
    const done = await browser.send(wrong, 'Verder', { 'bevestiging-code': appNow(secret) });
    expect(done.status).toBe(200);
    expect(await people()).toHaveLength(1);
    // The code is nowhere kept with the form.
    expect(wrong.document.querySelector('input[value="000000"]')).toBeNull();
  });

  it('asks who has a password alone for that', async () => {
    const browser = await browserOf('shelter-worker');
    await showedAgo(browser, 11);
    const page = await browser.get('/bevestigen?naar=/account');
    const wrong = await browser.send(page, 'Verder', { 'bevestiging-wachtwoord': 'raad maar eens wat' });
    expect(wrong.text).toContain('Dit klopt niet');
    const right = await browser.send(page, 'Verder', { 'bevestiging-wachtwoord': password });
    expect(right.address).toBe('/account');
  });
});

describe('a work place where people are seen', () => {
  it('opens to nobody who signed in with a password alone: not its pages, forms or files', async () => {
    await browserOf('case-worker');
    const browser = app.visit();
    const start = await browser.signIn('case-worker.drechtsteden@test.example', password, null);
    expect(start.address).toBe('/account/tweede-stap');
    for (const address of ['/personen', '/signalen', '/taken', '/'])
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      expect((await browser.get(address)).address).toMatch(/^\/account\/tweede-stap/u);
    const account = await browser.account();
    const held = await browser.post(
      '/personen',
      new URLSearchParams({ 'werkplek-van': account?.workAssignmentId ?? 'x', naam: 'Jansen' }),
    );
    expect([held.status, held.text]).toEqual([403, expect.stringContaining('Stel eerst uw tweede stap in')]);
    expect(held.document.querySelector('input[name="naam"]')?.getAttribute('value')).toBe('Jansen');
    // Nor by going back to the place that the form names.
    const returned = await browser.post(
      '/personen',
      new URLSearchParams({
        'werkplek-van': account?.workAssignmentId ?? 'x',
        'werkplek-terug': 'ja',
        naam: 'Jansen',
      }),
    );
    expect(returned.status).toBe(403);
    // Nor by choosing it.
    const chosen = await browser.post(
      '/werkplek',
      new URLSearchParams({ werkplek: account?.workAssignmentId ?? 'x', naar: '/personen' }),
    );
    expect(chosen.text).not.toContain('Zoek een persoon');
    expect((await browser.get('/personen')).address).toMatch(/^\/account\/tweede-stap/u);
  });

  it('opens without one where nobody is seen', async () => {
    const browser = await browserOf('debt-worker');
    const again = app.visit();
    await again.signIn('debt-worker.drechtsteden@test.example', password, null);
    expect((await again.get('/')).address).toBe('/');
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('is not opened over HTTP by what the library has of its own', async () => {
    const browser = app.visit();
    for (const path of [
      'sign-in/email',
      'get-session',
      'passkey/verify-authentication',
      'passkey/generate-register-options',
      'two-factor/verify-totp',
      'start-session',
    ])
      for (const init of [{ method: 'GET' }, formPost(new URLSearchParams())])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect([404, 405]).toContain((await browser.request(`/api/auth/${path}`, init)).status);
  });
});
