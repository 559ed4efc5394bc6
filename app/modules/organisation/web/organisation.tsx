import { data, redirect } from 'react-router';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  ErrorSummary,
  Form,
  keepMineText,
  PageTitle,
  Seen,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { changeIn, isChange, revisionToSend, seeing, unlessChanged } from '#app/platform/http/seen.ts';
import { findOrganisations } from '../data/organisations.server.ts';
import { organisationKinds } from '../domain/organisation-kind.ts';
import { changeOrganisation } from '../use-cases/keep-organisation.server.ts';
import { idFrom, notFound, requireAdministrator } from './acting.server.ts';
import { organisationForm } from './administration-forms.ts';
import {
  kindNames,
  organisationMessages as text,
  organisationRefusals,
} from './administration-messages.nl.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import type { Route } from './+types/organisation.ts';

export const meta = () => [{ title: `${text.changeTitle} · Onderdak` }];

const rowOf = (organisationId: string) =>
  ({ table: 'organisation', key: { organisation_id: organisationId } }) as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { services, acting, regionId } = requireAdministrator(context, request);
  const organisationId = idFrom(params.organisationId);
  const { revision, organisations } = await services.database.read(acting.scope, async (tx) => ({
    revision: await revisionsOf(tx, rowOf(organisationId)),
    organisations: await findOrganisations(tx, regionId),
  }));
  const organisation = organisations.find((each) => each.organisationId === organisationId);
  if (organisation === undefined) throw notFound();
  return { name: organisation.name, kind: organisation.kind, revision };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, acting } = requireAdministrator(context, request);
  const form = await request.formData();
  const refused = (problems: FormProblems) => data({ problems, typed: typedText(form) }, { status: 400 });
  const parsed = organisationForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { naam, soort } = parsed.data;
  const details = { name: naam, kind: soort };
  const organisationId = idFrom(params.organisationId);
  const scope = seeing(acting.scope, form, rowOf(organisationId));
  const outcome = await unlessChanged(() =>
    changeOrganisation(services.database, { ...acting, scope }, organisationId, details),
  );
  if (isChange(outcome))
    return data({ problems: {}, typed: typedText(form), change: outcome }, { status: 409 });
  if (!outcome.ok) return refused({ naam: organisationRefusals[outcome.reason] });
  throw redirect('/beheer/organisaties?gelukt=gewijzigd', 303);
}

export default function ChangeOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const stored = { naam: loaderData.name, soort: loaderData.kind };
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? stored;
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(loaderData.revision, actionData)}>
      <Breadcrumb trail={[{ href: '/beheer/organisaties', label: text.title }]} current={loaderData.name} />
      <PageTitle title={text.changeTitle} lead={loaderData.name} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(
            stored,
            typed,
            { naam: text.name, soort: text.kind },
            { soort: organisationKinds.map((kind) => ({ value: kind, label: kindNames[kind] })) },
          )}
          leaveHref="/beheer/organisaties"
        />
      )}
      <Form>
        <OrganisationFields typed={typed} problems={problems} />
        <ButtonGroup>
          <Button>{change === null ? text.changeSubmit : keepMineText}</Button>
          <ButtonLink href="/beheer/organisaties">{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
