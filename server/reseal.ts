import { sql } from 'kysely';
import type { KeyRing } from '../app/platform/crypto/index.server.ts';
import type { Database } from '../app/platform/db/database.server.ts';
import type { ResealReason } from '../app/platform/reseal/is-due.server.ts';
import { resealRows, type RefusedRow, type Resealed } from '../app/platform/reseal/reseal-rows.server.ts';
import { sealedTables } from '../app/modules.server.ts';

/**
 * Writes names anew that are stored in an older way, or, when a key was changed, under another key. It goes on where it
 * was broken off, and tells now and then how far it is.
 */
export async function resealNames(
  database: Database,
  keys: KeyRing,
  reason: ResealReason,
  onMessage: (message: string) => void,
): Promise<Resealed> {
  let told = 0;
  const onProgress = (table: string, { rows }: Resealed) => {
    if (Date.now() - told < 2000) return;
    told = Date.now();
    onMessage(`Namen opnieuw versleutelen: ${table}, ${rows} rijen …`);
  };
  const done = await resealRows(database, keys, sealedTables, { reason, onProgress });
  if (done.rows > 0) onMessage(`Namen opnieuw versleuteld: ${done.rows} rijen.`);
  if (done.unreadable > 0)
    onMessage(
      `${done.unreadable} rijen konden niet worden gelezen en staan er nog zoals ze waren. Kijk of ONDERDAK_KEYS alle sleutels heeft.`,
    );
  if (done.refused.length > 0) onMessage(await refusedText(database, done.refused));
  return done;
}

const mostNamed = 20;

/** Which files hold a BSN that stands in another one too, by their numbers; and what to do about it. */
export async function refusedText(database: Database, refused: readonly RefusedRow[]): Promise<string> {
  const ids = refused.map(({ key }) => key['person_id']).filter((id) => id !== undefined);
  const files = await database.asOwner(async (tx) => {
    const { rows } = await sql<{ slug: string; person_ref: string | null; person_id: string }>`
      select r.slug, p.person_ref, p.person_id from person p join region r using (region_id)
      where p.person_id = any (${ids}::uuid[]) order by 1, 2 limit ${mostNamed}`.execute(tx);
    return rows.map(({ slug, person_ref, person_id }) => `${slug} ${person_ref ?? person_id}`);
  });
  const rest = ids.length - files.length;
  const constraints = [...new Set(refused.map(({ constraint }) => constraint))];
  if (constraints.join() !== 'person_identity_bsn')
    return `${refused.length} rijen nam de database niet aan (${constraints.join(', ')}); ze staan er nog zoals ze waren. Bewaar de oudere sleutels en meld dit bij de makers van Onderdak.`;
  return [
    `In ${files.length + rest === 1 ? '1 dossier staat' : `${files.length + rest} dossiers staat`} een BSN dat ook in een ander dossier staat; wat daarin staat, blijft onder de oude sleutel. De rest is gedaan.`,
    `Het gaat om: ${files.join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}.`,
    'Laat in die regio de twee dossiers samenvoegen, of het verkeerde BSN weghalen. Draai daarna nog eens: onderdak keys renew. Bewaar de oudere sleutels tot dan.',
  ].join('\n');
}
