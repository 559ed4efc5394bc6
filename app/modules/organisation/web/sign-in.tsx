import { data, redirect } from 'react-router';
import { roleNames, signInMessages as text } from './messages.nl.ts';
import { ProviderButtons } from './providers/provider-buttons.tsx';
import { namedProviders } from './providers/provider-of.server.ts';
import { safeDestination, signInForm } from './sign-in-form.ts';
import { demoAccountsByRegion } from './demo-accounts.server.ts';
import { beginWork, goToSecondStep } from './begin-work.server.ts';
import { showMessages } from './account/factor-messages.nl.ts';
import { UsePasskey } from './account/show-factor.tsx';
import { findRegionsWithCentre } from '../data/regions.server.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { readShown } from '#app/platform/http/shown-factor-form.ts';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
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
  const providers = namedProviders(context);
  if (!isDemo) return { destination, saved, providers, demo: [] };
  return {
    destination,
    saved,
    providers,
    demo: demoAccountsByRegion(await database.readAsUser(null, findRegionsWithCentre)),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const { identity, isDemo } = services;
  const { sender } = context.get(visitorContext);
  const begin = (cookies: readonly string[]) => beginWork(services, cookies, destination, originOf(context));
  const form = await request.formData();
  const destination = safeDestination(form.get('naar'));
  const demo = form.get('proefaccount');
  if (isDemo && typeof demo === 'string') {
    const started = await identity.signInForDemo(request, demo, sender);
    return started.ok
      ? await begin(started.value)
      : refused({ problems: { email: text.wrong }, typed: typedText(form) });
  }
  const shown = readShown(form);
  if (shown?.kind === 'passkey') {
    const outcome = await identity.factors.signInWithPasskey(
      { headers: request.headers, sender },
      shown.response,
    );
    return outcome.ok ? await begin(outcome.value) : refused({ alert: showMessages.passkeyFailed });
  }
  const typed = typedText(form, 'wachtwoord');
  const parsed = signInForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refused({ problems: problemsOf(parsed.error), typed });
  const { email, wachtwoord } = parsed.data;
  const outcome = await identity.signIn(request, email, wachtwoord, sender);
  if (outcome.ok) return begin(outcome.value);
  if (outcome.reason.kind === 'second-step') return goToSecondStep(destination, outcome.reason.cookies);
  const message = outcome.reason.kind === 'locked' ? text.locked(outcome.reason.minutes) : text.wrong;
  return refused({ problems: { email: message }, typed }, outcome.reason.kind === 'locked' ? 429 : 400);
}

interface Refused {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  /** What is wrong with no field. */
  readonly alert: string | null;
}

function refused(what: Partial<Refused>, status: 400 | 429 = 400) {
  return data<Refused>({ problems: {}, typed: {}, alert: null, ...what }, { status });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {loaderData.saved !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.saved}</Alert>
      )}
      {actionData?.alert && <Alert kind="error">{actionData.alert}</Alert>}
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
      <Section title={text.passkeyTitle}>
        <Form label={text.passkeyTitle}>
          <input type="hidden" name="naar" value={loaderData.destination} />
          <UsePasskey />
        </Form>
      </Section>
      <ProviderButtons providers={loaderData.providers} destination={loaderData.destination} />
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
