import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openIdentity, type Identity } from '#app/platform/identity/identity.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import {
  openTestDatabase,
  testKeys,
  testSealer,
  testSecret,
  type TestDatabase,
} from '#tests/support/database.ts';
import { openMailBox, type MailBox } from '#tests/support/mail-box.ts';
import type { MailKind } from './mail-kind.ts';
import { openMailQueue, type MailQueue } from './mail-queue.server.ts';
import { readBounceId } from './keyed-ids.ts';
import { openMailServer } from './mail-server.server.ts';
import { recordBounce } from './record-bounce.server.ts';
import { writeMail, type NewMail } from './write-mail.server.ts';

const kind: MailKind = {
  name: 'Proef',
  because: 'U krijgt dit bericht als proef.',
  mayStop: false,
  isReminder: false,
  subject: 'Coördinatie: één proef',
  body: 'Er zijn {{aantal}} proeven tot {{dag}}.',
  fields: { aantal: { meaning: 'aantal', example: 3 }, dag: { meaning: 'dag', example: '2026-12-01' } },
  linkText: 'Naar Onderdak',
};
const kinds = { proef: kind, herinnering: { ...kind, isReminder: true, mayStop: true } };
const origin = 'https://onderdak.example';
const log = createLog(new Writable({ write: (_chunk, _encoding, done) => done() }));

let test: TestDatabase;
let identity: Identity;
let scope: Scope;
let box: MailBox;
let queue: MailQueue;
let people = 0;

beforeAll(async () => {
  test = await openTestDatabase();
  identity = await openIdentity({ url: test.url, origin, secret: testSecret, sealer: testSealer });
  scope = await test.scopeFor('region-admin', 'assen');
});
afterAll(async () => {
  await identity.close();
  await test.close();
});
beforeEach(async () => {
  box = await openMailBox();
  queue = await openQueue(box);
});
afterEach(async () => {
  await queue.close();
  await box.close();
});

const openQueue = ({ settings }: MailBox, tries = 5) =>
  openMailQueue({
    url: test.url,
    database: test.database,
    log,
    server: openMailServer(settings),
    settings,
    keys: testKeys,
    kinds,
    origin,
    retrying: { tries, firstSeconds: 1, mostSeconds: 1 },
    everyMs: 50,
  });

/** A new account, so that no test meets another's. */
async function newAccount() {
  people += 1;
  const email = `proef-${people}@post.example`;
  const { userId } = await identity.invitations.ensureAccount({
    email,
    name: 'Proef',
    regionId: scope.regionId,
  });
  return { email, userId };
}

const write = (mail: Omit<NewMail, 'kind'> & { readonly kind?: string }) =>
  test.database.write(scope, (tx) => writeMail(tx, scope, { kind: 'proef', ...mail }));

/** What happened to the messages of an account, in order. */
async function eventsOf(userId: string): Promise<string> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ said: string }>`
      select concat_ws(' ', e.what, e.smtp_code, e.enhanced_code, e.because) as said from mail_event e
      join mail_message m using (region_id, message_id) where m.user_id = ${userId}::uuid
      order by m.message_id, e.event_no`.execute(tx),
  );
  return rows.map(({ said }) => said).join(', ');
}
const facts = { aantal: 3, dag: '2026-12-01' };

it('sends what was written: to the address of the account, in words, with Dutch letters in the subject', async () => {
  const { email, userId } = await newAccount();
  await write({ userId, facts, path: '/beheer/gebruikers' });
  const { mail, raw, to, returnTo } = await box.find((each) => each.to[0] === email);
  expect(to).toEqual([email]);
  expect(mail.subject).toBe('Coördinatie: één proef');
  expect(raw).toMatch(/^Subject: =\?UTF-8\?Q\?Co=C3=B6rdinatie/mu);
  expect(mail.text).toContain('Er zijn 3 proeven tot 1 december 2026.');
  expect(mail.text).toContain('https://onderdak.example/beheer/gebruikers');
  expect(mail.text).toContain('Onderdak, regio');
  expect(mail.html).toContain('<a href="https://onderdak.example/beheer/gebruikers">Naar Onderdak</a>');
  expect(mail.html).not.toMatch(/<img|src=|url\(/u);
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(raw).not.toMatch(/^List-Unsubscribe/mu);
  expect(returnTo).toMatch(/^terug\+[0-9a-f]{52}@regio\.example$/u);
  await expect.poll(() => eventsOf(userId)).toBe('written, queued, sent 250');
});

it('sends nothing of an act that was undone', async () => {
  const { userId } = await newAccount();
  const { email: other, userId: otherId } = await newAccount();
  await expect(
    test.database.write(scope, async (tx) => {
      await writeMail(tx, scope, { kind: 'proef', userId, facts });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await write({ userId: otherId, facts });
  await box.find((each) => each.to[0] === other);
  expect(await eventsOf(userId)).toBe('');
  expect(box.arrived).toHaveLength(1);
});

it('tries again after a refusal for now, and says so', async () => {
  const { email, userId } = await newAccount();
  box.behave({ atRecipient: [451, '4.7.1 Greylisted'] });
  await write({ userId, facts });
  await box.find((each) => each.to[0] === email);
  await expect.poll(() => eventsOf(userId)).toBe('written, queued, deferred 451 4.7.1 busy, sent 250');
});

it('fails at once after a refusal for good, and reminders to that address wait', async () => {
  const { userId } = await newAccount();
  box.behave({ atRecipient: [550, '5.1.1 No such user'] });
  await write({ userId, facts });
  await expect.poll(() => eventsOf(userId)).toBe('written, queued, failed 550 5.1.1 address-refused');
  await write({ userId, facts, kind: 'herinnering' });
  await expect.poll(() => eventsOf(userId)).toContain('withheld address-stopped');
  await identity.record({ action: 'sign-in', subject: { userId }, origin: 'test' });
  await write({ userId, facts, kind: 'herinnering' });
  await expect.poll(() => eventsOf(userId)).toMatch(/written, queued, sent 250$/u);
});

it('notes a message that came back once, and only of the round that was sent', async () => {
  const { email, userId } = await newAccount();
  await write({ userId, facts });
  const { returnTo } = await box.find((each) => each.to[0] === email);
  await expect.poll(() => eventsOf(userId)).toMatch(/sent 250$/u);
  const about = readBounceId(testKeys, /\+([0-9a-f]{52})@/u.exec(returnTo)?.[1] ?? '');
  if (about === null) throw new Error('the envelope sender names no message');
  const bounce = { isFailed: true, isAddressGone: true, code: 550, enhancedCode: '5.1.1' };
  expect(await recordBounce(test.database, { ...about, ...bounce, round: 1 })).toBe(false);
  expect(await recordBounce(test.database, { ...about, ...bounce })).toBe(true);
  expect(await recordBounce(test.database, { ...about, ...bounce })).toBe(false);
  await write({ userId, facts, kind: 'herinnering' });
  await expect
    .poll(() => eventsOf(userId), { timeout: 5000 })
    .toMatch(/sent 250, bounced 550 5\.1\.1 bounced-hard, .*withheld address-stopped$/u);
});

it('does not take a refused content for an address that is gone', async () => {
  const { userId, email } = await newAccount();
  box.behave({ atData: [554, '5.7.1 Spam'] });
  await write({ userId, facts });
  await expect.poll(() => eventsOf(userId)).toBe('written, queued, failed 554 5.7.1 refused');
  await write({ userId, facts, kind: 'herinnering' });
  await box.find((each) => each.to[0] === email);
});

it('fails after the last try', async () => {
  await queue.close();
  queue = await openQueue(box, 1);
  const { userId } = await newAccount();
  box.behave({ atRecipient: [451, '4.2.2 Full'] }, { atRecipient: [452, '4.2.2 Full'] });
  await write({ userId, facts });
  await expect
    .poll(() => eventsOf(userId), { timeout: 10_000 })
    .toBe('written, queued, deferred 451 4.2.2 busy, failed 452 4.2.2 busy');
});

it('waits while the server is down, and sends when it is back', async () => {
  const { email, userId } = await newAccount();
  const { port } = box;
  await box.close();
  await write({ userId, facts });
  await expect.poll(() => eventsOf(userId)).toContain('deferred no-connection');
  box = await openMailBox(port);
  await box.find((each) => each.to[0] === email);
  await expect
    .poll(() => eventsOf(userId))
    .toMatch(/^written, queued, (deferred no-connection, )+sent 250$/u);
});

it('sends again what may not have come through, under the same id and with the same link', async () => {
  const { email, userId } = await newAccount();
  box.behave({ breaksAfterData: true });
  await write({ userId, facts, link: 'invitation' });
  await expect.poll(() => box.arrived.length, { timeout: 15_000 }).toBe(2);
  const [first, second] = box.arrived;
  expect(first?.to).toEqual([email]);
  expect(second?.mail.messageId).toBe(first?.mail.messageId);
  expect(first?.mail.messageId).toMatch(/^<[0-9a-f-]{36}\.0@regio\.example>$/u);
  expect(second?.mail.text).toBe(first?.mail.text);
  await expect.poll(() => eventsOf(userId)).toMatch(/sent 250$/u);
});

it('brings a link that works, of which nothing readable is stored before or after', async () => {
  const { email, userId } = await newAccount();
  await write({ userId, facts, link: 'invitation' });
  const { mail } = await box.find((each) => each.to[0] === email);
  const token = /\/uitnodiging\/([\w-]{43})$/mu.exec(mail.text ?? '')?.[1] ?? '';
  expect(await identity.invitations.find(token)).toMatchObject({ email, needsCode: false });
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'auth', 'pgboss')`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(80);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await test.database.asOwner((tx) =>
      sql`select from ${sql.raw(name)} as t where position(${token} in t::text) > 0 limit 1`.execute(tx),
    );
    if (hits.length > 0) found.push(name);
  }
  expect(found).toEqual([]);
});

it('keeps what its reader does not want', async () => {
  const { userId } = await newAccount();
  await test.database.asOwner((tx) =>
    sql`insert into auth.mail_choice (user_id, kind, wants) values (${userId}::uuid, 'herinnering', false)`.execute(
      tx,
    ),
  );
  await write({ userId, facts, kind: 'herinnering' });
  await expect.poll(() => eventsOf(userId)).toBe('written, queued, withheld not-wanted');
});

it('offers to stop a kind that may stop, with one press of a mail program', async () => {
  const { email, userId } = await newAccount();
  await write({ userId, facts, kind: 'herinnering' });
  const { raw } = await box.find((each) => each.to[0] === email);
  const unfolded = raw.replaceAll(/\r\n[ \t]/gu, ' ');
  expect(unfolded).toMatch(/^List-Unsubscribe: <https:\/\/onderdak\.example\/berichten\/afmelden\/[\w-]+>/mu);
  expect(unfolded).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/mu);
  expect(unfolded).not.toContain(userId);
});

it('writes once what is to be told once', async () => {
  const { userId } = await newAccount();
  await write({ userId, facts, once: 'a' });
  await write({ userId, facts, once: 'a' });
  await write({ userId, facts, once: 'b' });
  await expect.poll(() => box.arrived.length, { timeout: 5000 }).toBe(2);
  expect(await eventsOf(userId)).not.toMatch(/written.*written.*written/u);
});

it.each([{ naam: 'Jansen' }, { aantal: 123456789 }, { dag: '1-12-2026' }, { Aantal: 1 }])(
  'takes no facts that could tell who somebody is: %j',
  async (wrong) => {
    const { userId } = await newAccount();
    await expect(write({ userId, facts: wrong })).rejects.toThrow(/check constraint/u);
  },
);
