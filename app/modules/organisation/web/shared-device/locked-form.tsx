import { data } from 'react-router';
import { keptFormField, pinField } from '#app/kernel/locked-device.ts';
import { lockedFormContext } from '#app/platform/http/locked-form.ts';
import { Alert, Button, ButtonLink, Form, PageTitle } from '#app/ui/index.ts';
import { notFound } from '../acting.server.ts';
import { lockedMessages as text } from './messages-shared-device.nl.ts';
import { PinForm, TakeOver } from './pin-form.tsx';
import type { Route } from './+types/locked-form.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Shown by the server in place of the page a form was sent to; nobody goes here by an address. */
export function loader({ context }: Route.LoaderArgs) {
  const held = context.get(lockedFormContext);
  if (held === null) throw notFound();
  const { address, sealed, because } = held;
  return data(
    {
      address,
      sealed,
      hasEnded: because.kind === 'ended',
      problem: because.kind === 'wrong' ? text.wrong(because.left) : null,
    },
    { status: because.kind === 'ended' ? 401 : because.kind === 'wrong' ? 400 : 423 },
  );
}

export default function LockedForm({ loaderData }: Route.ComponentProps) {
  const { address, sealed, hasEnded, problem } = loaderData;
  if (hasEnded)
    return (
      <>
        <PageTitle title={text.title} lead={sealed === null ? text.endedLead : text.endedForm} />
        <Alert kind="error">{text.ended}</Alert>
        <ButtonLink href="/inloggen" opensTab>
          {text.signInTab}
        </ButtonLink>
        {sealed !== null && (
          <Form action={address}>
            <input type="hidden" name={keptFormField} value={sealed} />
            <Button>{text.sendAgain}</Button>
          </Form>
        )}
      </>
    );
  return (
    <>
      <PageTitle title={text.title} lead={sealed === null ? text.lead : text.formLead} />
      {sealed === null ? (
        <>
          <Alert kind="warning">{text.notKept}</Alert>
          <ButtonLink kind="primary" href={address}>
            {text.submit}
          </ButtonLink>
        </>
      ) : (
        <PinForm
          action={address}
          name={pinField}
          problem={problem}
          fields={[[keptFormField, sealed]]}
          submit={text.submitForm}
        />
      )}
      <TakeOver destination="/" />
    </>
  );
}
