import type { KeyRing, SealedTable } from '../../crypto/index.server.ts';
import type pg from 'pg';
import type { Ask } from '../../db/ask.ts';
import { checkKeyRing } from '../../key-check/check-key-ring.server.ts';
import { damagedText, keyFaultText } from '../../key-check/messages.nl.ts';
import { keysInUse, openSample, type KeyUse } from '../../key-check/sealed-values.server.ts';
import { countDue } from '../../reseal/count-due.server.ts';
import type { Contents } from '../contents.ts';
import { kyselyOver } from '../single-connection.server.ts';
import type { Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

const sampledRows = 100;

/** Whether the keys are those of this database, and of the backup. */
export async function checkKeys(
  ask: Ask,
  ring: KeyRing | null,
  tables: readonly SealedTable[],
  found: Contents,
  backup: Contents | null,
): Promise<readonly Finding[]> {
  const faults = (backup?.keys ?? [])
    .filter(
      ({ id, fingerprint }) => !found.keys.some((key) => key.id === id && key.fingerprint === fingerprint),
    )
    .map(({ id }) => messages.keyNotRecorded(id));
  const inUse = await keysInUse(ask, tables);
  if (ring === null) {
    if (inUse.length > 0 || found.keys.length > 0) faults.push(messages.noKeys);
  } else {
    const check = await checkKeyRing(ask, ring, tables);
    faults.push(...check.faults.map(keyFaultText), ...check.damaged.map(damagedText));
  }
  if (faults.length > 0) return faults.map((text) => ({ area: 'keys', isGood: false, text }));
  const values = inUse.reduce((sum, use) => sum + use.values, 0);
  const fits: Finding = {
    area: 'keys',
    isGood: true,
    text: messages.keys([...(ring?.byId.keys() ?? [])], values),
  };
  return [fits, ...(ring === null ? [] : await olderKeys(ask, ring, inUse))];
}

/** What each key that is no longer written with is still needed for. */
async function olderKeys(ask: Ask, ring: KeyRing, inUse: readonly KeyUse[]): Promise<readonly Finding[]> {
  const rows = await ask<{ key_id: string; seals: number }>(
    `select k.key_id, (
       (select count(*) from public.audit_seal s where s.key_id = k.key_id)
       + (select count(*) from auth.sign_in_seal s where s.key_id = k.key_id))::float8 as seals
     from public.installation_key k where k.key_id <> $1 order by k.recorded_at, k.key_id`,
    [ring.current.id],
  );
  return rows.map(({ key_id: id, seals }) => {
    const values = inUse.find(({ keyId }) => keyId === id)?.values ?? 0;
    return { area: 'keys', isGood: true, text: messages.olderKey(id, values, seals) };
  });
}

/** Opens some names, the oldest and the newest of each table: that the keys are the same does not tell that values are. */
export async function checkNames(
  ask: Ask,
  ring: KeyRing | null,
  tables: readonly SealedTable[],
): Promise<readonly Finding[]> {
  if (ring === null) return [];
  const samples = await openSample(ask, ring, tables, sampledRows);
  const faults = samples
    .filter(({ failed }) => failed > 0)
    .map(({ table, failed, opened }) => messages.unreadable(table, failed, failed + opened));
  if (faults.length > 0) return faults.map((text) => ({ area: 'names', isGood: false, text }));
  const opened = samples.reduce((sum, sample) => sum + sample.opened, 0);
  return [{ area: 'names', isGood: true, text: messages.readable(opened) }];
}

function remark(text: string): Finding {
  return { area: 'names', isGood: true, isRemark: true, text };
}

/** Rows that are still to be written anew: an update or a new key that was broken off halfway goes unseen otherwise. */
export async function checkDueNames(
  client: pg.Client,
  ring: KeyRing | null,
  tables: readonly SealedTable[],
): Promise<readonly Finding[]> {
  if (ring === null) return [];
  const { olderForm, otherKey } = await countDue(kyselyOver(client), ring, tables);

  return [
    ...(olderForm > 0 ? [remark(messages.olderForm(olderForm))] : []),
    ...(otherKey > 0 ? [remark(messages.otherKey(otherKey, ring.current.id))] : []),
  ];
}
