import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';
import type { OwnSession } from '#app/platform/identity/sessions.server.ts';
import type { NamedProvider } from '../providers/provider-buttons.tsx';
import { placeName } from '../work-place-presenter.ts';
import { deviceWords } from './device-words.ts';
import { sessionMessages as text } from './messages.nl.ts';

export type SessionRow = ReturnType<typeof sessionRow>;

interface Known {
  readonly workPlaces: readonly WorkPlace[];
  readonly providers: readonly NamedProvider[];
}

/** A session as its owner reads it; a work place that has ended since is none. */
export function sessionRow(session: OwnSession, ownId: string, { workPlaces, providers }: Known) {
  const place = workPlaces.find(({ assignmentId }) => assignmentId === session.workAssignmentId);
  const provider = providers.find(({ id }) => id === session.provider);
  return {
    sessionId: session.sessionId,
    isThisOne: session.sessionId === ownId,
    device: deviceWords(session.userAgent),
    by: provider === undefined ? null : text.by(provider.label),
    place: place === undefined ? null : placeName(place),
    begunAt: session.begunAt.toString(),
    since: dayInWords(dutchDayOf(session.begunAt)),
    usedAt: session.usedAt.toString(),
    address: session.sender ?? '',
  };
}
