import { data } from 'react-router';
import { visitorContext } from '#app/platform/http/context.ts';
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
import { notFound } from './acting.server.ts';
import { heldFormMessages as text } from './work-place-messages.nl.ts';
import { placeName } from './work-place-presenter.ts';
import type { Route } from './+types/held-form.ts';

/** Shown by the server in place of the page a form was sent to; nobody goes here by an address. */
export function loader({ context }: Route.LoaderArgs) {
  const held = context.get(heldFormContext);
  if (held === null) throw notFound();
  const { workPlace } = context.get(visitorContext);
  const { address, fields, place } = held;
  if (held.because === 'signed-out') {
    return data({ address, fields, sendUnder: held.openedUnder, text: signedOutText }, { status: 401 });
  }
  const name = place && placeName(place);
  return data(
    {
      address,
      fields,
      sendUnder: place?.assignmentId ?? null,
      text: {
        title: text.title,
        lead: text.lead(name, workPlace && placeName(workPlace)),
        hint: text.sendThereHint,
        send: text.sendThere(name ?? ''),
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
  other: null,
};

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.text.title ?? text.title} · Onderdak` },
];

export default function HeldFormPage({ loaderData }: Route.ComponentProps) {
  const { address, fields, sendUnder, text: words } = loaderData;
  return (
    <>
      <PageTitle title={words.title} lead={words.lead} />
      {words.other === null && (
        <ButtonLink href="/inloggen" opensTab>
          {signedOut.signIn}
        </ButtonLink>
      )}
      {sendUnder !== null && fields !== null && (
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
        {fields.map(([name, value], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name may come twice, and the order is that of the form
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <Paragraph>{words.hint}</Paragraph>
        <Button>{words.send}</Button>
      </Form>
    </WorkPlaceContext>
  );
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
