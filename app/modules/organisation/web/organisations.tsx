import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  Form,
  Link,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { addOrganisation } from '../use-cases/keep-organisation.server.ts';
import { requireAdministrator, type Administration } from './acting.server.ts';
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
  return {
    organisations: await services.database.read(acting.scope, (tx) => findOrganisations(tx, regionId)),
    saved: savedMessage(request, text.saved),
  };
}

const acts = {
  toevoegen: formAct({
    fields: organisationForm,
    run: ({ services, acting }: Administration, { naam: name, soort: kind }) =>
      addOrganisation(services.database, acting, { name, kind }),
    refusals: organisationRefusals,
    done: () => savedAt('/beheer/organisaties', 'toegevoegd'),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  return answerForm(acts, requireAdministrator(context, request), request);
}

export default function Organisations({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
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
        <Form act="toevoegen">
          <OrganisationFields />
          <Button>{text.addSubmit}</Button>
        </Form>
      </Section>
    </Sent>
  );
}
