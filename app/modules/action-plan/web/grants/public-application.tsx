import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { findRegionId } from '#app/modules/organisation/index.server.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  DefinitionList,
  ErrorSummary,
  Form,
  PageTitle,
  Paragraph,
  Section,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { listOpenCalls } from '../../data/grants/grants.server.ts';
import { submitGrantApplication } from '../../use-cases/grants/submit-grant-application.server.ts';
import { readFields, summaryOf, type Fields } from '../forms/fields.ts';
import { parseApplication } from './forms/parse-grant.ts';
import { publicMessages as text } from './messages-grant.nl.ts';
import { notFound } from '../plan-page.server.ts';
import type { Route } from './+types/public-application.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.call ? text.title(loaderData.call.name) : text.closedTitle} · Onderdak` },
];

/** The region and the call that is open under this name. Anyone may see it: no account, no role. */
async function findCall({ context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const { database, today } = context.get(servicesContext);
  const nobody = {
    userId: '',
    roles: ['public'] as const,
    organisationId: null,
    municipalityCode: null,
    today: today(),
  };
  const regionId = await database.read({ ...nobody, regionId: '' }, (tx) => findRegionId(tx, params.regio));
  if (regionId === null) throw notFound();
  const calls = await database.read({ ...nobody, regionId }, (tx) => listOpenCalls(tx, regionId));
  return { database, regionId, call: calls.find(({ callId }) => callId === params.oproep) ?? null };
}

export async function loader(arguments_: Route.LoaderArgs) {
  const { call } = await findCall(arguments_);
  return {
    token: randomUUID(),
    call:
      call === null
        ? null
        : { name: call.name, ceiling: formatEuro(call.ceilingCents), lastDay: dayInWords(call.lastDay) },
  };
}

interface Outcome {
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly number: string | null;
  /** Why it was not taken in, though nothing in it is wrong. */
  readonly tooMany: string | null;
}

export async function action(arguments_: Route.ActionArgs) {
  const { database, regionId, call } = await findCall(arguments_);
  const fields = readFields(await arguments_.request.formData());
  if (call === null) return data<Outcome>({ ...nothing, fields }, { status: 409 });
  const parsed = parseApplication(fields, call.ceilingCents);
  if (!parsed.ok) return data<Outcome>({ ...nothing, fields, problems: parsed.reason }, { status: 400 });
  const submitted = await submitGrantApplication(database, {
    ...parsed.value,
    regionId,
    plan: call.plan,
    callId: call.callId,
    origin: originOf(arguments_.context),
    keys: arguments_.context.get(servicesContext).keys,
    token: (fields['formulier'] ?? '').slice(0, 100),
    sender: arguments_.context.get(visitorContext).sender,
    today: arguments_.context.get(servicesContext).today(),
  });
  if (submitted.ok) return data<Outcome>({ ...nothing, number: submitted.value.applicationId });
  if (submitted.reason === 'too-many-sender' || submitted.reason === 'too-many')
    return data<Outcome>(
      { ...nothing, fields, tooMany: text.tooMany[submitted.reason] },
      { status: 429, headers: { 'Retry-After': '3600' } },
    );
  const { field, message } = refusals(formatEuro(call.ceilingCents))[submitted.reason];
  return data<Outcome>({ ...nothing, fields, problems: { [field]: message } }, { status: 400 });
}

const nothing: Outcome = { fields: {}, problems: {}, number: null, tooMany: null };

const refusals = (ceiling: string) =>
  ({
    'not-open': { field: 'initiatief', message: text.closed },
    'not-positive': { field: 'bedrag', message: text.notPositive },
    'above-ceiling': { field: 'bedrag', message: text.aboveCeiling(ceiling) },
    'no-title': { field: 'initiatief', message: text.nameMissing },
    'no-description': { field: 'plan', message: text.descriptionMissing },
    'no-name': { field: 'naam', message: text.applicantMissing },
    email: { field: 'email', message: text.emailWrong },
  }) as const;

export default function PublicApplication({ loaderData: { call, token }, actionData }: Route.ComponentProps) {
  if (actionData?.number != null) return <Done number={actionData.number} />;
  if (call === null) return <PageTitle title={text.closedTitle} lead={text.closed} />;
  const problems = actionData?.problems ?? {};
  const fields = actionData?.fields ?? {};
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  return (
    <>
      <PageTitle title={text.title(call.name)} lead={text.lead(call.ceiling, call.lastDay)} />
      <ErrorSummary problems={summaryOf(problems)} />
      {actionData?.tooMany != null && (
        <Alert kind="warning" title={text.tooManyTitle}>
          {actionData.tooMany}
        </Alert>
      )}
      <Form>
        <input type="hidden" name="formulier" value={fields['formulier'] ?? token} />
        <Section title={text.whatTitle}>
          <TextInput {...field('initiatief')} label={text.name} width="full" />
          <Textarea {...field('plan')} label={text.description} description={text.descriptionHint} rows={8} />
          <TextInput
            {...field('bedrag')}
            label={text.amount}
            description={text.amountHint}
            inputMode="decimal"
            width="short"
          />
        </Section>
        <Section title={text.whoTitle} intro={text.whoIntro}>
          <TextInput {...field('naam')} label={text.applicant} autoComplete="name" />
          <TextInput
            {...field('organisatie')}
            label={text.organisation}
            autoComplete="organization"
            isOptional
          />
          <TextInput {...field('email')} type="email" label={text.email} autoComplete="email" />
          <TextInput {...field('telefoon')} type="tel" label={text.phone} autoComplete="tel" isOptional />
        </Section>
        <ButtonGroup>
          <Button>{text.submit}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function Done({ number }: { readonly number: string }) {
  return (
    <>
      <PageTitle title={text.doneTitle} lead={text.doneLead} />
      <DefinitionList items={[{ term: text.number, details: <strong>{number}</strong> }]} />
      <Paragraph>{text.next}</Paragraph>
    </>
  );
}
