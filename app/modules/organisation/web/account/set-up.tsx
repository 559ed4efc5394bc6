import { data } from 'react-router';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import {
  Alert,
  Button,
  Form,
  PageTitle,
  Paragraph,
  PasskeyButton,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import { goWithCookies } from '../begin-work.server.ts';
import { safeDestination } from '../sign-in-form.ts';
import { setUpMessages as text, showMessages } from './factor-messages.nl.ts';
import { qrCode } from './qr-code.server.ts';
import { QrPicture } from './qr-picture.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { requireOwner, requireProvidersFactor } from './require-owner.server.ts';
import { answerSetUp } from './answer-set-up.server.ts';
import type { Route } from './+types/set-up.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, visitor, services } = requireOwner(context, request);
  await requireProvidersFactor(context, request);
  // Here a factor is let in, and the secret of an app that waits stands on the page.
  requireConfirmation(context, request);
  const { factors } = services.identity;
  const { app } = await factors.of(account.userId);
  const waiting = await factors.waitingApp(account);
  return {
    destination: safeDestination(new URL(request.url).searchParams.get('naar')),
    isNeeded: visitor.lacksFactor === true,
    hasApp: app !== null,
    waiting: waiting && {
      secret: waiting.secret.match(/.{4}/gu)?.join(' ') ?? waiting.secret,
      picture: qrCode(waiting.address),
    },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { account, visitor, services } = requireOwner(context, request);
  await requireProvidersFactor(context, request);
  requireConfirmation(context, request);
  const form = await request.formData();
  const destination = safeDestination(form.get('naar'));
  const from = { headers: request.headers, sender: visitor.sender };
  const answer = await answerSetUp(services.identity.factors, from, account, form);
  switch (answer.kind) {
    case 'begun':
      return goWithCookies(`/account/tweede-stap?naar=${encodeURIComponent(destination)}`, []);
    case 'refused':
      return data({ problem: answer.problem, codes: null, destination }, { status: answer.status });
    case 'added': {
      const { codes, cookies } = answer.added;
      if (codes === null) return goWithCookies(destination === '/' ? '/account' : destination, cookies);
      const headers = new Headers();
      for (const cookie of cookies) headers.append('Set-Cookie', cookie);
      return data({ problem: null, codes, destination }, { headers });
    }
    default:
      return answer satisfies never;
  }
}

export default function SetUp({ loaderData, actionData }: Route.ComponentProps) {
  const { isNeeded, hasApp, waiting } = loaderData;
  const destination = actionData?.destination ?? loaderData.destination;
  if (actionData?.codes) return <RecoveryCodes isFirst codes={actionData.codes} destination={destination} />;
  const goesTo = <input type="hidden" name="naar" value={destination} />;
  return (
    <>
      <PageTitle title={text.title} lead={isNeeded ? text.leadNeeded : text.lead} />
      {actionData?.problem && <Alert kind="error">{actionData.problem}</Alert>}
      <Section title={text.appTitle} intro={text.appIntro}>
        {hasApp && <Paragraph>{text.appReplaces}</Paragraph>}
        {waiting === null ? (
          <Form label={text.appTitle}>
            {goesTo}
            <Button name="doen" value="app">
              {hasApp ? text.appOther : text.appStart}
            </Button>
          </Form>
        ) : (
          <Form label={text.appTitle}>
            {goesTo}
            <Paragraph>{text.scan}</Paragraph>
            <QrPicture code={waiting.picture} label={text.qr} />
            <Paragraph>
              {text.typeInstead}
              <br />
              <code>{waiting.secret}</code>
            </Paragraph>
            <TextInput
              name="code"
              label={text.firstCode}
              description={showMessages.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
              maxLength={10}
            />
            <Button name="doen" value="koppelen">
              {text.appSubmit}
            </Button>
          </Form>
        )}
      </Section>
      <Section title={text.passkeyTitle} intro={text.passkeyIntro}>
        <Form label={text.passkeyTitle}>
          {goesTo}
          <input type="hidden" name="doen" value="passkey" />
          <TextInput
            name="naam"
            label={text.passkeyName}
            description={text.passkeyNameHint}
            autoComplete="off"
            maxLength={60}
          />
          <PasskeyButton
            makesOne
            name="passkey"
            askAt="/account/passkey"
            withoutScript={showMessages.passkeyWithoutScript}
            failed={text.passkeyFailed}
          >
            {text.passkeySubmit}
          </PasskeyButton>
        </Form>
      </Section>
    </>
  );
}
