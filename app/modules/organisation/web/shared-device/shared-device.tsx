import { z } from 'zod';
import { originOf, requireWorkPlace, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { SetPinRefusal } from '#app/platform/identity/shared-devices.server.ts';
import {
  Alert,
  Button,
  ButtonLink,
  Form,
  PageTitle,
  Paragraph,
  PinInput,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { findDoorLockMinutes } from '../../data/door-lock.server.ts';
import { shareDevice } from '../../use-cases/share-device.server.ts';
import { sharedDeviceMessages as text } from './messages-shared-device.nl.ts';
import { safeDestination } from '../sign-in-form.ts';
import type { Route } from './+types/shared-device.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

const address = '/account/gedeeld-toestel';

function pageOf({ context, request }: Pick<Route.LoaderArgs, 'context' | 'request'>) {
  const { scope } = requireWorkPlace(context, request);
  const { account } = context.get(visitorContext);
  if (account === null) throw new Response(null, { status: 403 });
  const services = context.get(servicesContext);
  const destination = safeDestination(new URL(request.url).searchParams.get('naar'));
  return { services, account, destination, origin: originOf(context), acting: { scope } };
}

export async function loader(page: Route.LoaderArgs) {
  const { services, account, acting, destination } = pageOf(page);
  const { sharedDevices } = services.identity;
  return {
    destination,
    saved: savedMessage(page.request, text.saved),
    hasPin: await sharedDevices.hasPin(account.userId),
    maySetPin: sharedDevices.maySetPin(account),
    hasSecondFactor: account.secondFactor !== null,
    sharedMinutes: account.sharedDevice?.minutes ?? null,
    minutes: await services.database.read(acting.scope, (tx) =>
      findDoorLockMinutes(tx, acting.scope.regionId),
    ),
  };
}

type Page = ReturnType<typeof pageOf>;

/** Back here, and from here to where one came from. */
const hereAgain = (what: string, { destination }: Page) =>
  savedAt(destination === '/' ? address : `${address}?naar=${encodeURIComponent(destination)}`, what);

const acts = {
  pincode: formAct({
    fields: z.object({ pincode: z.string().trim(), herhaling: z.string().trim() }),
    async run(
      { services, account, origin }: Page,
      { pincode, herhaling },
    ): Promise<Result<null, SetPinRefusal | { readonly kind: 'differs' }>> {
      if (pincode !== herhaling) return refuse({ kind: 'differs' });
      return services.identity.sharedDevices.setPin(account, pincode, origin);
    },
    refusals: {
      differs: { field: 'herhaling', message: text.differs },
      weak: ({ why }) => ({ field: 'pincode', message: text.weak[why] }),
      'sign-in-first': text.signInFirst,
    },
    done: (_, page) => hereAgain('pincode', page),
  }),
  delen: formAct({
    fields: z.object({}),
    run: ({ services, acting, account, origin }: Page) =>
      shareDevice(services, acting.scope, account, origin),
    refusals: { 'no-pin': text.noPin, 'sign-in-first': text.noSecondFactor },
    done: (_, page) => hereAgain('gedeeld', page),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, pageOf(page), page.request);
}

export default function SharedDevice({ loaderData, actionData }: Route.ComponentProps) {
  const { destination, saved, hasPin, maySetPin, hasSecondFactor, sharedMinutes, minutes } = loaderData;
  return (
    <Sent form={actionData?.sent}>
      <PageTitle title={text.title} lead={text.lead} />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      <SentProblems />
      <Section title={text.pinTitle} intro={hasPin ? text.pinSet : text.pinNone}>
        {maySetPin ? (
          <Form act="pincode">
            <PinInput
              name="pincode"
              label={text.pin}
              description={text.pinHint}
              autoComplete="new-password"
            />
            <PinInput name="herhaling" label={text.repeat} autoComplete="new-password" />
            <Button kind={hasPin ? 'secondary' : 'primary'}>{text.save}</Button>
          </Form>
        ) : (
          <Paragraph>{text.signInFirst}</Paragraph>
        )}
      </Section>
      <Section title={text.shareTitle} intro={text.shareIntro(minutes)}>
        {sharedMinutes !== null && <Alert kind="info">{text.isShared(sharedMinutes)}</Alert>}
        {sharedMinutes === null && !hasSecondFactor && <Paragraph>{text.noSecondFactor}</Paragraph>}
        {sharedMinutes === null && hasSecondFactor && !hasPin && <Paragraph>{text.noPin}</Paragraph>}
        {sharedMinutes === null && hasSecondFactor && hasPin && (
          <Form act="delen">
            <Button>{text.share}</Button>
          </Form>
        )}
        <ButtonLink href={destination}>{text.back}</ButtonLink>
      </Section>
    </Sent>
  );
}
