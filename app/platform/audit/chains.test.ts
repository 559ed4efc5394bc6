import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { openAnchors, type Anchors } from './anchors.server.ts';
import { acceptChain, anchorChain, checkChain, checkChains, isRegionMissed } from './check-chains.server.ts';
import { keepAnchors } from './keep-anchors.server.ts';
import { recordAudit } from './record.server.ts';
import { createSealer } from '../sealing/sealer.ts';
import { isBroken, isIntact } from './verify-chain.ts';

let test: TestDatabase;
let scope: Scope;
let folder: string;
let anchors: Anchors;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('region-admin', 'emmen');
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-anchors-'));
  anchors = openAnchors(join(folder, 'anchors'), testSealer);
  await owner('delete from audit_seal');
  await owner('delete from audit_event');
  await owner('delete from audit_head');
  await anchor();
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'anchors', `${scope.regionId}.jsonl`);

/** What somebody does who has all rights in the database, but no key and no access to the machine of the program. */
const owner = (statement: string) => test.database.asOwner((tx) => sql.raw(statement).execute(tx));

const now = () => Temporal.Now.instant();
const anchor = () => anchorChain(test.database, anchors, scope.regionId, now());
const check = () => checkChain(test.database, anchors, scope.regionId);

async function record(count: number, database = test.database, origin = 'test'): Promise<void> {
  for (let at = 1; at <= count; at += 1)
    await database.write(scope, (tx) =>
      recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId: String(at), origin }),
    );
}

/** An event at the end that fits the chain in every way that the database can check. */
const wellHashed = (region: string, withHead: boolean) => `
  do $$
  declare event audit_event;
  begin
    select * into event from audit_event where region_id = '${region}' order by event_no desc limit 1;
    event.event_no := event.event_no + 1;
    event.occurred_at := clock_timestamp();
    event.action := 'open-person';
    event.previous_hash := event.hash;
    event.hash := app.audit_hash(event.previous_hash, event);
    insert into audit_event select event.*;
    if ${withHead} then
      update audit_head set last_no = event.event_no, last_hash = event.hash where region_id = '${region}';
    end if;
  end $$`;

const cutOff = (region: string, from: number) => `
  delete from audit_seal where region_id = '${region}' and event_no >= ${from};
  delete from audit_event where region_id = '${region}' and event_no >= ${from};
  update audit_head set (last_no, last_hash) = (
    select event_no, hash from audit_event where region_id = '${region}' order by event_no desc limit 1)
  where region_id = '${region}'`;

describe('an untouched log', () => {
  it('is intact, and says how many events are not yet anchored', async () => {
    await record(3);
    await anchor();
    await record(2);
    expect(await check()).toMatchObject({
      events: 5,
      broken: [],
      unsealed: [],
      cut: null,
      alteredAnchors: 0,
      anchoredTo: { eventNo: 3 },
      notAnchored: 2,
    });
  });

  it('takes texts of every kind, and events of a transaction that was undone in part leave none', async () => {
    const purposes = [
      'é "aan\\haling" \t\n\r\b\f',
      '\u0001\u001f\u007f\u2028',
      '👩‍🚀',
      '\ud800 half',
      '<>&',
      '',
    ];
    for (const purpose of purposes)
      await test.database.write(scope, (tx) =>
        recordAudit(tx, {
          action: 'choose-work-place',
          objectKind: 'user',
          objectId: '1',
          purpose,
          origin: 'test',
        }),
      );
    await test.database
      .write(scope, async (tx) => {
        await recordAudit(tx, {
          action: 'choose-work-place',
          objectKind: 'user',
          objectId: '2',
          origin: 'test',
        });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await test.database.write(scope, async (tx) => {
      await sql`savepoint one`.execute(tx);
      await recordAudit(tx, {
        action: 'choose-work-place',
        objectKind: 'user',
        objectId: '3',
        origin: 'test',
      });
      await sql`rollback to savepoint one`.execute(tx);
      await recordAudit(tx, {
        action: 'choose-work-place',
        objectKind: 'user',
        objectId: '4',
        origin: 'test',
      });
    });
    expect(await check()).toMatchObject({ events: 7, broken: [], unsealed: [] });
  });

  it('of before there were seals is taken as it was found', async () => {
    await owner('delete from audit_event');
    rmSync(file());
    const without = openDatabase(test.url);
    await record(4, without);
    await without.close();
    await anchor();
    await record(2);
    expect(isIntact(await check())).toBe(true);
    await owner('delete from audit_seal where event_no = 6');
    expect((await check()).unsealed).toEqual([6]);
  });
});

describe('somebody with all rights in the database is found out who', () => {
  it('removes the head, and with it the log, so that it would start anew', async () => {
    await record(3);
    await owner('delete from audit_head');
    expect((await check()).broken).toEqual([1, 2, 3]);
    await anchor();
    await owner('delete from audit_seal; delete from audit_event');
    expect(isIntact(await check())).toBe(true); // Nothing of it was anchored yet.
    await record(3);
    await anchor();
    await owner('delete from audit_seal; delete from audit_event; delete from audit_head');
    const gone = await check();
    expect(gone.cut).toMatchObject({ eventNo: 3 });
    await record(5);
    expect((await check()).cut).toMatchObject({ eventNo: 3 });
    expect(await anchor()).toEqual({ kind: 'refused' });
  });

  it('cuts off the end and writes the head anew', async () => {
    await record(6);
    await anchor();
    await owner(cutOff(scope.regionId, 5));
    const { cut, broken } = await check();
    expect(broken).toEqual([]);
    expect(cut).toMatchObject({ eventNo: 6 });
    expect(await anchor()).toEqual({ kind: 'refused' });
  });

  it.each([true, false])(
    'adds a well-hashed event at the end, with the head moved along: %s',
    async (withHead) => {
      await record(3);
      await anchor();
      await owner(wellHashed(scope.regionId, withHead));
      const { broken, unsealed } = await check();
      expect(broken).toEqual(withHead ? [] : [4]);
      expect(unsealed).toEqual([4]);
      // Without the head nothing new shows at the end; the check of the night finds it.
      expect(await anchor()).toEqual({ kind: withHead ? 'refused' : 'up-to-date' });
    },
  );

  it('has the database’s own function write an event in another’s name', async () => {
    await record(2);
    await test.database.asOwner((tx) =>
      sql`select set_config('app.region', ${scope.regionId}, true), set_config('app.user', ${scope.userId}, true),
        app.record_audit('open-person', 'person', 'P-1', 'done', null, 'web')`.execute(tx),
    );
    expect((await check()).unsealed).toEqual([3]);
  });

  it('takes the seal of another event, or makes one up', async () => {
    await record(3);
    await owner(wellHashed(scope.regionId, true));
    await owner(
      'insert into audit_seal select region_id, 4, key_id, seal from audit_seal where event_no = 3',
    );
    expect((await check()).unsealed).toEqual([4]);
    await owner("update audit_seal set key_id = 'other' where event_no = 2");
    expect((await check()).unsealed).toEqual([2, 4]);
  });

  it('changes an event and computes all hashes after it anew', async () => {
    await record(4);
    await anchor();
    await owner(`
      do $$
      declare event audit_event; previous bytea := '\\x00';
      begin
        for event in select * from audit_event where region_id = '${scope.regionId}' order by event_no loop
          if event.event_no = 2 then event.object_id := 'anders'; end if;
          event.previous_hash := previous;
          event.hash := app.audit_hash(previous, event);
          previous := event.hash;
          update audit_event set object_id = event.object_id, previous_hash = event.previous_hash, hash = event.hash
          where region_id = event.region_id and event_no = event.event_no;
        end loop;
        update audit_head set last_hash = previous where region_id = '${scope.regionId}';
      end $$`);
    const { broken, unsealed, cut } = await check();
    expect(broken).toEqual([]);
    expect(unsealed).toEqual([2, 3, 4]);
    expect(cut).toMatchObject({ eventNo: 4 });
  });

  it('makes the database store something else than the program wrote: then the act itself fails', async () => {
    await owner(`
      create function public.bend() returns trigger language plpgsql as $$
      begin
        new.object_id := 'anders';
        return new;
      end $$;
      create or replace function app.audit_hash(previous bytea, event audit_event) returns bytea language sql stable
        return sha256('anders');`);
    await expect(record(1)).rejects.toThrow('The database stored another event');
    expect((await check()).events).toBe(0);
    await owner(`drop function public.bend();
      create or replace function app.audit_hash(previous bytea, event audit_event) returns bytea
      language sql stable
      return sha256(previous || convert_to(jsonb_build_array(
        (event).region_id, (event).event_no,
        to_char((event).occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        (event).actor_id, (event).actor_roles, (event).action, (event).object_kind, (event).object_id,
        (event).result, (event).purpose, (event).origin)::text, 'UTF8'));`);
  });
});

describe('the anchors', () => {
  it('lie in a folder of their own, closed to others', async () => {
    await record(1);
    await anchor();
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'anchors')).mode & 0o777).toBe(0o700);
    expect(readFileSync(file(), 'utf8')).not.toContain('choose-work-place');
  });

  it('cannot be made without the key, nor for another region', async () => {
    await record(2);
    await anchor();
    const forger = openAnchors(
      join(folder, 'anchors'),
      createSealer(() => toKeyRing([{ id: 'test', bytes: new Uint8Array(32).fill(9) }])),
    );
    await acceptChain(test.database, forger, scope.regionId, now(), 'verzonnen');
    const other =
      readFileSync(file(), 'utf8')
        .trim()
        .split('\n')
        .findLast((line) => line !== '') ?? '';
    writeFileSync(join(folder, 'anchors', 'sign-ins.jsonl'), `${other}\n`);
    expect((await check()).alteredAnchors).toBe(1);
    expect((await anchors.read('sign-ins')).altered).toBe(1);
  });

  it('survive a line that was cut off when the machine stopped', async () => {
    await record(1);
    await anchor();
    appendFileSync(file(), '{"anchor":"[\\"head');
    await record(1);
    await anchor();
    expect(await check()).toMatchObject({ alteredAnchors: 0, anchoredTo: { eventNo: 2 }, notAnchored: 0 });
  });

  it('of past days are thinned to the last of each day', async () => {
    const day = (text: string) => Temporal.Instant.from(text);
    rmSync(file());
    anchors = openAnchors(join(folder, 'anchors'), testSealer);
    for (const at of [
      '2026-03-01T08:00Z',
      '2026-03-01T09:00Z',
      '2026-03-01T22:59Z',
      '2026-03-01T23:01Z',
      '2026-03-02T09:00Z',
    ]) {
      await record(1);
      await anchorChain(test.database, anchors, scope.regionId, day(at));
    }
    await anchors.keepDaily(scope.regionId, Temporal.PlainDate.from('2026-03-03'));
    const { anchors: kept } = await anchors.read(scope.regionId);
    expect(kept.map(({ kind, eventNo }) => `${kind} ${eventNo}`)).toEqual(['begin 1', 'head 3', 'head 5']);
    expect(isIntact(await check())).toBe(true);
  });
});

describe('somebody who comes at the file of anchors is found out who', () => {
  const lines = () =>
    readFileSync(file(), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const rewrite = (change: (all: string[]) => string[]) =>
    writeFileSync(file(), `${change(lines()).join('\n')}\n`);
  const grow = async () => {
    await record(1, test.database, 'web 192.0.2.1');
    return anchor();
  };

  beforeEach(async () => {
    for (let at = 0; at < 3; at += 1) await grow();
    expect(isIntact(await check())).toBe(true);
  });

  it('takes away the newest lines: the next one refers to what is gone', async () => {
    rewrite((all) => all.slice(0, -2));
    expect(isIntact(await check())).toBe(true); // Nothing came after them yet.
    expect(await grow()).toMatchObject({ kind: 'anchored', wasLost: true });
    expect(await check()).toMatchObject({ lostAnchors: 1, cut: null, broken: [] });
    // It is told once, and goes on.
    expect(await grow()).toMatchObject({ kind: 'anchored', wasLost: false });
    expect((await check()).lostAnchors).toBe(1);
  });

  it('takes away a line in between, or makes one unreadable', async () => {
    const whole = readFileSync(file());
    rewrite((all) => all.filter((_, at) => at !== 2));
    expect((await check()).lostAnchors).toBe(1);
    writeFileSync(file(), whole);
    rewrite((all) => all.map((line, at) => (at === 2 ? line.slice(0, 40) : line)));
    expect((await check()).lostAnchors).toBe(1);
    writeFileSync(file(), whole);
    rewrite((all) => all.map((line, at) => (at === 3 ? line.slice(0, 40) : line)));
    expect((await check()).unreadableAnchors).toBe(1);
  });

  it('takes away the file while the program runs: no fresh beginning is made', async () => {
    rmSync(file());
    expect(await anchors.isAsLeft(scope.regionId)).toBe(false);
    expect(await anchor()).toMatchObject({ anchor: { kind: 'head', eventNo: 3 }, wasLost: true });
    expect(await check()).toMatchObject({ lostAnchors: 1, writtenBeforeAnchors: 1 });
  });

  it('takes away the file while the program is off: what it wrote before is older than the new beginning', async () => {
    rmSync(file());
    expect((await check()).writtenBeforeAnchors).toBe(1);
    anchors = openAnchors(join(folder, 'anchors'), testSealer);
    expect(await anchor()).toMatchObject({ anchor: { kind: 'begin', eventNo: 3 }, wasLost: false });
    await grow();
    expect(await check()).toMatchObject({ writtenBeforeAnchors: 1, lostAnchors: 0 });
    await acceptChain(
      test.database,
      anchors,
      scope.regionId,
      now(),
      'Nieuwe machine, ankers niet meegenomen',
    );
    expect(isIntact(await check())).toBe(true);
  });

  it('and when the operator has looked into it and says why, it goes on from there', async () => {
    rewrite((all) => [...all.slice(0, -1), 'geen regel']);
    await acceptChain(
      test.database,
      openAnchors(join(folder, 'anchors'), testSealer),
      scope.regionId,
      now(),
      'Schijf was vol, uitgezocht',
    );
    expect(isIntact(await check())).toBe(true);
    expect(await grow()).toMatchObject({ wasLost: false });
    expect(isIntact(await check())).toBe(true);
  });

  it('and two programs that write in one folder are not taken for that', async () => {
    const other = openAnchors(join(folder, 'anchors'), testSealer);
    await anchorChain(test.database, other, scope.regionId, now());
    await record(1);
    await Promise.all([anchor(), anchorChain(test.database, other, scope.regionId, now())]);
    expect(await grow()).toMatchObject({ wasLost: false });
    await record(1);
    expect(await anchorChain(test.database, other, scope.regionId, now())).toMatchObject({ wasLost: false });
    expect(isIntact(await check())).toBe(true);
  });
});

describe('a key that is not here', () => {
  const k2 = { id: 'k2', bytes: new Uint8Array(32).fill(4) };
  /** The program after the first key was taken away. */
  const later = () =>
    openAnchors(
      join(folder, 'anchors'),
      createSealer(() => toKeyRing([k2])),
    );
  const recordKey = () =>
    owner("insert into installation_key values ('test', sha256('x')) on conflict do nothing");
  afterEach(() => owner('delete from installation_key'));

  it('is told as that when it was ever used here, and nothing is called forged or begun anew', async () => {
    await record(3);
    await anchor();
    await recordKey();
    const verdict = await checkChain(test.database, later(), scope.regionId);
    expect(verdict).toMatchObject({ unsealed: [], cut: null, alteredAnchors: 0, lostAnchors: 0 });
    expect(verdict.keysAbsent).toEqual([{ keyId: 'test', events: 3, anchors: 2 }]);
    expect([isIntact(verdict), isBroken(verdict)]).toEqual([false, false]);
    const before = readFileSync(file(), 'utf8');
    expect(await anchorChain(test.database, later(), scope.regionId, now())).toEqual({ kind: 'key-absent' });
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it('hides no event that was changed, and a key that was never used here is no excuse', async () => {
    await record(3);
    await recordKey();
    await owner("update audit_event set object_id = 'anders' where event_no = 2");
    await owner("update audit_seal set key_id = 'nooit' where event_no = 3");
    const verdict = await checkChain(test.database, later(), scope.regionId);
    expect([verdict.broken, verdict.unsealed, isBroken(verdict)]).toEqual([[2], [3], true]);
  });
});

describe('a region whose row is gone', () => {
  it.each(['its events', 'its anchors alone'])('is still checked, and told, by %s', async (what) => {
    await record(2);
    await anchor();
    const gone = '00000000-0000-4000-8000-000000000009';
    if (what === 'its anchors alone') {
      writeFileSync(join(folder, 'anchors', `${gone}.jsonl`), '');
    } else {
      await owner('alter table audit_event drop constraint audit_event_region_id_fkey');
      await owner(`insert into audit_event select '${gone}', event_no, occurred_at, actor_id, actor_roles, action,
        object_kind, object_id, result, purpose, origin, previous_hash, hash from audit_event where event_no = 1`);
    }
    const checked = await checkChains(test.database, anchors);
    const found = checked.find(({ chain }) => chain === gone);
    expect(found).toMatchObject({ label: gone, isRegionGone: true });
    expect(found !== undefined && isRegionMissed(found)).toBe(true);
    if (what === 'its events') expect(found?.verdict.broken).toContain(1);
  });
});

describe('an older backup that was restored', () => {
  it('shows, until somebody says why; what was said stays to be read', async () => {
    await record(6);
    await anchor();
    await owner(cutOff(scope.regionId, 4));
    await record(1);
    expect((await check()).cut).toMatchObject({ eventNo: 6 });
    await acceptChain(test.database, anchors, scope.regionId, now(), 'Reservekopie van gisteren teruggezet');
    const verdict = await check();
    expect(isIntact(verdict)).toBe(true);
    expect(verdict.accepted).toMatchObject([{ eventNo: 4, reason: 'Reservekopie van gisteren teruggezet' }]);
    await record(4);
    expect(await anchor()).toMatchObject({ anchor: { eventNo: 8 } });
    expect(isIntact(await check())).toBe(true);
  });
});

describe('while the program runs', () => {
  it('every chain is anchored once it grew, and a broken one is told once', async () => {
    const written: string[] = [];
    const lines = () => written.splice(0).join('');
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    const keeper = keepAnchors(test.database, anchors, createLog(stream));
    await record(2);
    await keeper.round();
    expect(lines()).toMatch(/"audit-anchored","region":"emmen","kind":"head","no":2/);
    await keeper.round();
    expect(lines()).toBe('');
    await owner(wellHashed(scope.regionId, true));
    await keeper.round();
    expect(lines()).toMatch(/"audit-log-broken","region":"emmen"/);
    await keeper.close();
    expect(lines()).toBe('');
    expect(await anchors.read('sign-ins')).toMatchObject({ anchors: [{ kind: 'begin', eventNo: 0 }] });
    const verdicts = await checkChains(test.database, anchors);
    expect(verdicts.filter(({ verdict }) => !isIntact(verdict)).map(({ label }) => label)).toEqual(['emmen']);
    expect(verdicts.some(({ label }) => label === 'sign-ins')).toBe(true);
  });
});
