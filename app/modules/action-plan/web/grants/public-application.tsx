import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { findRegionId, findRegionNames } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import type { Services } from '#app/platform/http/services.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DefinitionList,
  Form,
  PageTitle,
  Paragraph,
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
import { publicMessages as text } from './messages-grant.nl.ts';
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
  const found = await database.read({ ...nobody, regionId: '' }, async (tx) => ({
    regionId: await findRegionId(tx, params.regio),
    regionName: (await findRegionNames(tx)).get(params.regio) ?? '',
  }));
  const { regionId, regionName } = found;
  if (regionId === null) throw notFound();
  const acting = { scope: { ...nobody, regionId } };
  const calls = await database.read(acting.scope, (tx) => listOpenCalls(tx, regionId));
  return { services, acting, regionName, call: calls.find(({ callId }) => callId === params.oproep) ?? null };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { call, regionName } = await findCall(arguments_);
  return {
    token: randomUUID(),
    call:
      call === null
        ? null
        : {
            name: call.name,
            region: regionName,
            ceiling: formatEuro(call.ceilingCents),
            lastDay: dayInWords(call.lastDay),
          },
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

export default function PublicApplication({ loaderData: { call, token }, actionData }: Route.ComponentProps) {
  const { sent, shown } = actionData ?? {};
  if (call === null) return <PageTitle title={text.closedTitle} lead={text.closed} />;
  if (shown?.number != null) return <Done number={shown.number} lastDay={call.lastDay} />;
  return (
    <Sent form={sent}>
      <PageTitle title={text.title(call.name)} lead={text.lead(call.region, call.ceiling, call.lastDay)} />
      <SentProblems />
      <Section title={text.howTitle}>
        <Paragraph>{text.how(call.lastDay)}</Paragraph>
      </Section>
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

function Done({ number, lastDay }: { readonly number: string; readonly lastDay: string }) {
  return (
    <>
      <PageTitle title={text.doneTitle} lead={text.doneLead} />
      <DefinitionList items={[{ term: text.number, details: <strong>{number}</strong> }]} />
      <Paragraph>{text.next(lastDay)}</Paragraph>
    </>
  );
}
