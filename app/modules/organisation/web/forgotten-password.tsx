import { data } from 'react-router';
import { z } from 'zod';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  PageTitle,
  Paragraph,
  TextInput,
} from '#app/ui/index.ts';
import { askOwnPassword } from '../use-cases/ask-own-password.server.ts';
import { forgottenMessages as text, signInMessages } from './messages.nl.ts';
import { signInForm } from './sign-in-form.ts';
import type { Route } from './+types/forgotten-password.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export function loader({ context }: Route.LoaderArgs) {
  return { mailIsOn: context.get(servicesContext).mailIsOn };
}

const fields = z.object({ email: signInForm.shape.email });

interface Answered {
  readonly problems: FormProblems;
  readonly email: string;
  readonly isAsked: boolean;
}

/** One answer for every address: whether it has an account is not told, nor by how long it takes. */
export async function action({ context, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  if (!services.mailIsOn) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const form = await request.formData();
  const email = typedText(form)['email'] ?? '';
  const refused = (problems: FormProblems, status: 400 | 429) =>
    data<Answered>({ problems, email, isAsked: false }, { status });
  const parsed = fields.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused(problemsOf(parsed.error), 400);
  const asked = await askOwnPassword(services, parsed.data.email, context.get(visitorContext).sender);
  if (!asked.ok) return refused({ email: text.locked(asked.reason.minutes) }, 429);
  return data<Answered>({ problems: {}, email, isAsked: true }, { status: 200 });
}

export default function ForgottenPassword({ loaderData, actionData }: Route.ComponentProps) {
  const trail = (
    <Breadcrumb trail={[{ href: '/inloggen', label: signInMessages.title }]} current={text.title} />
  );
  if (!loaderData.mailIsOn)
    return (
      <>
        {trail}
        <PageTitle title={text.title} lead={text.withoutMail} />
        <ButtonLink href="/inloggen">{text.back}</ButtonLink>
      </>
    );
  if (actionData?.isAsked === true)
    return (
      <>
        {trail}
        <PageTitle title={text.askedTitle} />
        <Alert kind="success" title={text.asked} />
        <Paragraph>{text.nothingComes}</Paragraph>
        <ButtonLink href="/inloggen">{text.back}</ButtonLink>
      </>
    );
  const problems: FormProblems = actionData?.problems ?? {};
  return (
    <>
      {trail}
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <TextInput
          name="email"
          label={signInMessages.email}
          type="email"
          autoComplete="username"
          defaultValue={actionData?.email}
          error={problems['email']}
        />
        <Button>{text.submit}</Button>
      </Form>
      <Paragraph>{text.byTwo}</Paragraph>
    </>
  );
}
