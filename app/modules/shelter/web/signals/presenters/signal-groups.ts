import { signalKinds, type Signal, type SignalKind } from '../../../domain/signal.ts';
import { attentionMessages } from '../../attention/messages-attention.nl.ts';
import { signalMessages as text } from '../messages-signals.nl.ts';

/** More rows than these are folded until they are asked for. */
export const mostOpenRows = 10;

/** A signal as one row of its group. */
export interface SignalRow extends Pick<Signal, 'kind' | 'actor' | 'daysOverdue'> {
  readonly key: string;
  /** What differs among signals of one kind: by how many a house is over, which age. Empty where nothing does. */
  readonly what: string;
  readonly since: string;
  readonly ref: string;
  readonly house: string;
  /** Empty when it concerns the house as a whole. */
  readonly who: string;
  readonly href: string | null;
  /** The stay whose support plan can be recorded from the row. */
  readonly planOf: string | null;
}

export interface SignalGroup {
  readonly kind: SignalKind;
  readonly title: string;
  /** What to do, and whose turn it is. */
  readonly todo: string;
  readonly rows: readonly SignalRow[];
}

/** Signals by kind, the kind that can wait least first; in each the longest overdue first, then by house and name. */
export function signalGroups(rows: readonly SignalRow[]): readonly SignalGroup[] {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return signalKinds.flatMap((kind) => {
    const found = (byKind.get(kind) ?? []).toSorted(
      (one, other) =>
        other.daysOverdue - one.daysOverdue ||
        one.house.localeCompare(other.house, 'nl') ||
        one.who.localeCompare(other.who, 'nl'),
    );
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        kind,
        title: attentionMessages.signals[kind](found.length),
        todo: `${text.todo[kind]} ${text.turn(text.actors[first.actor])}`,
        rows: found,
      },
    ];
  });
}
