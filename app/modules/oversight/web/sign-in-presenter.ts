import { isolated } from '#app/words/isolate.ts';
import type { SignIn } from '../data/sign-ins.server.ts';
import { logMessages } from './messages.nl.ts';
import { signInActionName, signInResultNames } from './sign-in-messages.nl.ts';

export function signInRow(event: SignIn) {
  return {
    no: event.eventNo,
    moment: event.occurredAt.toString(),
    action: signInActionName(event.action),
    person: isolated(event.userName ?? logMessages.unknownActor),
    by: isolated(event.actorName ?? ''),
    result: signInResultNames[event.result] ?? event.result,
    hasFailed: event.result !== 'done',
    origin: event.origin,
  };
}

/** The columns of `signInExportColumns`; moments in UTC, so that they sort and compare anywhere. */
export function signInExportRow(event: SignIn): readonly string[] {
  return [
    String(event.eventNo),
    event.occurredAt.toString(),
    event.userName ?? logMessages.unknownActor,
    event.userId ?? '',
    signInActionName(event.action),
    event.action,
    signInResultNames[event.result] ?? event.result,
    event.actorName ?? '',
    event.origin,
  ];
}
