import type { Attention, AttentionLine, AttentionRequest } from '#app/platform/attention.ts';
import { findIdentities } from '../../data/identities.server.ts';
import { findRounds, type ScanRound } from '../../data/rounds.server.ts';
import { findScanReport } from '../../use-cases/kept-report.server.ts';
import { importAddress, roundPageAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';

/** What waits in the newest round: answers that raise a question, of the region or of the own municipality. */
export const scanAttention: Attention = async (request) => {
  const { role, tx, scope } = request;
  if (role !== 'regional-policy' && role !== 'municipal-policy') return [];
  const [newest] = await findRounds(tx, scope.regionId);
  if (newest === undefined)
    return role === 'regional-policy'
      ? [{ text: text.noRound, href: importAddress, due: null, kind: 'first-step' }]
      : [];
  const count = await countRemarks(request, newest);
  const say = role === 'regional-policy' ? text.remarks : text.ownRemarks;
  return count === 0 ? [] : [line(say(count, newest.title), newest)];
};

async function countRemarks({ role, tx, scope }: AttentionRequest, round: ScanRound): Promise<number> {
  const made = await findScanReport(tx, scope.regionId, round.slug);
  const remarks = made?.report.dataQuality ?? [];
  if (role === 'regional-policy') return remarks.length;
  const identities = await findIdentities(tx, scope.regionId, round.slug);
  const own = identities.find(({ municipalityCode }) => municipalityCode === scope.municipalityCode);
  return own === undefined ? 0 : remarks.filter(({ nrs }) => nrs?.includes(own.nr)).length;
}

function line(what: string, { slug }: ScanRound): AttentionLine {
  return { text: what, href: roundPageAddress(slug, 'gegevenskwaliteit'), due: null, kind: 'waiting' };
}
