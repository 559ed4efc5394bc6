import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import { listInWords } from '#app/words/lists.ts';
import type { ActManner } from '../domain/act-manner.ts';
import { logMessages as text } from './messages.nl.ts';

/** What was chosen, as far as it is applied, with the words that the page has for it. */
export interface ChosenFilter {
  readonly from: Temporal.PlainDate | null;
  readonly lastDay: Temporal.PlainDate | null;
  readonly actor: string | null;
  readonly action: string | null;
  readonly object: string | null;
  readonly manner: ActManner | null;
}

/** Says which events are shown, so that nobody takes a part of the log for all of it. */
export function filterSentence(chosen: ChosenFilter): string {
  const { actor, action, object, manner } = chosen;
  const parts = [
    periodText(chosen),
    actor === null ? null : text.by(isolated(actor)),
    action === null ? null : text.withAction(isolated(action)),
    object === null ? null : text.about(isolated(object)),
    manner === null ? null : text.ofManner(text.manners[manner]),
  ].filter((part) => part !== null);
  return parts.length === 0 ? text.allShown : text.partShown(listInWords(parts));
}

function periodText({ from, lastDay }: ChosenFilter): string | null {
  if (from === null) return lastDay === null ? null : text.untilDay(dayInWords(lastDay));
  if (lastDay === null) return text.fromDay(dayInWords(from));
  return from.equals(lastDay)
    ? text.onDay(dayInWords(from))
    : text.between(dayInWords(from), dayInWords(lastDay));
}
