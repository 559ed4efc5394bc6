import type { Attention } from '#app/platform/attention.ts';
import { countNotArrived } from '../data/messages.server.ts';
import { outboxMessages as text } from './messages.nl.ts';

/** Messages that did not arrive, for the administrator. */
export const outboxAttention: Attention = async ({ tx, scope, role }) => {
  if (role !== 'region-admin') return [];
  const { count, onlyId, since } = await countNotArrived(tx, scope.regionId);
  if (count === 0) return [];
  const href = `/beheer/berichten${onlyId === null ? '?stand=niet-aangekomen' : `/${onlyId}`}`;
  return [{ text: text.notArrived(count), href, due: since, kind: 'waiting' }];
};
