import type { RouterContextProvider } from 'react-router';
import { createTurns } from '../../app/platform/apart/turns.ts';
import { visitorContext } from '../../app/platform/http/context.ts';
import type { FailureStatus } from '../../app/platform/http/failure.ts';
import { visitorFormBytes, type FormLimits } from '../../app/platform/http/form/form-limits.ts';
import { readForm } from '../../app/platform/http/form/read-form.ts';
import type { Services } from '../../app/platform/http/services.ts';
import { contentLength } from '../requests/refuse-request.ts';
import { answerForm } from './answer-form.ts';
import type { PageMaker } from './page-maker.ts';

/**
 * Forms with a file are held in memory while they are worked on: eight of 52 MB at once, and one for each user.
 * Others wait, without a byte of theirs being read. A form that comes too slowly loses its turn (408).
 */
const uploads = createTurns({ atOnce: 8, waiting: 12, perOwner: 1 });

/** A form that was sent and is yet to be read. */
export interface Posted {
  readonly request: Request;
  readonly limits: FormLimits;
  /** Finds out who sends it; a status when that cannot be done. */
  openContext(): Promise<RouterContextProvider | FailureStatus>;
}

/** Reads a form within its limits and has it answered. */
export async function answerPost(posted: Posted, services: Services, pages: PageMaker): Promise<Response> {
  const { request, limits } = posted;
  const refuse = (status: FailureStatus) => pages.failurePage(status, request);
  if (contentLength(request) > limits.maxBytes) return refuse(413);
  // Small forms are read and judged before the database is asked anything; files only of who is signed in.
  const small = limits.maxFiles === 0 ? await readForm(request, limits) : null;
  if (typeof small === 'number') return refuse(small);
  const context = await posted.openContext();
  if (typeof context === 'number') return refuse(context);
  const { account, locked } = context.get(visitorContext);
  if (account === null && !locked && contentLength(request) > visitorFormBytes) return refuse(413);
  if (small !== null) return answerForm({ request, context, form: small }, services, pages);
  // The turn is kept until the form is dealt with.
  return pages.orFailure(request, () =>
    uploads.take(account?.userId ?? '', async () => {
      const form = await readForm(request, limits);
      return typeof form === 'number'
        ? refuse(form)
        : answerForm({ request, context, form }, services, pages);
    }),
  );
}
