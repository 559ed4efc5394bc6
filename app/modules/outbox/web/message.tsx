import { z } from 'zod';
import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { composeMessage } from '#app/platform/mail/compose-message.ts';
import { findMailStop } from '#app/platform/mail/mail-stops.server.ts';
import { findOwnWording } from '#app/platform/mail/message-rows.server.ts';
import { frameOf } from '#app/platform/mail/wording-of-region.ts';
import {
  Alert,
  Badge,
  Breadcrumb,
  Button,
  Conflict,
  DataTable,
  DefinitionList,
  Form,
  Link,
  Moment,
  PageTitle,
  Paragraph,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { findMessage, type WholeMessage } from '../data/messages.server.ts';
import { asksAttention, maySendAgain } from '../domain/message-state.ts';
import { resumeMail, sendAgain, settleMessage } from '../use-cases/handle-message.server.ts';
import { idFrom, notFound, requireAdministrator, type Administration } from './acting.server.ts';
import { eventNames, handleRefusals, outboxMessages as text, reasons, stateNames } from './messages.nl.ts';
import { stateBadge } from './state-badge.ts';
import type { Route } from './+types/message.ts';

/** Never a name: a title stays behind in the history of the browser. */
export const meta = () => [{ title: `${text.crumb} · Onderdak` }];

const rowOf = (messageId: string) => ({ table: 'mail_message', key: { message_id: messageId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const messageId = idFrom(params.messageId);
  const { revision, message, own, stop } = await services.database.read(acting.scope, async (tx) => {
    const rows = await revisionsOf(tx, rowOf(messageId));
    const found = await findMessage(tx, regionId, messageId);
    return {
      revision: rows,
      message: found,
      own: await findOwnWording(tx, regionId),
      stop: found && (await findMailStop(tx, regionId, found.userId)),
    };
  });
  if (message === null) throw notFound();
  const kind = services.mailKinds[message.kind];
  const composed =
    kind &&
    composeMessage({
      kind: { ...kind, body: own.get(message.kind) ?? kind.body },
      frame: frameOf(own),
      regionName,
      facts: message.facts,
      link: message.hasLink ? '[link]' : message.path,
      stopLink: null,
    });
  return {
    messageId,
    revision,
    kind: kind?.name ?? message.kind,
    userId: message.isColleague ? message.userId : null,
    name: isolated(message.name ?? text.unknownReader),
    state: message.state,
    writtenAt: message.writtenAt.toString(),
    says: composed === undefined ? '' : `${composed.subject}\n\n${composed.text}`,
    events: message.events.map(eventRow),
    stopped: stop && text.stopped(dayInWords(dutchDayOf(stop))),
    mayAgain: services.mailIsOn && maySendAgain(message.state),
    maySettle: asksAttention(message.state),
    saved: savedMessage(request, text.saved),
  };
}

function eventRow({ no, what, because, code, enhancedCode, by, at }: WholeMessage['events'][number]) {
  const codes = [code, enhancedCode].filter((each) => each !== null).join(' ');
  const why = because === null ? '' : (reasons[because] ?? because);
  return {
    no,
    what: eventNames[what] ?? what,
    why: codes === '' || what === 'sent' ? why : `${why} (${codes})`,
    by: by === null ? text.program : isolated(by),
    at: at.toString(),
  };
}

interface MessagePage extends Administration {
  readonly messageId: string;
}

const nothing = z.object({});
const address = (messageId: string) => `/beheer/berichten/${messageId}`;

const acts = {
  opnieuw: formAct({
    fields: nothing,
    rows: ({ messageId }: MessagePage) => [rowOf(messageId)],
    run: ({ services, acting, messageId }: MessagePage) => sendAgain(services, acting, messageId),
    refusals: handleRefusals,
    done: (_, { messageId }) => savedAt(address(messageId), 'opnieuw'),
  }),
  afgehandeld: formAct({
    fields: nothing,
    rows: ({ messageId }: MessagePage) => [rowOf(messageId)],
    run: ({ services, acting, messageId }: MessagePage) =>
      settleMessage(services.database, acting, messageId),
    refusals: handleRefusals,
    done: (_, { messageId }) => savedAt(address(messageId), 'afgehandeld'),
  }),
  hervatten: formAct({
    fields: z.object({ deel: z.uuid() }),
    run: ({ services, acting }: MessagePage, { deel }) => resumeMail(services.database, acting, deel),
    refusals: handleRefusals,
    done: (_, { messageId }) => savedAt(address(messageId), 'hervat'),
  }),
};

export function action({ context, params, request }: Route.ActionArgs) {
  const page = { ...requireAdministrator(context, request), messageId: idFrom(params.messageId) };
  // A message that goes out again can open a link into an account.
  requireConfirmation(context, request);
  return answerForm(acts, page, request);
}

export default function Message({ loaderData: message, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent} revision={message.revision}>
      <Breadcrumb trail={[{ href: '/beheer/berichten', label: text.title }]} current={text.crumb} />
      <PageTitle title={message.kind} />
      <SentProblems />
      {message.saved !== null && actionData === undefined && <Alert kind="success">{message.saved}</Alert>}
      {actionData?.sent.change && (
        <Conflict change={actionData.sent.change} leaveHref={address(message.messageId)} />
      )}
      <DefinitionList
        items={[
          {
            term: text.who,
            details:
              message.userId === null ? (
                message.name
              ) : (
                <Link href={`/beheer/gebruikers/${message.userId}`}>{message.name}</Link>
              ),
          },
          { term: text.when, details: <Moment at={message.writtenAt} /> },
          {
            term: text.state,
            details: <Badge kind={stateBadge(message.state)}>{stateNames[message.state]}</Badge>,
          },
        ]}
      />
      {message.stopped && (
        <Alert kind="warning">
          <Paragraph>{message.stopped}</Paragraph>
          {message.userId !== null && (
            <Form act="hervatten" part={message.userId}>
              <Button kind="secondary">{text.resume}</Button>
            </Form>
          )}
        </Alert>
      )}
      {message.mayAgain && (
        <Section title={text.again} intro={text.againIntro}>
          <Form act="opnieuw">
            <Button>{text.again}</Button>
          </Form>
        </Section>
      )}
      {message.maySettle && (
        <Section title={text.settle} intro={text.settleIntro}>
          <Form act="afgehandeld">
            <Button kind="secondary">{text.settle}</Button>
          </Form>
        </Section>
      )}
      <Section title={text.history}>
        <DataTable
          caption={text.history}
          isCaptionHidden
          rows={message.events}
          rowKey={(row) => String(row.no)}
          columns={[
            { key: 'wanneer', header: text.at, cell: (row) => <Moment at={row.at} /> },
            { key: 'wat', header: text.what, cell: (row) => row.what, isRowHeader: true },
            { key: 'waarom', header: text.why, cell: (row) => row.why },
            { key: 'door', header: text.by, cell: (row) => row.by },
          ]}
        />
      </Section>
      <Section title={text.says} intro={text.saysIntro}>
        <pre className="onderdak-message">{message.says}</pre>
      </Section>
    </Sent>
  );
}
