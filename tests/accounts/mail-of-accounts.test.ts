import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellHolder } from '#app/modules/organisation/index.server.ts';
import { mailKinds } from '#app/modules.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openMailQueue, openMailServer } from '#app/platform/mail/index.server.ts';
import { testKeys } from '#tests/support/database.ts';
import { openMailBox, type Arrived, type MailBox } from '#tests/support/mail-box.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type WebApp } from '#tests/support/web-app.ts';

/** What is mailed about accounts, from page to mailbox and back: each link is read from the message that arrived. */
const origin = 'http://127.0.0.1:3999';
const password = 'vier losse woorden samen';
const log = createLog(new Writable({ write: (_chunk, _encoding, done) => done() }));

let app: WebApp;
let box: MailBox;
let queue: { close(): Promise<void> };

beforeAll(async () => {
  app = await openWebApp(undefined, { mailIsOn: true });
  box = await openMailBox();
  queue = await openMailQueue({
    url: app.db.url,
    database: app.db.database,
    log,
    server: openMailServer(box.settings),
    settings: box.settings,
    keys: testKeys,
    kinds: mailKinds,
    origin,
    everyMs: 50,
  });
  for (const [role, mailbox] of [
    ['region-admin', 'beheer'],
    ['privacy-officer', 'privacy'],
    ['shelter-worker', 'opvang'],
  ] as const)
    await app.db.database.asOwner((tx) =>
      sql`insert into auth.account_holder (id, email, name) values (
        ${inventedUserId(role, 'assen')}::uuid, ${`${mailbox}@assen.example`}, ${`Verzonnen ${mailbox}`})`.execute(
        tx,
      ),
    );
  for (const role of ['region-admin', 'privacy-officer', 'shelter-worker'] as const)
    await app.identity.renewPassword(inventedUserId(role, 'assen'), password, 'test');
});
afterAll(async () => {
  await queue.close();
  await box.close();
  await app.close();
});

const to = (address: string, subject: RegExp) => (each: Arrived) =>
  each.to[0] === address && subject.test(each.mail.subject ?? '');
const linkIn = ({ mail }: Arrived) =>
  /http:\S+\/uitnodiging\/\S+/u.exec(mail.text ?? '')?.[0].replace(origin, '') ?? '';

async function signedIn(mailbox: string) {
  const browser = app.visit();
  await browser.signIn(`${mailbox}@assen.example`, password);
  return browser;
}

it('an invitation goes to the address itself, and who invites does not see the link', async () => {
  const admin = await signedIn('beheer');
  const done = await admin.send(await admin.get('/beheer/gebruikers/uitnodigen'), 'Uitnodiging maken', {
    naam: 'Nieuwe Collega (verzonnen)',
    email: 'nieuw@assen.example',
    rol: 'regional-policy',
  });
  expect(done.text).toContain('per mail naar het adres zelf');
  expect(done.document.documentElement.outerHTML).not.toMatch(/\/uitnodiging\//u);
  const arrived = await box.find(to('nieuw@assen.example', /Uitnodiging/u));
  const person = app.visit();
  const set = await person.send(await person.get(linkIn(arrived)), 'Wachtwoord opslaan', {
    wachtwoord: password,
    herhaling: password,
  });
  expect(set.address).toBe('/inloggen?gelukt=wachtwoord');
  expect((await person.signIn('nieuw@assen.example', password)).address).toBe('/');
  expect((await app.visit().get(linkIn(arrived))).status).toBe(410);
});

it('a role that two people give: the link by mail, the code by hand', async () => {
  const admin = await signedIn('beheer');
  const asked = await admin.send(await admin.get('/beheer/gebruikers/uitnodigen'), 'Uitnodiging maken', {
    naam: 'Tweede Functionaris (verzonnen)',
    email: 'functionaris@assen.example',
    rol: 'privacy-officer',
  });
  const code =
    /\b\w{4}-\w{4}\b/u.exec(asked.document.querySelector('textarea')?.textContent ?? '')?.[0] ?? '';
  expect(code).not.toBe('');
  expect(box.arrived.filter((each) => each.to[0] === 'functionaris@assen.example')).toEqual([]);
  const officer = await signedIn('privacy');
  const agreed = await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord');
  expect(agreed.text).toContain('krijgt de link per mail');
  expect(agreed.document.documentElement.outerHTML).not.toMatch(/\/uitnodiging\//u);
  const arrived = await box.find(to('functionaris@assen.example', /rol/u));
  expect(arrived.raw).not.toContain(code);
  const person = app.visit();
  const page = await person.get(linkIn(arrived));
  const answer = { wachtwoord: password, herhaling: password };
  expect((await person.send(page, 'Rol aannemen', { ...answer, code: 'AAAA-AAAA' })).text).toContain(
    'nog 9 keer',
  );
  await person.send(await person.get(linkIn(arrived)), 'Rol aannemen', { ...answer, code });
  expect((await person.signIn('functionaris@assen.example', password)).address).toBe('/');
});

it('a forgotten password: a link for a worker, whom to ask for an officer, and one answer for all', async () => {
  const ask = async (email: string) => {
    const browser = app.visit();
    const started = performance.now();
    const page = await browser.send(await browser.get('/inloggen/wachtwoord-vergeten'), 'Bericht sturen', {
      email,
    });
    return { status: page.status, text: page.text, ms: performance.now() - started };
  };
  const known = await ask('opvang@assen.example');
  const unknown = await ask('niemand@assen.example');
  const officer = await ask('privacy@assen.example');
  expect(known.status).toBe(200);
  expect(unknown.text).toBe(known.text);
  expect(officer.text).toBe(known.text);
  expect(Math.min(known.ms, unknown.ms, officer.ms)).toBeGreaterThan(690);
  const forOfficer = await box.find(to('privacy@assen.example', /Nieuw wachtwoord/u));
  expect(linkIn(forOfficer)).toBe('');
  expect(forOfficer.mail.text).toContain('twee mensen');
  const arrived = await box.find(to('opvang@assen.example', /Nieuw wachtwoord/u));
  const other = `${password} anders`;
  const person = app.visit();
  await person.send(await person.get(linkIn(arrived)), 'Wachtwoord opslaan', {
    wachtwoord: other,
    herhaling: other,
  });
  expect((await person.signIn('opvang@assen.example', password)).address).toBe('/inloggen');
  expect((await person.signIn('opvang@assen.example', other)).address).not.toBe('/inloggen');
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ known: number; all: number }>`select count(user_id)::int as known, count(*)::int as all
      from auth.sign_in_event where action = 'ask-new-password' and result = 'done'`.execute(tx),
  );
  expect(rows[0]).toEqual({ known: 2, all: 3 });
  expect(box.arrived.filter((each) => each.to[0] === 'niemand@assen.example')).toEqual([]);
});

it('asking again and again has to wait, with or without an account, and does not lock anybody out', async () => {
  for (const email of ['beheer@assen.example', 'niemand-anders@assen.example']) {
    let status = 0;
    for (let times = 0; times < 6; times += 1) {
      const browser = app.visit();
      const page = await browser.get('/inloggen/wachtwoord-vergeten');
      status = (await browser.send(page, 'Bericht sturen', { email })).status;
    }
    expect(status).toBe(429);
  }
  expect((await app.visit().signIn('beheer@assen.example', password)).address).toBe('/');
});

it('tells an account what was done with it, and nothing of what failed', async () => {
  const userId = inventedUserId('region-admin', 'assen');
  const telling = { database: app.db.database, log, invitations: app.identity.invitations };
  const today = Temporal.PlainDate.from('2026-11-29');
  const before = box.arrived.length;
  const subject = { email: 'beheer@assen.example' };
  await tellHolder(
    telling,
    { action: 'sign-in', result: 'refused', subject, isUnknownBrowser: true, origin: 'x' },
    today,
  );
  await tellHolder(telling, { action: 'sign-in', subject, isUnknownBrowser: false, origin: 'x' }, today);
  await tellHolder(telling, { action: 'sign-in', subject, isUnknownBrowser: true, origin: 'x' }, today);
  await tellHolder(telling, { action: 'change-password', subject: { userId }, origin: 'x' }, today);
  const signIn = await box.find(to('beheer@assen.example', /Nieuwe aanmelding/u));
  expect(signIn.mail.text).toContain('29 november 2026');
  expect(signIn.raw).not.toMatch(/^List-Unsubscribe/mu);
  await box.find(to('beheer@assen.example', /gewijzigd/u));
  expect(box.arrived).toHaveLength(before + 2);
});
