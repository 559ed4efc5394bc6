import { sql } from 'kysely';
import type { Database } from '../db/database.server.ts';
import type { Log } from '../log.server.ts';
import type { Anchors } from './anchors.server.ts';
import { anchorChain, type Anchoring } from './check-chains.server.ts';
import { signInChain } from '../sealing/sealer.ts';

/** So long, at most, an event stands in the log of which the removal would not show. */
const secondsBetween = 60;

interface Head {
  readonly chain: string;
  readonly label: string;
  readonly end: string;
}

/**
 * Puts the ends of all chains outside the database every minute, while the program runs and once more when it stops.
 * Each anchor also goes to the program's log, which is kept elsewhere. A chain that does not go on from its last anchor
 * gets none, and is told as an error.
 */
export function keepAnchors(
  database: Database,
  anchors: Anchors,
  log: Log,
): { readonly round: () => Promise<void>; readonly close: () => Promise<void> } {
  /** Where each chain ended when it was last looked at. */
  const seen = new Map<string, string>();
  let running = Promise.resolve();

  async function anchorAll(): Promise<void> {
    try {
      const heads = await headsOf(database);
      for (const { chain, label, end } of heads) {
        if (seen.get(chain) === end && (await anchors.isAsLeft(chain))) continue;
        const done = await anchorChain(database, anchors, chain, Temporal.Now.instant());
        seen.set(chain, end);
        tell(log, label, done);
      }
      const left = new Set(heads.map(({ chain }) => chain));
      for (const chain of [...seen.keys()].filter((known) => !left.has(known))) {
        seen.delete(chain);
        log.error('audit-log-broken', new Error('The region of this log is gone.'), { region: chain });
      }
    } catch (error) {
      log.error('audit-not-anchored', error);
    }
  }

  const round = () => (running = running.then(anchorAll));
  const timer = setInterval(() => void round(), secondsBetween * 1000);
  timer.unref();
  return {
    round,
    async close() {
      clearInterval(timer);
      await round();
    },
  };
}

/** The ends of all chains in one look: a head that is gone is an end that changed. */
async function headsOf(database: Database): Promise<readonly Head[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<Head>`
      select region_id::text as chain, coalesce(r.slug, region_id::text) as label,
        coalesce(h.last_no || ':' || encode(h.last_hash, 'hex'), 'none') as end
      from region r full join audit_head h using (region_id)
      union all
      select ${signInChain}, ${signInChain}, coalesce(
        (select last_no || ':' || encode(last_hash, 'hex') from auth.sign_in_chain), 'gone')`.execute(tx),
  );
  return rows;
}

function tell(log: Log, label: string, done: Anchoring): void {
  if (done.kind === 'refused')
    log.error('audit-log-broken', new Error('The chain does not go on from its anchor.'), { region: label });
  if (done.kind === 'key-absent')
    log.error('audit-not-anchored', new Error('The key of the newest seals is not in ONDERDAK_KEYS.'), {
      region: label,
    });
  if (done.kind !== 'anchored') return;
  if (done.wasLost)
    log.error('audit-anchors-lost', new Error('Anchors that stood in the folder are gone.'), {
      region: label,
    });
  const { kind, eventNo, hash } = done.anchor;
  log.info('audit-anchored', { region: label, kind, no: eventNo, hash });
}
