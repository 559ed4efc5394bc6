import { data, redirect } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { readShown } from '#app/platform/http/shown-factor-form.ts';
import { Link, PageTitle, Paragraph } from '#app/ui/index.ts';
import { safeDestination } from '../sign-in-form.ts';
import { beginWork } from '../begin-work.server.ts';
import { secondStepMessages as text, showMessages } from './factor-messages.nl.ts';
import { refusalStatus, refusalText, showableOf } from './show-factor.server.ts';
import { ShowFactor } from './show-factor.tsx';
import type { Route } from './+types/second-step.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const destination = safeDestination(new URL(request.url).searchParams.get('naar'));
  if (context.get(visitorContext).account !== null) throw redirect(destination);
  const { factors } = context.get(servicesContext).identity;
  const step = await factors.halfSignedIn(request.headers);
  if (step === null) throw redirect(toSignIn(destination));
  return { destination, showable: await showableOf(factors, step.userId) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const { sender } = context.get(visitorContext);
  const form = await request.formData();
  const destination = safeDestination(form.get('naar'));
  const shown = readShown(form);
  if (shown === null) return data({ problem: showMessages.missing }, { status: 400 });
  const { headers } = request;
  const outcome = await services.identity.factors.finishSignIn({ headers, sender }, shown);
  if (outcome.ok) return beginWork(services, outcome.value, destination, originOf(context));
  if (outcome.reason.kind === 'closed') throw redirect(toSignIn(destination), 303);
  return data({ problem: refusalText(outcome.reason) }, { status: refusalStatus(outcome.reason) });
}

function toSignIn(destination: string): string {
  return destination === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(destination)}`;
}

export default function SecondStep({ loaderData, actionData }: Route.ComponentProps) {
  const { destination, showable } = loaderData;
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <ShowFactor showable={showable} problem={actionData?.problem}>
        <input type="hidden" name="naar" value={destination} />
      </ShowFactor>
      <Paragraph>
        <Link href={toSignIn(destination)}>{text.back}</Link>
      </Paragraph>
    </>
  );
}
