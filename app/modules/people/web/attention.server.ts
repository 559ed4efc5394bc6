import type { Attention } from '#app/platform/attention.ts';
import { countUnjudged } from '../data/emergency-accesses.server.ts';
import { emergencyAttention as text } from './messages-privacy.nl.ts';

/** What waits for the privacy officer: emergency openings that nobody judged. */
export const peopleAttention: Attention = async ({ role, tx, scope }) => {
  if (role !== 'privacy-officer') return [];
  const { unjudged, first } = await countUnjudged(tx, scope.regionId);
  return unjudged === 0
    ? []
    : [{ text: text.toJudge(unjudged), href: '/privacy/noodtoegang', due: first, kind: 'urgent' }];
};
