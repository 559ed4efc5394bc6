import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Link,
  PageTitle,
  Section,
} from '#app/ui/index.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { addOrganisation } from '../use-cases/keep-organisation.server.ts';
import { requireAdministrator } from './acting.server.ts';
import { organisationForm } from './administration-forms.ts';
import {
  kindNames,
  organisationMessages as text,
  organisationRefusals,
} from './administration-messages.nl.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import type { Route } from './+types/organisations.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const saved = new URL(request.url).searchParams.get('gelukt') ?? '';
  return {
    organisations: await services.database.read(acting.scope, (tx) => findOrganisations(tx, regionId)),
    saved: Object.entries(text.saved).find(([key]) => key === saved)?.[1] ?? null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = organisationForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { naam, soort } = parsed.data;
  const outcome = await addOrganisation(services.database, acting, { name: naam, kind: soort });
  if (!outcome.ok) return refused({ naam: organisationRefusals[outcome.reason] });
  throw redirect('/beheer/organisaties?gelukt=toegevoegd', 303);
}

export default function Organisations({ loaderData, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {loaderData.saved !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.saved}</Alert>
      )}
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={loaderData.organisations}
        rowKey={(row) => row.organisationId}
        empty={<EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
        columns={[
          { key: 'naam', header: text.name, cell: (row) => row.name, isRowHeader: true },
          { key: 'soort', header: text.kind, cell: (row) => kindNames[row.kind] },
          {
            key: 'doen',
            header: text.act,
            cell: (row) => (
              <Link href={`/beheer/organisaties/${row.organisationId}`} label={text.changeLabel(row.name)}>
                {text.change}
              </Link>
            ),
          },
        ]}
      />
      <Section title={text.addTitle}>
        <Form>
          <OrganisationFields typed={actionData?.typed ?? {}} problems={problems} />
          <Button>{text.addSubmit}</Button>
        </Form>
      </Section>
    </>
  );
}
