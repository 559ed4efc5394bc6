import { redirect } from 'react-router';
import { isConfirmed } from '#app/platform/http/confirmation.ts';
import { PageTitle } from '#app/ui/index.ts';
import { safeDestination } from '../sign-in-form.ts';
import { sessionProvider } from '../providers/provider-of.server.ts';
import { AgainAtProvider } from './again-at-provider.tsx';
import { confirmMessages as text } from './factor-messages.nl.ts';
import { requireOwner } from './require-owner.server.ts';
import { showableOf } from './show-factor.server.ts';
import { ShowFactor } from './show-factor.tsx';
import type { Route } from './+types/confirm.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Asks again, and leads on; what was shown, the server looked at before the action (`server/pages/answer-form.ts`). */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, services } = requireOwner(context, request);
  const destination = safeDestination(new URL(request.url).searchParams.get('naar'));
  if (isConfirmed(account, Temporal.Now.instant())) throw redirect(destination);
  return {
    destination,
    showable: await showableOf(services.identity.factors, account.userId),
    provider: await sessionProvider(context),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { account } = requireOwner(context, request);
  const destination = safeDestination((await request.formData()).get('naar'));
  const isShown = isConfirmed(account, Temporal.Now.instant());
  return redirect(isShown ? destination : `/bevestigen?naar=${encodeURIComponent(destination)}`, 303);
}

export default function Confirm({ loaderData: { destination, showable, provider } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <ShowFactor
        showable={showable}
        again={provider && <AgainAtProvider provider={provider} destination={destination} />}
      >
        <input type="hidden" name="naar" value={destination} />
      </ShowFactor>
    </>
  );
}
