import { keptFormField, lockAddress, pinField } from '../../app/kernel/locked-device.ts';
import { visitorContext } from '../../app/platform/http/context.ts';
import { lockedFormContext, type LockedForm } from '../../app/platform/http/locked-form.ts';
import { problemDetails, problemResponse } from '../../app/platform/http/problem-details.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { identifyVisitor } from '../requests/identify-visitor.ts';
import type { Arrived } from './arrived.ts';
import type { PageMaker } from './page-maker.ts';

/** To a script: it keeps what was pressed, and goes to the page that asks for the PIN. */
const lockedForScript = 'Dit toestel is vergrendeld. Er is niets opgeslagen.';
/** A form can be kept on the page up to this size, so that it fits the limits of its page when it comes back. */
const keptBytes = 120 * 1024;
/** What is sent by a locked device to these needs no PIN: the page that asks for it, and signing out. */
const openAddresses: ReadonlySet<string> = new Set([lockAddress, '/uitloggen', '/inloggen']);

/**
 * A form that comes from a locked device is held on a page that asks for the PIN and shows nothing of it; with the PIN it
 * goes on. Gives the form to answer, or the answer.
 */
export async function unlockForm(
  arrived: Arrived,
  services: Services,
  pages: PageMaker,
): Promise<Arrived | Response> {
  const { request, context, form } = arrived;
  const visitor = context.get(visitorContext);
  const kept = form.get(keptFormField);
  const { pathname, search } = new URL(request.url);
  const address = pathname + search;
  if (!visitor.locked) {
    if (typeof kept !== 'string' || visitor.account === null) return arrived;
    // After five wrong PINs its sender signed in again.
    return reopened(arrived, services, visitor.account.userId, kept);
  }
  if (openAddresses.has(pathname)) return arrived;
  if (request.headers.get('accept') === 'application/json')
    return problemResponse(problemDetails(423, lockedForScript));
  const { locked } = visitor;
  const hold = (because: LockedForm['because'], sealed: string | null) => {
    context.set(lockedFormContext, { address, sealed, because });
    return pages.handle(new Request(new URL(`${lockAddress}/formulier`, request.url)), context);
  };
  const pin = form.get(pinField);
  if (typeof kept !== 'string' || typeof pin !== 'string')
    return hold({ kind: 'asked' }, seal(arrived, services, locked.userId));
  const outcome = await services.identity.sharedDevices.unlock(locked, pin.trim(), `web ${visitor.sender}`);
  if (outcome.kind !== 'open') return hold(outcome, kept);
  context.set(visitorContext, await identifyVisitor(services, request.headers, visitor.sender));
  return reopened(arrived, services, locked.userId, kept);
}

/** Null for a form that cannot be kept: one with a file, or a very large one. */
function seal({ request, form }: Arrived, { identity }: Services, userId: string): string | null {
  const fields = [...form];
  const texts = fields.filter((field): field is [string, string] => typeof field[1] === 'string');
  if (texts.length < fields.length || Buffer.byteLength(JSON.stringify(texts)) > keptBytes) return null;
  const { pathname, search } = new URL(request.url);
  return identity.keptForms.seal(userId, pathname + search, texts);
}

function reopened(
  arrived: Arrived,
  { identity }: Services,
  userId: string,
  kept: string,
): Arrived | Response {
  const { pathname, search } = new URL(arrived.request.url);
  const fields = identity.keptForms.open(userId, pathname + search, kept);
  // Somebody else's: it is not sent in the name of who is signed in now.
  if (fields === null) return new Response(null, { status: 303, headers: { Location: '/' } });
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return { ...arrived, form };
}
