import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailKinds } from '#app/modules.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openMailQueue, openMailServer, writeMail } from '#app/platform/mail/index.server.ts';
import { testKeys } from '#tests/support/database.ts';
import { openMailBox, type Arrived, type MailBox } from '#tests/support/mail-box.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type Browser, type WebApp } from '#tests/support/web-app.ts';

const origin = 'http://127.0.0.1:3999';
const password = 'vier losse woorden samen';
const worker = inventedUserId('regional-policy', 'assen');

let app: WebApp;
let box: MailBox;
let queue: { close(): Promise<void> };
let admin: Browser;

beforeAll(async () => {
  app = await openWebApp(undefined, { mailIsOn: true });
  box = await openMailBox();
  queue = await openMailQueue({
    url: app.db.url,
    database: app.db.database,
    log: createLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
    server: openMailServer(box.settings),
    settings: box.settings,
    keys: testKeys,
    kinds: mailKinds,
    origin,
    everyMs: 50,
  });
  for (const role of ['region-admin', 'regional-policy'] as const) {
    await app.db.database.asOwner((tx) =>
      sql`insert into auth.account_holder (id, email, name) values (
        ${inventedUserId(role, 'assen')}::uuid, ${`${role}@assen.example`}, 'Verzonnen')`.execute(tx),
    );
    await app.identity.renewPassword(inventedUserId(role, 'assen'), password, 'test');
  }
  admin = app.visit();
  await admin.signIn('region-admin@assen.example', password);
});
afterAll(async () => {
  await queue.close();
  await box.close();
  await app.close();
});

const toWorker = (each: Arrived) => each.to[0] === 'regional-policy@assen.example';

async function write(kind: string, facts: Readonly<Record<string, number | string>> = {}): Promise<string> {
  const scope = await app.db.scopeFor('region-admin', 'assen');
  await app.db.database.write(scope, (tx) =>
    writeMail(tx, scope, { kind, userId: worker, facts, path: '/plannen' }),
  );
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ id: string }>`select message_id as id from mail_message order by message_id desc limit 1`.execute(
      tx,
    ),
  );
  return rows[0]?.id ?? '';
}

const stateOf = async (messageId: string) => {
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ state: string }>`select state from mail_message where message_id = ${messageId}::uuid`.execute(tx),
  );
  return rows[0]?.state;
};

it('says what did not arrive and why, on the start page too, until it is sent again', async () => {
  box.behave({ atRecipient: [550, '5.1.1 <regional-policy@assen.example> unknown'] });
  const messageId = await write('evaluation-due', { aantal: 2 });
  await expect.poll(() => stateOf(messageId), { timeout: 10_000 }).toBe('failed');
  expect((await admin.get('/')).text).toContain('1 bericht kwam niet aan');
  const list = await admin.get('/beheer/berichten?stand=niet-aangekomen');
  expect(list.text).toContain('Evaluaties die eraan komen');
  const page = await admin.get(`/beheer/berichten/${messageId}`);
  expect(page.text).toContain('De mailserver kent dit adres niet');
  expect(page.text).toContain('(550 5.1.1)');
  expect(page.text).toContain('Aantal: 2');
  expect(page.text).toContain('Mail aan deze persoon komt niet aan');
  expect((await admin.get(`/beheer/gebruikers/${worker}`)).text).toContain(
    'Mail aan dit adres komt niet aan',
  );
  await admin.send(page, 'Het adres werkt weer');
  const again = await admin.send(await admin.get(`/beheer/berichten/${messageId}`), 'Opnieuw versturen');
  expect(again.text).toContain('Het bericht gaat opnieuw weg');
  const { mail } = await box.find(toWorker);
  expect(mail.messageId).toBe(`<${messageId}.1@regio.example>`);
  await expect.poll(() => stateOf(messageId)).toBe('sent');
  expect((await admin.get('/')).text).not.toContain('kwam niet aan');
});

it('leaves a message alone that somebody else changed meanwhile', async () => {
  const messageId = await write('task-done');
  await expect.poll(() => stateOf(messageId), { timeout: 10_000 }).toBe('sent');
  const page = await admin.get(`/beheer/berichten/${messageId}`);
  await admin.send(page, 'Opnieuw versturen');
  expect((await admin.send(page, 'Opnieuw versturen', { extra: 'x' })).status).toBe(409);
});

it('finds by kind, name and day, and says when nothing fits', async () => {
  expect((await admin.get('/beheer/berichten?soort=role-ends')).text).toContain('Geen berichten gevonden');
  expect((await admin.get('/beheer/berichten?naam=bestaatniet')).text).toContain('Geen berichten gevonden');
  expect((await admin.get('/beheer/berichten?tot=2020-01-01')).text).toContain('Geen berichten gevonden');
  expect((await admin.get('/beheer/berichten?van=gisteren')).status).toBe(400);
  expect((await admin.get('/beheer/berichten?soort=task-done')).text).toContain('Taak klaar');
});

it('shows fifty to a page, newest first, and keeps what is sought', async () => {
  const { regionId, userId } = await app.db.scopeFor('region-admin', 'haarlem');
  await app.db.database.asOwner((tx) =>
    sql`insert into mail_message (region_id, user_id, kind, written_at)
      select ${regionId}, ${userId}, 'task-done', now() - n * interval '1 minute' from generate_series(1, 101) n`.execute(
      tx,
    ),
  );
  await app.db.database.asOwner((tx) =>
    sql`insert into auth.account_holder (id, email, name) values (${userId}::uuid, 'beheer@haarlem.example', 'Verzonnen')`.execute(
      tx,
    ),
  );
  await app.identity.renewPassword(userId, password, 'test');
  const own = app.visit();
  await own.signIn('beheer@haarlem.example', password);
  const rowsOf = async (query: string) => {
    const { document } = await own.get(`/beheer/berichten${query}`);
    return [...document.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  };
  const pages = [await rowsOf(''), await rowsOf('?blad=2'), await rowsOf('?blad=3')];
  expect(pages.map((rows) => rows.length)).toEqual([50, 50, 1]);
  expect(new Set(pages.flat()).size).toBe(101);
  // Past the end is the end, and what is no page is the first.
  expect(await rowsOf('?blad=99')).toEqual(pages[2]);
  expect(await rowsOf('?blad=nul')).toEqual(pages[0]);
  const { document } = await own.get('/beheer/berichten?soort=task-done&blad=2');
  expect(document.querySelector('[rel=next]')?.getAttribute('href')).toBe('?soort=task-done&blad=3');
  expect(await rowsOf('?soort=role-ends&blad=2')).toEqual([]);
});

it('a region words its messages, with its own fields alone, and goes back', async () => {
  const address = '/beheer/berichten/teksten/task-done';
  const refused = await admin.send(await admin.get(address), 'Opslaan', {
    tekst: 'Klaar.\n\nBeste {{naam}},',
  });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('Regel 3: het veld {{naam}} bestaat hier niet.');
  const shown = await admin.send(await admin.get(address), 'Voorbeeld bekijken', {
    tekst: 'Het ligt klaar.',
  });
  expect(shown.text).toContain('Het ligt klaar.');
  const saved = await admin.send(await admin.get(address), 'Opslaan', {
    tekst: 'Klaar in {{regio}} & <hier>.',
  });
  expect(saved.text).toContain('De tekst is opgeslagen');
  await write('task-done');
  const { mail } = await box.find((each) => (each.mail.text ?? '').includes('& <hier>'));
  expect(mail.text).toMatch(/Klaar in \S.* & <hier>\./u);
  expect(mail.html).toContain('&amp; &lt;hier&gt;.');
  const back = await admin.send(await admin.get(address), 'Terug naar de standaardtekst');
  expect(back.text).toContain('De standaardtekst geldt weer');
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ said: string }>`select concat_ws(' ', revision, body is null, recorded_by is not null) as said
      from mail_wording_version order by revision`.execute(tx),
  );
  expect(rows.map(({ said }) => said)).toEqual(['1 f t', '2 t t']);
});

it('a link stops one kind without signing in; looking at it stops nothing', async () => {
  await write('evaluation-due', { aantal: 7 });
  const arrived = await box.find((each) => (each.mail.text ?? '').includes('Aantal: 7'));
  const link = /\/berichten\/afmelden\/[\w-]+/u.exec(arrived.mail.text ?? '')?.[0] ?? '';
  const stranger = app.visit();
  const page = await stranger.get(link);
  expect(page.text).not.toMatch(/evaluatie|assen|Verzonnen/iu);
  expect([...(await app.identity.mailChoices.unwantedBy(worker))]).toEqual([]);
  // As a mail program does it.
  const oneClick = await stranger.post(link, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
  expect(oneClick.status).toBe(200);
  expect([...(await app.identity.mailChoices.unwantedBy(worker))]).toEqual(['evaluation-due']);
  const messageId = await write('evaluation-due', { aantal: 8 });
  await expect.poll(() => stateOf(messageId), { timeout: 10_000 }).toBe('withheld');
  expect((await stranger.get(`${link}x`)).status).toBe(410);
  expect((await stranger.post(`${link}x`, new URLSearchParams())).status).toBe(410);
});

it('an account chooses what it gets, apart from what it always gets', async () => {
  const person = app.visit();
  await person.signIn('regional-policy@assen.example', password);
  const page = await person.get('/account/berichten');
  expect(page.text).toContain('Wachtwoord gewijzigd');
  const tickFor = (code: string) => page.document.querySelector(`input[value="${code}"]`);
  expect(tickFor('evaluation-due')?.hasAttribute('checked')).toBe(false);
  expect(tickFor('task-done')?.hasAttribute('checked')).toBe(true);
  expect(tickFor('password-changed')).toBeNull();
  await person.send(page, 'Opslaan', { wil: 'evaluation-due' });
  const unwanted = await app.identity.mailChoices.unwantedBy(worker);
  expect(unwanted.has('evaluation-due')).toBe(false);
  expect(unwanted.has('task-done')).toBe(true);
  expect(unwanted.has('password-changed')).toBe(false);
});
