import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import { Breadcrumb, Button, ButtonGroup, ButtonLink, ErrorSummary, Form, PageTitle } from '#app/ui/index.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { changeOrganisation } from '../use-cases/keep-organisation.server.ts';
import { idFrom, notFound, requireAdministrator } from './acting.server.ts';
import { organisationForm } from './administration-forms.ts';
import { organisationMessages as text, organisationRefusals } from './administration-messages.nl.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import type { Route } from './+types/organisation.ts';

export const meta = () => [{ title: `${text.changeTitle} · Onderdak` }];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const organisationId = idFrom(params.organisationId);
  const organisations = await services.database.read(acting.scope, (tx) => findOrganisations(tx, regionId));
  const organisation = organisations.find((each) => each.organisationId === organisationId);
  if (organisation === undefined) throw notFound();
  return { name: organisation.name, kind: organisation.kind };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = organisationForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { naam, soort } = parsed.data;
  const details = { name: naam, kind: soort };
  const outcome = await changeOrganisation(services.database, acting, idFrom(params.organisationId), details);
  if (!outcome.ok) return refused({ naam: organisationRefusals[outcome.reason] });
  throw redirect('/beheer/organisaties?gelukt=gewijzigd', 303);
}

export default function ChangeOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {
    naam: loaderData.name,
    soort: loaderData.kind,
  };
  return (
    <>
      <Breadcrumb trail={[{ href: '/beheer/organisaties', label: text.title }]} current={loaderData.name} />
      <PageTitle title={text.changeTitle} lead={loaderData.name} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <OrganisationFields typed={typed} problems={problems} />
        <ButtonGroup>
          <Button>{text.changeSubmit}</Button>
          <ButtonLink href="/beheer/organisaties">{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
