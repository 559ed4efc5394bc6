import { data } from 'react-router';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import type { Services } from '#app/platform/http/services.ts';
import {
  Button,
  ButtonLink,
  Form,
  PageTitle,
  readTableSort,
  Section,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { findPersonForLog, type Overseeing } from '../../use-cases/read-audit-log.server.ts';
import { readWhoLooked, shareNames } from '../../use-cases/who-looked.server.ts';
import { logMessages } from '../messages.nl.ts';
import { requirePrivacyOfficer } from '../overseeing.server.ts';
import { whoLookedMessages as text } from './messages.nl.ts';
import { overviewPage } from './overview-page.ts';
import { OverviewParts } from './parts/overview-parts.tsx';
import { tellWhoLooked } from './tell-who-looked.ts';
import { betweenOf, readWhoLookedQuery, whoLookedHref } from './who-looked-query.ts';
import type { Route } from './+types/who-looked.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${titleOf(loaderData?.shown?.fileRef ?? null)} · Onderdak` },
];

const titleOf = (ref: string | null) => (ref === null ? text.title : text.fileTitle(ref));

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  const { searchParams } = new URL(request.url);
  if (!searchParams.has('persoon')) return data({ shown: null });
  const today = services.today();
  const query = readWhoLookedQuery(searchParams, today);
  const found =
    query.personId === null
      ? null
      : await readWhoLooked(services.database, overseeing, query.personId, betweenOf(query.days));
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { regionName } = workPlace;
  const told = tellWhoLooked(found, services.auditWords, regionName);
  const sort = readTableSort(searchParams, ['keer', 'organisatie', 'functie', 'laatst']);
  return data(
    {
      shown: {
        fileRef: found.fileRef,
        sharesNames: found.sharesNames,
        ...overviewPage({
          told,
          query,
          today,
          regionName,
          sort,
          page: Number(searchParams.get('blad') ?? '1'),
        }),
      },
    },
    { status: Object.keys(query.problems).length === 0 ? 200 : 400 },
  );
}

interface OverviewToMake {
  readonly acting: Overseeing;
  readonly services: Services;
  readonly address: URL;
}

const acts = {
  dossier: formAct({
    fields: z.object({ nummer: z.string().trim().min(1, logMessages.refMissing) }),
    run: ({ acting, services: { database } }: OverviewToMake, { nummer }) =>
      findPersonForLog(database, acting, nummer),
    refusals: { 'file-unknown': { field: 'nummer', message: logMessages.refUnknown } },
    // The number that was typed may be anything, a name too: only the id goes into the address.
    done: (personId) => `/privacy/wie-keek?persoon=${personId}`,
  }),
  namen: formAct({
    fields: z.object({
      deel: z.uuid(),
      reden: z.string().trim().min(10, text.reasonShort).max(500, text.reasonLong),
    }),
    run: ({ acting, services: { database, keys } }: OverviewToMake, { deel, reden }) =>
      shareNames(database, { ...acting, keys }, deel, reden),
    refusals: {
      'file-unknown': { message: logMessages.refUnknown, status: 409 },
      'reason-names-person': { field: 'reden', message: text.reasonNames },
    },
    done: (_, { address, services }, { deel }) => {
      const { days } = readWhoLookedQuery(address.searchParams, services.today());
      return whoLookedHref('/privacy/wie-keek', { personId: deel, days });
    },
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  const { services, overseeing } = requirePrivacyOfficer(context, request);
  return answerForm(acts, { acting: overseeing, services, address: new URL(request.url) }, request);
}

export default function WhoLookedPage({ loaderData: { shown }, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <PageTitle
        title={titleOf(shown?.fileRef ?? null)}
        lead={shown === null ? text.lead : text.fileLead}
        actions={
          shown !== null && (
            <>
              <ButtonLink href={shown.logHref}>{text.toLog}</ButtonLink>
              <ButtonLink href="/privacy/wie-keek">{text.toSearch}</ButtonLink>
            </>
          )
        }
      />
      <SentProblems />
      {shown === null ? <FileSearch /> : <OverviewParts shown={shown} />}
    </Sent>
  );
}

function FileSearch() {
  return (
    <Section title={text.search}>
      <Form act="dossier" action="/privacy/wie-keek">
        <TextInput
          name="nummer"
          label={logMessages.ref}
          description={logMessages.refHint}
          autoComplete="off"
          width="short"
        />
        <Button>{text.show}</Button>
      </Form>
    </Section>
  );
}
