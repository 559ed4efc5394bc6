import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectedFault } from '#server/expected-faults.ts';
import { openIdentity } from '#app/platform/identity/identity.server.ts';
import { testSealer, testSecret } from '#tests/support/database.ts';
import { openWebApp, type WebApp } from '#tests/support/web-app.ts';

let app: WebApp;
let folder: string;
beforeAll(async () => {
  app = await openWebApp();
  folder = await mkdtemp(join(tmpdir(), 'onderdak-passwords-'));
}, 300_000);
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

async function invited(name: string, email: string): Promise<string> {
  const { region_id: regionId } = await app.db.database.asOwner((tx) =>
    tx.selectFrom('region').select('region_id').where('slug', '=', 'assen').executeTakeFirstOrThrow(),
  );
  const { userId } = await app.identity.invitations.ensureAccount({ name, email, regionId });
  return app.identity.invitations.issue(userId);
}

it('says at the field why a password is too easy, and takes a better one with the same link', async () => {
  const token = await invited('Wilhelmina Zandstra', 'w.zandstra@assen.example');
  const browser = app.visit();
  const choose = async (wachtwoord: string) =>
    browser.send(await browser.get(`/uitnodiging/${token}`), 'Wachtwoord opslaan', {
      wachtwoord,
      herhaling: wachtwoord,
    });
  const said = async (password: string) => {
    const page = await choose(password);
    expect(page.status).toBe(400);
    return (
      page.document.querySelector('#wachtwoord-error, [id*="wachtwoord"][class*="error"]')?.textContent ??
      page.text
    );
  };
  expect(await said('wilhelmina-2026')).toContain('bijna alleen uw naam');
  expect(await said('welkom-bij-12345')).toContain('bijna alleen uw naam');
  expect(await said('1qaz2wsx3edc')).toContain('kiezen veel mensen');
  expect(await said('efghijklm-98765')).toContain('een rijtje');
  expect(await said('zolderzolderzolder')).toContain('herhaalt');
  expect((await choose('vier losse woorden samen')).address).toContain('/inloggen');
});

it('refuses what stands on the operator’s list of breached passwords', async () => {
  const path = join(folder, 'gelekt.txt');
  const hash = createHash('sha1').update('correct paard batterij').digest('hex').toUpperCase();
  await writeFile(path, `${'0'.repeat(40)}:1\r\n${hash}:9\r\n${'F'.repeat(40)}:2\r\n`);
  const identity = await openIdentity({
    url: app.db.url,
    origin: 'http://127.0.0.1:3999',
    secret: testSecret,
    sealer: testSealer,
    breachedPasswords: path,
  });
  const token = await invited('Een Ander', 'een.ander@assen.example');
  expect(await identity.invitations.accept(token, { password: 'correct paard batterij' })).toMatchObject({
    reason: { kind: 'weak-password', weakness: 'breached' },
  });
  expect(await identity.invitations.accept(token, { password: 'correct paard batterij 2' })).toMatchObject({
    ok: true,
  });
  await identity.close();
});

it('does not start with a list that is none, and says which setting to look at', async () => {
  const path = join(folder, 'geen.txt');
  await writeFile(path, 'wachtwoord\n');
  const opening = openIdentity({
    url: app.db.url,
    origin: 'http://127.0.0.1:1',
    secret: testSecret,
    breachedPasswords: path,
  });
  const fault = await opening.catch((error: unknown) => error);
  expect(expectedFault(fault)).toContain('ONDERDAK_BREACHED_PASSWORDS');
  expect(expectedFault(fault)).toContain(path);
});
