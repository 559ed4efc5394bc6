import { z } from 'zod';
import { isolated } from '#app/words/isolate.ts';
import { succeed } from '#app/kernel/result.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { composeMessage } from '#app/platform/mail/compose-message.ts';
import { findOwnWording } from '#app/platform/mail/message-rows.server.ts';
import { frameOf } from '#app/platform/mail/wording-of-region.ts';
import { wordingFaults } from '#app/platform/mail/wording.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  Conflict,
  DataTable,
  Form,
  Moment,
  Note,
  PageTitle,
  Section,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { findWordingVersions } from '../data/wordings.server.ts';
import { keepWording, type WordingRefusal } from '../use-cases/keep-wording.server.ts';
import { notFound, requireAdministrator, type Administration } from './acting.server.ts';
import { outboxMessages } from './messages.nl.ts';
import { wordedParts, type Part } from './worded-parts.ts';
import { wordingMessages as text } from './wording-messages.nl.ts';
import type { Route } from './+types/wording.ts';

export const meta: Route.MetaFunction = ({ params }) => [
  { title: `${params.deel} · ${text.title} · Onderdak` },
];

const rowOf = (part: string) => ({ table: 'mail_wording', key: { part } }) as const;
const address = (part: string) => `/beheer/berichten/teksten/${part}`;

interface WordingPage extends Administration {
  readonly part: Part;
}

function openPart({
  context,
  request,
  params,
}: Pick<Route.LoaderArgs, 'context' | 'request' | 'params'>): WordingPage {
  const administration = requireAdministrator(context, request);
  const { services, regionName } = administration;
  const part = wordedParts(services.mailKinds, regionName).find(({ code }) => code === params.deel);
  if (part === undefined) throw notFound();
  return { ...administration, part };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { services, acting, regionId, part } = openPart(arguments_);
  const { revision, own, versions } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(part.code)),
    own: await findOwnWording(tx, regionId),
    versions: await findWordingVersions(tx, regionId, part.code),
  }));
  return {
    code: part.code,
    name: part.name,
    subject: part.kind?.subject ?? null,
    fields: part.fields,
    revision,
    body: own.get(part.code) ?? part.shipped,
    isOwn: own.has(part.code),
    versions: versions.map(({ revision: no, body, by, at }) => ({
      no,
      body: body ?? text.shipped,
      by: isolated(by ?? text.someone),
      at: at.toString(),
    })),
    saved: savedMessage(arguments_.request, text.saved),
  };
}

const fields = z.object({
  tekst: z
    .string()
    .transform((typed) => typed.replaceAll('\r', '').trim())
    .pipe(z.string().min(1, text.empty).max(4000, text.tooLong)),
});

const refusals = {
  faults: ({ faults }: WordingRefusal) => ({ field: 'tekst', message: faults.map(text.fault).join(' ') }),
} as const;

const acts = {
  opslaan: formAct({
    fields,
    rows: ({ part }: WordingPage) => [rowOf(part.code)],
    run: ({ services, acting, part }: WordingPage, { tekst }) =>
      keepWording(services.database, acting, namesOf(part), tekst),
    refusals,
    done: (_, { part }) => savedAt(address(part.code), 'opgeslagen'),
  }),
  terug: formAct({
    fields: z.object({}),
    rows: ({ part }: WordingPage) => [rowOf(part.code)],
    run: ({ services, acting, part }: WordingPage) =>
      keepWording(services.database, acting, namesOf(part), null),
    refusals,
    done: (_, { part }) => savedAt(address(part.code), 'standaard'),
  }),
  voorbeeld: formAct({
    fields,
    run: async (page: WordingPage, { tekst }) => preview(page, tekst),
    refusals,
    done: (shown) => ({ show: shown }),
  }),
};

const namesOf = ({ code, fields: known }: Part) => ({ code, fields: known.map(({ name }) => name) });

/** The message as it would leave now, with examples for what differs. */
async function preview({ services, acting, regionId, regionName, part }: WordingPage, body: string) {
  const faults = wordingFaults(body, namesOf(part).fields);
  if (faults.length > 0) return { ok: false, reason: { kind: 'faults', faults } } as const;
  const own = new Map(await services.database.read(acting.scope, (tx) => findOwnWording(tx, regionId)));
  own.set(part.code, body);
  const [, sample] = Object.entries(services.mailKinds)[0] ?? [];
  const kind = part.kind ?? sample;
  if (kind === undefined) return succeed('');
  const composed = composeMessage({
    kind: { ...kind, body: part.kind === null ? (own.get('invitation') ?? kind.body) : body },
    frame: frameOf(own),
    regionName,
    facts: Object.fromEntries(Object.entries(kind.fields).map(([name, { example }]) => [name, example])),
    link: kind.linkText === null ? null : '[link]',
    stopLink: kind.mayStop ? '[link]' : null,
  });
  return succeed(`${composed.subject}\n\n${composed.text}`);
}

export function action(arguments_: Route.ActionArgs) {
  return answerForm(acts, openPart(arguments_), arguments_.request);
}

export default function Wording({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb
        trail={[
          { href: '/beheer/berichten', label: outboxMessages.title },
          { href: '/beheer/berichten/teksten', label: text.title },
        ]}
        current={page.name}
      />
      <PageTitle title={page.name} />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {sent?.change && <Conflict change={sent.change} leaveHref={address(page.code)} />}
      {actionData?.shown != null && (
        <Section title={text.previewTitle}>
          <pre className="onderdak-message">{actionData.shown}</pre>
        </Section>
      )}
      <Note>{page.isOwn ? text.own : text.shipped}</Note>
      {page.subject !== null && (
        <Note>
          {text.subject}: {page.subject}. {text.subjectHint}
        </Note>
      )}
      <Form act="opslaan" values={{ tekst: page.body }}>
        <Textarea name="tekst" label={text.body} description={text.bodyHint} rows={12} />
        <ButtonGroup>
          <Button>{text.save}</Button>
          <Button act="voorbeeld" kind="secondary">
            {text.preview}
          </Button>
          {page.isOwn && (
            <Button act="terug" kind="warning">
              {text.reset}
            </Button>
          )}
        </ButtonGroup>
      </Form>
      <Section title={text.fields}>
        <DataTable
          caption={text.fields}
          isCaptionHidden
          rows={page.fields}
          rowKey={({ name }) => name}
          columns={[
            { key: 'veld', header: text.field, cell: ({ name }) => `{{${name}}}`, isRowHeader: true },
            { key: 'wat', header: text.meaning, cell: ({ meaning }) => meaning },
            { key: 'voorbeeld', header: text.example, cell: ({ example }) => example },
          ]}
        />
      </Section>
      {page.versions.length > 0 && (
        <Section title={text.versions}>
          <DataTable
            caption={text.versions}
            isCaptionHidden
            rows={page.versions}
            rowKey={({ no }) => String(no)}
            columns={[
              { key: 'wanneer', header: text.when, cell: ({ at }) => <Moment at={at} />, isRowHeader: true },
              { key: 'door', header: text.by, cell: ({ by }) => by },
              { key: 'tekst', header: text.body, cell: ({ body }) => body },
            ]}
          />
        </Section>
      )}
    </Sent>
  );
}
