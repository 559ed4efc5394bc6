import type { BadgeKind } from '#app/ui/index.ts';
import type { MessageState } from '../domain/message-state.ts';

const kinds: Readonly<Record<MessageState, BadgeKind>> = {
  written: 'active',
  queued: 'active',
  deferred: 'active',
  sent: 'good',
  failed: 'attention',
  bounced: 'attention',
  withheld: 'neutral',
  settled: 'neutral',
};

export function stateBadge(state: MessageState): BadgeKind {
  return kinds[state];
}
