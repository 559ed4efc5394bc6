import { isolated } from '#app/words/isolate.ts';
import { momentInWords } from '#app/words/moments.ts';
import { historyMessages as text } from '../../plan/messages-history.nl.ts';

/** A recorded change, as the history gives it. */
export interface Change {
  readonly measureId: string | null;
  readonly lineId: string | null;
  readonly subject: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly changedAt: Temporal.Instant;
  readonly changedBy: string | null;
}

export interface StatusStep {
  readonly key: string;
  readonly text: string;
}

/** The changes of status, newest first, each in a sentence. */
export function presentStatusHistory(changes: readonly Change[]): readonly StatusStep[] {
  return changes
    .filter(({ field }) => field === 'status')
    .map(({ before, after, reason, changedAt, changedBy }) => ({
      key: changedAt.toString(),
      text: [
        text.statusStep(
          before ?? text.nothing,
          after ?? text.nothing,
          momentInWords(changedAt),
          isolated(changedBy ?? text.system),
        ),
        ...(reason === null ? [] : [text.because(reason)]),
      ].join(' '),
    }));
}
