import { data, redirect } from 'react-router';
import { lockAddress } from '#app/kernel/locked-device.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { Alert, ButtonLink, PageTitle } from '#app/ui/index.ts';
import { lockedMessages as text } from './messages-shared-device.nl.ts';
import { PinForm, TakeOver } from './pin-form.tsx';
import { safeDestination } from '../sign-in-form.ts';
import type { Route } from './+types/locked-device.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Where to go on: never back to this page. */
function destinationOf(given: FormDataEntryValue | null): string {
  const to = safeDestination(given);
  return to.startsWith(lockAddress) ? '/' : to;
}

export function loader({ context, request }: Route.LoaderArgs) {
  const destination = destinationOf(new URL(request.url).searchParams.get('naar'));
  if (!context.get(visitorContext).locked) throw redirect(destination);
  return { destination };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { locked } = context.get(visitorContext);
  const form = await request.formData();
  const destination = destinationOf(form.get('naar'));
  if (!locked) return redirect(destination, 303);
  const pin = form.get('pincode');
  if (typeof pin !== 'string' || pin.trim() === '')
    return data({ destination, hasEnded: false, problem: text.missing }, { status: 400 });
  const { sharedDevices } = context.get(servicesContext).identity;
  const outcome = await sharedDevices.unlock(locked, pin.trim(), originOf(context));
  if (outcome.kind === 'open') return redirect(destination, 303);
  if (outcome.kind === 'ended') return data({ destination, hasEnded: true, problem: null }, { status: 401 });
  return data({ destination, hasEnded: false, problem: text.wrong(outcome.left) }, { status: 400 });
}

/** Shows no name, not even whose session it is: it is for whoever picks up the phone. */
export default function LockedDevice({ loaderData, actionData }: Route.ComponentProps) {
  const destination = actionData?.destination ?? loaderData.destination;
  if (actionData?.hasEnded === true)
    return (
      <>
        <PageTitle title={text.title} lead={text.endedLead} />
        <Alert kind="error">{text.ended}</Alert>
        <ButtonLink kind="primary" href={`/inloggen?naar=${encodeURIComponent(destination)}`}>
          {text.signIn}
        </ButtonLink>
      </>
    );
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <PinForm
        action={lockAddress}
        name="pincode"
        problem={actionData?.problem ?? null}
        fields={[['naar', destination]]}
        submit={text.submit}
      />
      <TakeOver destination={destination} />
    </>
  );
}
