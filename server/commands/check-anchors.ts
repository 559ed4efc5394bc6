import type { Anchors } from '../../app/platform/audit/anchors.server.ts';
import { checkChains, isRegionMissed } from '../../app/platform/audit/check-chains.server.ts';
import { isBroken } from '../../app/platform/audit/verify-chain.ts';
import type { Finding } from '../../app/platform/backup/check/finding.ts';
import { messages } from '../../app/platform/backup/check/messages.nl.ts';
import { openDatabase } from '../../app/platform/db/database.server.ts';

/**
 * Whether the audit logs carry the program's seals and go on from their anchors outside the database: a log that was
 * written anew, or of which the end was cut off, fits together in the database itself. Changes nothing.
 */
export async function checkAnchors(url: string, anchors: Anchors): Promise<readonly Finding[]> {
  const database = openDatabase(url, { poolSize: 1 });
  try {
    const checked = await checkChains(database, anchors);
    const faulty = checked.flatMap((chain): Finding[] => {
      const { label, verdict } = chain;
      if (isRegionMissed(chain)) return [fault(messages.regionGone(label))];
      if (isBroken(verdict)) return [fault(messages.chainNotOurs(label))];
      return verdict.keysAbsent.map(({ keyId }) => fault(messages.sealsNotChecked(label, keyId)));
    });
    if (faulty.length > 0) return faulty;
    const anchored = checked.filter(({ verdict }) => verdict.anchoredTo !== null).length;
    return [{ area: 'audit', isGood: true, text: messages.anchored(anchored, checked.length) }];
  } catch (error) {
    // A database that is still to be migrated lacks the table of seals: one more finding, beside those there are.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('42')) throw error;
    return [{ area: 'audit', isGood: false, text: messages.sealsNotThere(code) }];
  } finally {
    await database.close();
  }
}

function fault(text: string): Finding {
  return { area: 'audit', isGood: false, text };
}
