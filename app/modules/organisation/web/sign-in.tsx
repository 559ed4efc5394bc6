import { data, redirect } from 'react-router';
import type { Role } from '#app/kernel/role.ts';
import { roleNames, signInMessages as text } from './messages.nl.ts';
import { safeDestination, signInForm } from './sign-in-form.ts';
import { demoAccountsByRegion } from './demo-accounts.server.ts';
import { chooseOnlyWorkPlace } from '../use-cases/choose-work-place.server.ts';
import { findRegionsWithCentre } from '../data/regions.server.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf, typedText } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Grid,
  Card,
  Disclosure,
  Link,
  PageTitle,
  Paragraph,
  PasswordInput,
  Section,
  TextInput,
} from '#app/ui/index.ts';
import type { Route } from './+types/sign-in.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const destination = safeDestination(new URL(request.url).searchParams.get('naar'));
  if (context.get(visitorContext).account !== null) throw redirect(destination);
  const { database, isDemo } = context.get(servicesContext);
  const saved = savedMessage(request, text.saved);
  if (!isDemo) return { destination, saved, demo: [] };
  return {
    destination,
    saved,
    demo: demoAccountsByRegion(await database.readAsUser(null, findRegionsWithCentre)),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const { identity, isDemo } = services;
  const { sender } = context.get(visitorContext);
  const begin = async (cookies: readonly string[]) => {
    const only = await chooseOnlyWorkPlace(services, cookies, services.today(), originOf(context));
    return goWithCookies(destination === '/' ? startOf(only) : destination, cookies);
  };
  const form = await request.formData();
  const destination = safeDestination(form.get('naar'));
  const demo = form.get('proefaccount');
  if (isDemo && typeof demo === 'string') {
    const started = await identity.signInForDemo(request, demo, sender);
    return started.ok
      ? await begin(started.value)
      : data({ problems: { email: text.wrong }, typed: typedText(form) }, { status: 400 });
  }
  const typed = typedText(form, 'wachtwoord');
  const parsed = signInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return data({ problems: problemsOf(parsed.error), typed }, { status: 400 });
  const { email, wachtwoord } = parsed.data;
  const outcome = await identity.signIn(request, email, wachtwoord, sender);
  if (outcome.ok) return begin(outcome.value);
  const message = outcome.reason.kind === 'locked' ? text.locked(outcome.reason.minutes) : text.wrong;
  return data(
    { problems: { email: message }, typed },
    { status: outcome.reason.kind === 'locked' ? 429 : 400 },
  );
}

/** Whoever works at the door goes there at once; others begin on the start page. */
function startOf(role: Role | null): string {
  return role === 'shelter-worker' ? '/vannacht' : '/';
}

function goWithCookies(destination: string, cookies: readonly string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(destination, { status: 303, headers });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const problems: Readonly<Record<string, string>> = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {loaderData.saved !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.saved}</Alert>
      )}
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form>
        <input type="hidden" name="naar" value={loaderData.destination} />
        <TextInput
          name="email"
          label={text.email}
          type="email"
          autoComplete="username"
          defaultValue={actionData?.typed['email']}
          error={problems['email']}
        />
        <PasswordInput
          name="wachtwoord"
          label={text.password}
          autoComplete="current-password"
          error={problems['wachtwoord']}
        />
        <Button>{text.submit}</Button>
      </Form>
      <Paragraph>
        <Link href="/inloggen/wachtwoord-vergeten">{text.forgotten}</Link>
      </Paragraph>
      <Paragraph>{text.noAccount}</Paragraph>
      {loaderData.demo.length > 0 && (
        <Section title={text.demoTitle}>
          <Alert kind="info" title={text.demoLead} />
          {loaderData.demo.map((region) => (
            <Disclosure key={region.slug} summary={region.name} isOpen={region === loaderData.demo[0]}>
              <Grid columns={3}>
                {region.accounts.map((account) => (
                  <Card key={account.email} title={account.name}>
                    <Form>
                      <input type="hidden" name="naar" value={loaderData.destination} />
                      <Paragraph>{text.demoAccount(roleNames[account.role], account.place)}</Paragraph>
                      <Button kind="secondary" name="proefaccount" value={account.email}>
                        {text.submit}
                      </Button>
                    </Form>
                  </Card>
                ))}
              </Grid>
            </Disclosure>
          ))}
        </Section>
      )}
    </>
  );
}
