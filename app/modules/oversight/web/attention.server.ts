import type { Attention } from '#app/platform/attention.ts';
import { isRecentLogBroken } from '../data/recent-breaks.server.ts';
import { attentionMessages as text } from './messages.nl.ts';

/** Whether the newest events of the log still fit; all of it is checked each night, and on the page of the log. */
export const oversightAttention: Attention = async ({ role, tx, scope }) => {
  if (role !== 'privacy-officer' || !(await isRecentLogBroken(tx, scope.regionId))) return [];
  return [{ text: text.broken, href: '/privacy/logboek', due: null, kind: 'urgent' }];
};
