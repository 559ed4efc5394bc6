import type { Attention } from '#app/platform/attention.ts';
import { countEndedTasks } from '#app/platform/tasks/task-rows.server.ts';
import { attentionMessages as text } from './messages.nl.ts';

/** A report is told on the day it came and the day after. */
const toldDays = 1;

/** Reports that are ready, or failed. */
export const taskAttention: Attention = async ({ role, tx, scope, moment }) => {
  if (role !== 'regional-policy' && role !== 'municipal-policy') return [];
  const since = moment.today.subtract({ days: toldDays });
  const { done, failed, onlyId } = await countEndedTasks(tx, scope.regionId, since);
  const href = onlyId === null ? '/taken' : `/taken/${onlyId}`;
  return [
    ...(failed === 0 ? [] : [{ text: text.failed(failed), href, due: null, kind: 'urgent' as const }]),
    ...(done === 0 ? [] : [{ text: text.done(done), href, due: null, kind: 'waiting' as const }]),
  ];
};
