import { redirect, type RouterContextProvider } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { Alert, Button, CheckboxGroup, DataTable, Form, PageTitle, Section } from '#app/ui/index.ts';
import { choiceMessages as text } from './messages.nl.ts';
import type { Route } from './+types/own-choices.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

function requireAccount(context: Readonly<RouterContextProvider>) {
  const { account } = context.get(visitorContext);
  if (account === null) throw redirect('/inloggen?naar=/account/berichten');
  return { account, ...context.get(servicesContext) };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, identity, mailKinds } = requireAccount(context);
  const unwanted = await identity.mailChoices.unwantedBy(account.userId);
  const kinds = Object.entries(mailKinds).map(([code, { name, because, mayStop }]) => ({
    code,
    name,
    because,
    mayStop,
  }));
  return {
    optional: kinds.filter(({ mayStop }) => mayStop),
    always: kinds.filter(({ mayStop }) => !mayStop),
    wanted: kinds.filter(({ code, mayStop }) => mayStop && !unwanted.has(code)).map(({ code }) => code),
    saved: savedMessage(request, { keuze: text.saved }),
  };
}

/** Stores what changed alone: the last word on each kind counts. */
export async function action({ context, request }: Route.ActionArgs) {
  const { account, identity, mailKinds } = requireAccount(context);
  const wanted = new Set((await request.formData()).getAll('wil'));
  const unwanted = await identity.mailChoices.unwantedBy(account.userId);
  for (const [kind, { mayStop }] of Object.entries(mailKinds)) {
    if (!mayStop || wanted.has(kind) === !unwanted.has(kind)) continue;
    await identity.mailChoices.choose(account.userId, kind, wanted.has(kind));
  }
  throw redirect(savedAt('/account/berichten', 'keuze'), 303);
}

export default function OwnChoices({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {loaderData.saved !== null && <Alert kind="success">{loaderData.saved}</Alert>}
      <Section title={text.optional}>
        <Form>
          <CheckboxGroup
            name="wil"
            label={text.wanted}
            options={loaderData.optional.map(({ code, name, because }) => ({
              value: code,
              label: name,
              description: because,
            }))}
            defaultValues={loaderData.wanted}
            isOptional
          />
          <Button>{text.save}</Button>
        </Form>
      </Section>
      <Section title={text.always} intro={text.alwaysIntro}>
        <DataTable
          caption={text.always}
          isCaptionHidden
          rows={loaderData.always}
          rowKey={({ code }) => code}
          columns={[
            { key: 'soort', header: text.kind, cell: ({ name }) => name, isRowHeader: true },
            { key: 'waarom', header: text.why, cell: ({ because }) => because },
          ]}
        />
      </Section>
    </>
  );
}
