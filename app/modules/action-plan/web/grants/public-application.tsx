import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { findRegionId, findRegionWithCentre } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import type { Services } from '#app/platform/http/services.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DataTable,
  DefinitionList,
  Form,
  Note,
  PageTitle,
  Paragraph,
  PrintButton,
  Section,
  Sent,
  SentProblems,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { applicationNumber } from '../../domain/grants/application-number.ts';
import { listOpenCalls } from '../../data/grants/grants.server.ts';
import { submitGrantApplication } from '../../use-cases/grants/submit-grant-application.server.ts';
import { readBy } from '../forms/read-by.ts';
import { parseApplication } from './forms/parse-grant.ts';
import { submitRefusals, type NotRight } from './messages-grant-refusals.nl.ts';
import { presentPublicCall, type PublicCallView } from './presenters/public-call.ts';
import { publicFieldLabels, publicMessages as text } from './messages-grant.nl.ts';
import { notFound } from '../plan-page.server.ts';
import type { Route } from './+types/public-application.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.call ? text.title(loaderData.call.name) : text.closedTitle} · Onderdak` },
];

/** The region and the call that is open under this name. Anyone may see it: no account, no role. */
async function findCall({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const services = context.get(servicesContext);
  const { database } = services;
  const nobody = {
    userId: '',
    roles: ['public'] as const,
    organisationId: null,
    municipalityCode: null,
    today: services.today(),
  };
  const regionId = await database.read({ ...nobody, regionId: '' }, (tx) => findRegionId(tx, params.regio));
  if (regionId === null) throw notFound();
  const acting = { scope: { ...nobody, regionId } };
  const { calls, region } = await database.read(acting.scope, async (tx) => ({
    calls: await listOpenCalls(tx, regionId),
    region: await findRegionWithCentre(tx, regionId),
  }));
  const call = calls.find(({ callId }) => callId === params.oproep) ?? null;
  return { services, acting, call, giver: { name: region?.name ?? '', centre: region?.centre ?? '' } };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { call, giver, services } = await findCall(arguments_);
  return {
    token: randomUUID(),
    today: dayInWords(services.today()),
    call: call === null ? null : presentPublicCall(call, giver),
  };
}

/** What the applicant gets to see: the number, or why it was not taken in, though nothing in it is wrong. */
interface Answer {
  readonly number: string | null;
  readonly tooMany: string | null;
}

interface PublicPage {
  readonly services: Services;
  readonly acting: { readonly scope: Scope };
  readonly call: { readonly plan: string; readonly callId: string };
  readonly origin: string;
  readonly sender: string;
}

const publicActs = (ceilingCents: Cents) => ({
  aanvragen: formAct({
    fields: readBy((fields) => {
      const read = parseApplication(fields, ceilingCents);
      const token = (fields['formulier'] ?? '').slice(0, 100);
      return read.ok ? succeed({ ...read.value, token }) : read;
    }),
    async run(page: PublicPage, application): Promise<Result<Answer, NotRight>> {
      const { services, acting, call, origin, sender } = page;
      const submitted = await submitGrantApplication(services.database, {
        ...application,
        ...call,
        regionId: acting.scope.regionId,
        keys: services.keys,
        origin,
        sender,
        today: services.today(),
      });
      if (submitted.ok)
        return succeed({ number: applicationNumber(submitted.value.applicationId), tooMany: null });
      const { reason } = submitted;
      return reason === 'too-many' || reason === 'too-many-sender'
        ? succeed({ number: null, tooMany: text.tooMany[reason] })
        : refuse(reason);
    },
    refusals: submitRefusals(formatEuro(ceilingCents)),
    done: (answer) => ({ show: answer }),
  }),
});

export async function action(arguments_: Route.ActionArgs) {
  const { services, acting, call } = await findCall(arguments_);
  if (call === null) return data({ sent: undefined, shown: null }, { status: 409 });
  const { context, request } = arguments_;
  const { plan, callId } = call;
  const page: PublicPage = {
    services,
    acting,
    call: { plan, callId },
    origin: originOf(context),
    sender: context.get(visitorContext).sender,
  };
  const answer = await answerForm(publicActs(call.ceilingCents), page, request);
  return answer.data.shown?.tooMany == null
    ? answer
    : data(answer.data, { status: 429, headers: { 'Retry-After': '3600' } });
}

export default function PublicApplication({
  loaderData: { call, token, today },
  actionData,
}: Route.ComponentProps) {
  const { sent, shown } = actionData ?? {};
  if (call === null) return <PageTitle title={text.closedTitle} lead={text.closed} />;
  if (shown?.number != null) return <Done number={shown.number} today={today} call={call} />;
  return (
    <Sent form={sent}>
      <PageTitle title={text.title(call.name)} lead={call.lead} />
      <SentProblems labels={publicFieldLabels} />
      <AboutCall call={call} />
      {shown?.tooMany != null && (
        <Alert kind="warning" title={text.tooManyTitle}>
          {shown.tooMany}
        </Alert>
      )}
      <Form act="aanvragen">
        <input type="hidden" name="formulier" value={sent?.typed['formulier'] ?? token} />
        <Section title={text.whatTitle}>
          <TextInput name="initiatief" label={text.name} width="full" />
          <Textarea name="plan" label={text.description} description={text.descriptionHint} rows={8} />
          <TextInput
            name="bedrag"
            label={text.amount}
            description={text.amountHint}
            inputMode="decimal"
            width="short"
          />
        </Section>
        <Section title={text.whoTitle} intro={text.whoIntro}>
          <TextInput name="naam" label={text.applicant} autoComplete="name" />
          <TextInput name="organisatie" label={text.organisation} autoComplete="organization" isOptional />
          <TextInput name="email" type="email" label={text.email} autoComplete="email" />
          <TextInput name="telefoon" type="tel" label={text.phone} autoComplete="tel" isOptional />
        </Section>
        <ButtonGroup>
          <Button>{text.submit}</Button>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}

/** What may move somebody to apply, or not: what it is for, how much there is, how it is judged, when one hears. */
function AboutCall({ call }: { readonly call: PublicCallView }) {
  return (
    <>
      {call.purpose.length > 0 && (
        <Section title={text.purposeTitle}>
          {call.purpose.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Section>
      )}
      <Section title={text.factsTitle}>
        <DefinitionList items={call.facts} />
      </Section>
      <Section title={text.howTitle} intro={call.how}>
        {call.minimum !== null && <Paragraph>{call.minimum}</Paragraph>}
        <DataTable
          caption={text.criteria}
          rows={call.criteria}
          rowKey={({ label }) => label}
          columns={[
            { key: 'criterium', header: text.criterion, cell: ({ label }) => label, isRowHeader: true },
            { key: 'telt', header: text.weight, cell: ({ weight }) => weight, kind: 'number' },
          ]}
        />
      </Section>
    </>
  );
}

interface DoneProps {
  readonly number: string;
  readonly today: string;
  readonly call: PublicCallView;
}

function Done({ number, today, call }: DoneProps) {
  return (
    <>
      <PageTitle
        title={text.doneTitle}
        lead={text.doneLead}
        actions={<PrintButton>{text.print}</PrintButton>}
      />
      <DefinitionList
        items={[
          { term: text.number, details: <strong>{number}</strong> },
          { term: text.askedFor, details: call.name },
          { term: text.receivedOn, details: today },
          ...call.facts.filter(({ term }) => term === text.giver || term === text.ask),
        ]}
      />
      <Note>{text.printHint}</Note>
      <Section title={text.nextTitle}>
        <Paragraph>{call.next}</Paragraph>
      </Section>
    </>
  );
}
