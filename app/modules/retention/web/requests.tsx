import { z } from 'zod';
import { dayField } from '#app/platform/forms/day-field.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Badge,
  Button,
  Card,
  DateInput,
  Disclosure,
  Form,
  Paragraph,
  Section,
  Seen,
  Select,
  Sent,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { refusalGrounds, requestDecisions } from '../domain/retention-kind.ts';
import { openRemovalList } from '../data/removal-list.server.ts';
import {
  callOffRemoval,
  decideRequest,
  listRequests,
  recordRequest,
  removeNow,
} from '../use-cases/keep-requests.server.ts';
import { decisionNames, keptText as text, refusalGroundNames } from './kept-texts.nl.ts';
import { requireConfirmedOfficer, requireOfficer, type ActingPage } from './officer.server.ts';
import { KeptFrame } from './parts/kept-frame.tsx';
import { wishRefusals } from './wish-refusals.ts';
import type { Route } from './+types/requests.ts';

const address = '/privacy/bewaren/verzoeken';

export const meta = () => [{ title: `${text.tabs.requests} · ${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const requests = await listRequests(services.database, acting);
  return {
    requests: requests.map((request) => ({
      requestId: request.requestId,
      revision: String(request.revision),
      ref: request.personRef ?? '',
      asked: dayInWords(request.askedOn),
      last: `${dayInWords(request.lastDay)} (${text.daysLeft(acting.today.until(request.lastDay).days)})`,
      explanation: request.explanation,
      decision: request.decision,
      note: [request.refusalGround && refusalGroundNames[request.refusalGround], request.decisionNote]
        .filter((part) => part !== null)
        .join('. '),
    })),
    today: acting.today.toString(),
    saved: savedMessage(page.request, text.saved),
  };
}

const { refusals } = text;
const gone = { message: refusals.gone, status: 409 } as const;
const aRequest = z.object({ deel: z.uuid(refusals.gone) });
const row = (_: ActingPage, { deel }: z.output<typeof aRequest>) => [
  { table: 'removal_request', key: { request_id: deel } } as const,
];

const acts = {
  verzoek: formAct({
    fields: z.object({
      nummer: z.string().trim().min(1, refusals.fileUnknown),
      gevraagd: dayField(text.fromMissing),
      vraag: z.string().default(''),
    }),
    run: ({ services, acting }: ActingPage, { nummer, gevraagd, vraag }) =>
      recordRequest(services.database, acting, {
        of: { personRef: nummer },
        askedOn: gevraagd,
        explanation: vraag,
      }),
    refusals: wishRefusals('nummer'),
    done: () => savedAt(address, 'verzoek'),
  }),
  besluit: formAct({
    fields: aRequest.extend({
      besluit: z.enum(requestDecisions),
      grond: z.union([z.literal('').transform(() => null), z.enum(refusalGrounds)]).default(null),
      toelichting: z.string().default(''),
    }),
    rows: row,
    run: ({ services, acting }: ActingPage, { deel, besluit, grond, toelichting }) =>
      decideRequest(services.database, acting, deel, {
        decision: besluit,
        refusalGround: grond,
        note: toelichting,
      }),
    refusals: {
      gone,
      'ground-missing': { field: 'grond', message: refusals.groundMissing },
      'note-too-short': { field: 'toelichting', message: refusals.tooShort },
      'note-names-person': { field: 'toelichting', message: refusals.names },
    },
    done: () => savedAt(address, 'besluit'),
  }),
  intrekken: formAct({
    fields: aRequest.extend({ waarom: z.string().default('') }),
    rows: row,
    run: ({ services, acting }: ActingPage, { deel, waarom }) =>
      callOffRemoval(services.database, acting, deel, waarom),
    refusals: {
      gone,
      'note-too-short': { field: 'waarom', message: refusals.tooShort },
      'note-names-person': { field: 'waarom', message: refusals.names },
    },
    done: () => savedAt(address, 'ingetrokken'),
  }),
  uitvoeren: formAct({
    fields: aRequest,
    rows: row,
    run: ({ services, acting }: ActingPage, { deel }) =>
      removeNow(services.database, { ...acting, removals: openRemovalList(services.anchors) }, deel),
    refusals: {
      gone,
      'not-granted': { message: refusals.notGranted, status: 409 },
      'not-now': { message: refusals.notNow, status: 409 },
    },
    done: () => savedAt('/privacy/bewaren/verwijderd', 'weg'),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireConfirmedOfficer(page), page.request);
}

type RequestsPage = Route.ComponentProps['loaderData'];

export default function Requests({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <KeptFrame
        current={address}
        change={actionData?.sent?.change}
        lead={text.requestsLead}
        saved={actionData === undefined ? page.saved : null}
      >
        <Section title={text.requestList}>
          {page.requests.length === 0 && <Paragraph>{text.noRequests}</Paragraph>}
          {page.requests.map((request) => (
            <Asked key={request.requestId} request={request} />
          ))}
        </Section>
        <NewRequest today={page.today} />
      </KeptFrame>
    </Sent>
  );
}

function Asked({ request }: { readonly request: RequestsPage['requests'][number] }) {
  const { decision } = request;
  return (
    <Card
      title={request.ref}
      level={3}
      badge={<Badge>{decision === null ? text.undecided : decisionNames[decision]}</Badge>}
    >
      <Paragraph>{`${text.askedOn} ${request.asked}. ${text.lastDay} ${request.last}.`}</Paragraph>
      {request.explanation !== null && <Paragraph>{request.explanation}</Paragraph>}
      {request.note !== '' && <Paragraph>{request.note}</Paragraph>}
      {decision === null && <Decide request={request} />}
      {decision === 'granted' && <Granted request={request} />}
    </Card>
  );
}

function Granted({
  request: { requestId, revision },
}: {
  readonly request: RequestsPage['requests'][number];
}) {
  return (
    <Seen revision={revision}>
      <Form act="uitvoeren" part={requestId}>
        <Paragraph>{text.carryOutIntro}</Paragraph>
        <Button kind="secondary">{text.carryOut}</Button>
      </Form>
      <Disclosure summary={text.callOff}>
        <Form act="intrekken" part={requestId}>
          <Textarea name="waarom" label={text.callOffNote} description={text.callOffHint} rows={2} />
          <Button kind="secondary">{text.callOff}</Button>
        </Form>
      </Disclosure>
    </Seen>
  );
}

function Decide({
  request: { requestId, revision },
}: {
  readonly request: RequestsPage['requests'][number];
}) {
  return (
    <Disclosure summary={text.decide}>
      <Seen revision={revision}>
        <Form act="besluit" part={requestId}>
          <Select
            name="besluit"
            label={text.decision}
            options={requestDecisions.map((value) => ({ value, label: decisionNames[value] }))}
          />
          <Select
            name="grond"
            label={text.refusalGround}
            options={refusalGrounds.map((value) => ({ value, label: refusalGroundNames[value] }))}
            isOptional
          />
          <Textarea name="toelichting" label={text.note} description={text.noteHint} rows={2} isOptional />
          <Button>{text.decideNow}</Button>
        </Form>
      </Seen>
    </Disclosure>
  );
}

function NewRequest({ today }: Pick<RequestsPage, 'today'>) {
  return (
    <Section title={text.newRequest}>
      <Form act="verzoek">
        <TextInput name="nummer" label={text.number} autoComplete="off" width="short" />
        <DateInput name="gevraagd" label={text.askedOn} defaultValue={today} />
        <Textarea
          name="vraag"
          label={text.explanation}
          description={text.explanationHint}
          rows={3}
          isOptional
        />
        <Button>{text.record}</Button>
      </Form>
    </Section>
  );
}
