import { redirect } from 'react-router';
import { attachment } from '#app/platform/http/attachment.ts';
import { setUpMessages as text } from './factor-messages.nl.ts';
import { requireOwner } from './require-owner.server.ts';
import type { Route } from './+types/recovery-codes-file.ts';

export const loader = () => redirect('/account');

/** The codes of a page that shows them this once, as a file; only codes of the own account come back. */
export async function action({ context, request }: Route.ActionArgs) {
  const { account, services } = requireOwner(context, request);
  const codes = (await request.formData()).getAll('code').filter((code) => typeof code === 'string');
  if (codes.length > 20 || !(await services.identity.factors.areRecoveryCodes(account, codes)))
    return new Response(text.codesGone, {
      status: 409,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return new Response(text.file(codes), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': attachment(text.fileName),
    },
  });
}
