import type { Ask } from '../../db/ask.ts';
import type { Contents } from '../contents.ts';
import type { Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

/**
 * Whether every region's audit log fits together, and still holds what it held in the backup: a chain of which the end,
 * or all, was taken away fits together as well. Seals and anchors are for the program (`server/commands/check-anchors.ts`).
 */
export async function checkAudit(
  ask: Ask,
  contents: Contents,
  backup: Contents | null,
): Promise<readonly Finding[]> {
  const slugs = new Map([...(backup?.regions ?? []), ...contents.regions].map(({ id, slug }) => [id, slug]));
  const slugOf = (id: string) => slugs.get(id) ?? id;
  const faults: string[] = [];
  const broken = await ask<{ region: string; events: number }>(
    `select r.region_id::text as region, count(distinct event_no)::int as events
     from (select region_id from public.region union select region_id from public.audit_event) r cross join lateral app.broken_audit_events(r.region_id) as event_no group by 1 order by 1`,
  );
  for (const { region, events } of broken) faults.push(messages.chainBroken(slugOf(region), events));
  for (const head of backup?.audit ?? []) {
    const { removedTo = 0 } = contents.audit.find(({ regionId }) => regionId === head.regionId) ?? {};
    // Removed since, from the beginning and with a seal, which the program checks.
    if (head.lastNo <= removedTo) continue;
    const rows = await ask<{ hash: string }>(
      `select encode(hash, 'hex') as hash from public.audit_event where region_id = $1 and event_no = $2`,
      [head.regionId, head.lastNo],
    );
    if (rows[0]?.hash !== head.lastHash) faults.push(messages.chainLacks(slugOf(head.regionId), head.lastNo));
  }
  if (faults.length > 0) return faults.map((text) => ({ area: 'audit', isGood: false, text }));
  const events = contents.tables.find(({ name }) => name === 'audit_event')?.rows ?? 0;
  return [{ area: 'audit', isGood: true, text: messages.chains(contents.audit.length, events) }];
}
