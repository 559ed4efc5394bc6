import { isBroken, isIntact, type ChainVerdict } from '#app/platform/audit/verify-chain.ts';
import { momentInDigits } from '#app/words/moments.ts';
import { logMessages as text } from './messages.nl.ts';

export interface VerdictText {
  readonly isIntact: boolean;
  readonly title: string;
  /** What was found, a sentence or two each. */
  readonly lines: readonly string[];
}

const mostNumbers = 20;

/** The outcome of a check of the log in words: what does not fit, how far it is anchored, what was accepted before. */
export function verdictText(verdict: ChainVerdict): VerdictText {
  const { events, broken, unsealed, cut, alteredAnchors, anchoredTo, notAnchored, accepted } = verdict;
  const isFine = isIntact(verdict);
  const missedAnchors = verdict.unreadableAnchors + verdict.lostAnchors;
  const lines = [
    isFine ? text.intact(events) : null,
    verdict.removedTo > 0 ? text.removedTo(verdict.removedTo) : null,
    broken.length > 0 ? text.broken(events, numbersText(broken)) : null,
    unsealed.length > 0 ? text.unsealed(numbersText(unsealed)) : null,
    cut === null ? null : text.cut(cut.eventNo, when(cut.at)),
    alteredAnchors > 0 ? text.alteredAnchors(alteredAnchors) : null,
    missedAnchors > 0 ? text.missedAnchors(missedAnchors) : null,
    verdict.writtenBeforeAnchors === null ? null : text.anchorsGone(verdict.writtenBeforeAnchors),
    ...verdict.keysAbsent.map(({ keyId, events: sealed }) => text.keyAbsent(keyId, sealed)),
    isBroken(verdict) ? text.brokenAdvice : null,
    anchoredTo === null
      ? text.notAnchored
      : text.anchored(anchoredTo.eventNo, when(anchoredTo.at), notAnchored),
    ...accepted.map(({ eventNo, at, reason }) => text.accepted(eventNo, when(at), reason ?? '')),
  ];
  const title = isFine ? text.intactTitle : isBroken(verdict) ? text.brokenTitle : text.uncheckedTitle;
  return { isIntact: isFine, title, lines: lines.filter((line) => line !== null) };
}

function numbersText(numbers: readonly number[]): string {
  const rest = numbers.length - mostNumbers;
  return [...numbers.slice(0, mostNumbers).map(String), ...(rest > 0 ? [text.andMore(rest)] : [])].join(', ');
}

function when(moment: Temporal.Instant): string {
  return momentInDigits(moment).join(' ');
}
