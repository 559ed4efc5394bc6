import type { AttentionLine } from '#app/platform/attention.ts';
import { signalKinds, type Signal, type SignalKind } from '../../domain/signal.ts';
import { signalsAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';
import { tellGroup } from './tell-group.ts';

/** Kinds that cannot wait: someone has no bed, or a bed is kept for nobody. */
const urgentKinds: ReadonlySet<SignalKind> = new Set(['reservation-expired', 'capacity-exceeded']);

/** One line for each kind of signal: how many, and since which day the first. */
export function tellSignals(signals: readonly Pick<Signal, 'kind' | 'since'>[]): readonly AttentionLine[] {
  const byKind = Map.groupBy(signals, ({ kind }) => kind);
  return signalKinds.flatMap((kind) =>
    tellGroup(byKind.get(kind) ?? [], {
      kind: urgentKinds.has(kind) ? 'urgent' : 'waiting',
      say: text.signals[kind],
      dayOf: ({ since }) => since,
      one: () => signalsAddress,
      list: signalsAddress,
    }),
  );
}
