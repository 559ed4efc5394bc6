import { data, redirect } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf } from '#app/platform/http/form-problems.ts';
import { Alert, Button, ButtonLink, ErrorSummary, Form, PageTitle, PasswordInput } from '#app/ui/index.ts';
import { invitationMessages as text } from './messages.nl.ts';
import { passwordForm } from './password-form.ts';
import type { Route } from './+types/invitation.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const person = await context.get(servicesContext).identity.invitations.find(params.token);
  return data({ person }, { status: person === null ? 410 : 200 });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const parsed = passwordForm.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return data({ problems: problemsOf(parsed.error) }, { status: 400 });
  const accepted = await context
    .get(servicesContext)
    .identity.invitations.accept(params.token, parsed.data.wachtwoord, context.get(visitorContext).sender);
  throw redirect(accepted ? '/inloggen' : `/uitnodiging/${encodeURIComponent(params.token)}`, 303);
}

export default function AcceptInvitation({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.person === null) {
    return (
      <>
        <PageTitle title={text.closedTitle} />
        <Alert kind="warning" title={text.closed} />
        <ButtonLink href="/inloggen">{text.toSignIn}</ButtonLink>
      </>
    );
  }
  const problems: Readonly<Record<string, string>> = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(loaderData.person.name)} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <PasswordInput
          name="wachtwoord"
          label={text.password}
          description={text.passwordHint}
          autoComplete="new-password"
          error={problems['wachtwoord']}
        />
        <PasswordInput
          name="herhaling"
          label={text.repeat}
          autoComplete="new-password"
          error={problems['herhaling']}
        />
        <Button>{text.submit}</Button>
      </Form>
    </>
  );
}
