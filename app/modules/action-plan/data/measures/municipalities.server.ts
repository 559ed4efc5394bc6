import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** Of these CBS codes the ones that no municipality has. */
export async function listUnknownMunicipalities(
  tx: ReadTransaction,
  codes: readonly string[],
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await tx.selectFrom('municipality').select('code').where('code', 'in', codes).execute();
  const known = new Set(rows.map(({ code }) => code));
  return [...new Set(codes)].filter((code) => !known.has(code));
}
