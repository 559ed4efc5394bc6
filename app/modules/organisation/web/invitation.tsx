import { isolated } from '#app/words/isolate.ts';
import { data, redirect } from 'react-router';
import { savedAt } from '#app/platform/forms/saved.ts';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import { Alert, Button, ButtonLink, ErrorSummary, Form, PageTitle, PasswordInput } from '#app/ui/index.ts';
import { CodeField } from './code-field.tsx';
import { invitationMessages as text } from './messages.nl.ts';
import { passwordMessages, passwordWeaknesses } from './password-messages.nl.ts';
import { passwordFormOf } from './password-form.ts';
import type { Route } from './+types/invitation.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const person = await context.get(servicesContext).identity.invitations.find(params.token);
  return data({ person }, { status: person === null ? 410 : 200 });
}

interface Answered {
  readonly problems: FormProblems;
  /** A wrong code too many ended the link. */
  readonly hasEnded: boolean;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { invitations } = context.get(servicesContext).identity;
  const itself = `/uitnodiging/${encodeURIComponent(params.token)}`;
  const person = await invitations.find(params.token);
  if (person === null) throw redirect(itself, 303);
  const refused = (problems: FormProblems) => data<Answered>({ problems, hasEnded: false }, { status: 400 });
  const parsed = passwordFormOf(person).safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) return refused(problemsOf(parsed.error));
  const { wachtwoord: password, code } = parsed.data;
  const { sender } = context.get(visitorContext);
  const accepted = await invitations.accept(params.token, { password, code, sender });
  if (accepted.ok) throw redirect(savedAt('/inloggen', 'wachtwoord'), 303);
  if (accepted.reason.kind === 'weak-password')
    return refused({ wachtwoord: passwordWeaknesses[accepted.reason.weakness] });
  if (accepted.reason.kind === 'closed') throw redirect(itself, 303);
  const { triesLeft } = accepted.reason;
  if (triesLeft === 0) return data<Answered>({ problems: {}, hasEnded: true }, { status: 410 });
  return refused({ code: text.wrongCode(triesLeft) });
}

export default function AcceptInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { person } = loaderData;
  const hasEnded = actionData?.hasEnded === true;
  if (person === null || hasEnded) {
    return (
      <>
        <PageTitle title={hasEnded ? text.endedTitle : text.closedTitle} />
        <Alert kind="warning" title={hasEnded ? text.ended : text.closed} />
        <ButtonLink href="/inloggen">{text.toSignIn}</ButtonLink>
      </>
    );
  }
  const problems: FormProblems = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(isolated(person.name))} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        {person.needsCode && <CodeField error={problems['code']} />}
        <PasswordInput
          name="wachtwoord"
          label={text.password}
          description={passwordMessages.hint}
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
