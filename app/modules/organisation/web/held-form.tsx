import { data } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { heldFormContext, type HeldForm } from '#app/platform/http/held-form.ts';
import { actField, partField } from '#app/kernel/act-field.ts';
import { formNumberField } from '#app/kernel/form-number-field.ts';
import { revisionField } from '#app/kernel/revision-field.ts';
import { returnField } from '#app/kernel/work-place-field.ts';
import {
  Button,
  ButtonLink,
  DefinitionList,
  Disclosure,
  Form,
  PageTitle,
  Paragraph,
  WorkPlaceContext,
} from '#app/ui/index.ts';
import { AgainAtProvider } from './account/again-at-provider.tsx';
import { confirmMessages, showMessages } from './account/factor-messages.nl.ts';
import { refusalText, showableOf } from './account/show-factor.server.ts';
import { ShowFactor } from './account/show-factor.tsx';
import { notFound } from './acting.server.ts';
import { sessionProvider } from './providers/provider-of.server.ts';
import { heldFormMessages as text } from './work-place-messages.nl.ts';
import { placeName } from './work-place-presenter.ts';
import type { Route } from './+types/held-form.ts';

/** Shown by the server in place of the page a form was sent to; nobody goes here by an address. */
export async function loader({ context }: Route.LoaderArgs) {
  const held = context.get(heldFormContext);
  if (held === null) throw notFound();
  const { workPlace } = context.get(visitorContext);
  const { address, fields, place } = held;
  const words = held.because === 'signed-out' ? signedOutText : lacksFactorText;
  if (held.because === 'signed-out' || held.because === 'lacks-factor')
    return data(
      { address, fields, sendUnder: held.openedUnder, asks: null, text: words },
      { status: held.because === 'signed-out' ? 401 : 403 },
    );
  if (held.because === 'unconfirmed') return askAgain(context, held);
  const name = place && placeName(place);
  return data(
    {
      address,
      fields,
      sendUnder: place?.assignmentId ?? null,
      asks: null,
      text: {
        title: text.title,
        lead: text.lead(name, workPlace && placeName(workPlace)),
        hint: text.sendThereHint,
        send: text.sendThere(name ?? ''),
        tab: null,
        other: { href: '/werkplek', label: text.toPlaces },
      },
    },
    { status: 409 },
  );
}

const { signedOut } = text;
const signedOutText = {
  title: signedOut.title,
  lead: signedOut.lead,
  hint: signedOut.hint,
  send: signedOut.send,
  tab: { href: '/inloggen', label: signedOut.signIn },
  other: null,
};

const { lacksFactor } = text;
const lacksFactorText = {
  title: lacksFactor.title,
  lead: lacksFactor.lead,
  hint: lacksFactor.hint,
  send: signedOut.send,
  tab: { href: '/account/tweede-stap', label: lacksFactor.setUp },
  other: null,
};

/** The form is sent again with what its sender shows, under the work place it came from. */
async function askAgain(context: Route.LoaderArgs['context'], held: HeldForm) {
  const { account } = context.get(visitorContext);
  if (account === null) throw notFound();
  const { factors } = context.get(servicesContext).identity;
  const { address, fields, openedUnder, refusal } = held;
  return data(
    {
      address,
      fields,
      sendUnder: openedUnder,
      asks: {
        showable: await showableOf(factors, account.userId),
        provider: await sessionProvider(context),
        problem: refusal && refusalText(refusal),
      },
      text: {
        title: confirmMessages.title,
        lead: fields === null ? confirmMessages.first : confirmMessages.heldLead,
        hint: '',
        send: '',
        tab: fields === null ? { href: '/bevestigen', label: text.confirmInTab } : null,
        other: null,
      },
    },
    { status: refusal?.kind === 'locked' ? 429 : 401 },
  );
}

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.text.title ?? text.title} · Onderdak` },
];

export default function HeldFormPage({ loaderData }: Route.ComponentProps) {
  const { address, fields, sendUnder, asks, text: words } = loaderData;
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      {words.tab !== null && (
        <ButtonLink href={words.tab.href} opensTab>
          {words.tab.label}
        </ButtonLink>
      )}
      {asks !== null && fields !== null && (
        <WorkPlaceContext value={sendUnder === '' ? null : sendUnder}>
          <ShowFactor
            showable={asks.showable}
            problem={asks.problem}
            action={address}
            again={
              asks.provider && (
                <AgainAtProvider
                  provider={asks.provider}
                  destination="/account"
                  inTab={
                    <Form action={address}>
                      <Kept fields={fields} />
                      <Button kind="secondary">{showMessages.sendNow}</Button>
                    </Form>
                  }
                />
              )
            }
          >
            <Kept fields={fields} />
          </ShowFactor>
        </WorkPlaceContext>
      )}
      {asks === null && sendUnder !== null && fields !== null && (
        <SendAgain address={address} sendUnder={sendUnder} fields={fields} words={words} />
      )}
      {fields === null && <Paragraph>{text.notKept}</Paragraph>}
      <Typed fields={fields ?? []} isOpen={sendUnder === null} />
      {words.other !== null && <ButtonLink href={words.other.href}>{words.other.label}</ButtonLink>}
    </>
  );
}

/** What a form carries besides what was typed. */
const fieldsOfTheForm: ReadonlySet<string> = new Set([actField, partField, formNumberField, revisionField]);

type Fields = NonNullable<HeldForm['fields']>;

interface SendAgainProps {
  readonly address: string;
  readonly sendUnder: string;
  readonly fields: Fields;
  readonly words: { readonly hint: string; readonly send: string };
}

/** The form as it was filled in, to be sent under the work place it was opened under. */
function SendAgain({ address, sendUnder, fields, words }: SendAgainProps) {
  return (
    <WorkPlaceContext value={sendUnder}>
      <Form action={address}>
        <input type="hidden" name={returnField} value="ja" />
        <Kept fields={fields} />
        <Paragraph>{words.hint}</Paragraph>
        <Button>{words.send}</Button>
      </Form>
    </WorkPlaceContext>
  );
}

/** What was sent, to send it again. */
function Kept({ fields }: { readonly fields: Fields }) {
  return fields.map(([name, value], index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a name may come twice, and the order is that of the form
    <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
  ));
}

function Typed({ fields, isOpen }: { readonly fields: Fields; readonly isOpen: boolean }) {
  const typed = fields.filter(([name, value]) => value.trim() !== '' && !fieldsOfTheForm.has(name));
  if (typed.length === 0) return null;
  return (
    <Disclosure summary={text.typed} isOpen={isOpen}>
      <DefinitionList items={typed.map(([name, value]) => ({ term: name, details: value }))} />
    </Disclosure>
  );
}
