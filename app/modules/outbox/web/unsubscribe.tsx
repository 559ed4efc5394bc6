import { data } from 'react-router';
import { readStopToken } from '#app/platform/mail/keyed-ids.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import { Alert, Button, ButtonLink, Form, PageTitle, Paragraph } from '#app/ui/index.ts';
import { choiceMessages as text } from './messages.nl.ts';
import type { Route } from './+types/unsubscribe.ts';

export const meta = () => [{ title: `${text.stopTitle} · Onderdak` }];

/** Looking stops nothing: mail scanners open every link. Whose link it is, and what it stops, is not told. */
export function loader({ context, params }: Route.LoaderArgs) {
  const isKnown = readStopToken(context.get(servicesContext).keys, params.token) !== null;
  return data({ isKnown }, { status: isKnown ? 200 : 410 });
}

/** The button, or one press in a mail program (RFC 8058), which brings no session. */
export async function action({ context, params }: Route.ActionArgs) {
  const { keys, identity, mailKinds } = context.get(servicesContext);
  const stops = readStopToken(keys, params.token);
  if (stops === null) return data({ isStopped: false }, { status: 410 });
  const { userId, kind } = stops;
  if (mailKinds[kind]?.mayStop === true && !(await identity.mailChoices.unwantedBy(userId)).has(kind))
    await identity.mailChoices.choose(userId, kind, false);
  return data({ isStopped: true }, { status: 200 });
}

export default function Unsubscribe({ loaderData, actionData }: Route.ComponentProps) {
  const toSignIn = <ButtonLink href="/account/berichten">{text.toSignIn}</ButtonLink>;
  if (actionData?.isStopped === true)
    return (
      <>
        <PageTitle title={text.stopTitle} />
        <Alert kind="success" title={text.stopped} />
        <Paragraph>{text.stoppedMore}</Paragraph>
        {toSignIn}
      </>
    );
  if (!loaderData.isKnown)
    return (
      <>
        <PageTitle title={text.stopTitle} />
        <Alert kind="warning" title={text.unknownLink}>
          <Paragraph>{text.unknownLinkBody}</Paragraph>
        </Alert>
        {toSignIn}
      </>
    );
  return (
    <>
      <PageTitle title={text.stopTitle} lead={text.stopLead} />
      <Form>
        <Button>{text.stop}</Button>
      </Form>
    </>
  );
}
