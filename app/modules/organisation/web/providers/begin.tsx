import { data, redirect } from 'react-router';
import { sharedDeviceCookie } from '#app/kernel/locked-device.ts';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import type { Refused } from '#app/platform/identity/openid/provider-sign-in.server.ts';
import type { Purpose } from '#app/platform/identity/openid/started-cookie.ts';
import { Button, Form, Link, PageTitle, Paragraph } from '#app/ui/index.ts';
import { safeDestination } from '../sign-in-form.ts';
import { providerMessages as text, providerRefusals } from './messages.nl.ts';
import { currentSession, providerOf } from './provider-of.server.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { ProviderRefused } from './provider-refused.tsx';
import type { Route } from './+types/begin.ts';

export const meta = () => [{ title: `${text.sectionTitle} · Onderdak` }];

/** An organisation can send its people here; `?opnieuw`: who is signed in shows again who it is. */
export function loader({ context, params, request }: Route.LoaderArgs) {
  const provider = providerOf(context, params.provider);
  const query = new URL(request.url).searchParams;
  const isAgain = query.has('opnieuw');
  if (isAgain && currentSession(context) === null) throw redirect('/inloggen');
  return { provider, isAgain, destination: safeDestination(query.get('naar')) };
}

const purposes: Readonly<Record<string, Purpose>> = { opnieuw: 'again', koppelen: 'link' };

export async function action({ context, params, request }: Route.ActionArgs) {
  const provider = providerOf(context, params.provider);
  const form = await request.formData();
  const current = currentSession(context);
  const wanted = form.get('doel');
  const purpose = (typeof wanted === 'string' ? purposes[wanted] : undefined) ?? 'sign-in';
  if (purpose !== 'sign-in' && current === null) throw redirect('/inloggen', 303);
  // A tie is another way in.
  if (purpose === 'link') requireConfirmation(context, request);
  const { identity, log } = context.get(servicesContext);
  const destination = safeDestination(form.get('naar'));
  const isShared = request.headers.get('cookie')?.includes(sharedDeviceCookie) === true;
  const begun = await identity.byProvider.begin(provider.id, { purpose, destination, current, isShared });
  if (begun.ok)
    return data({ url: begun.value.url, refusal: null }, { headers: { 'Set-Cookie': begun.value.cookie } });
  const refusal: Refused = begun.reason;
  log.info('sign-in-by-provider-refused', { provider: provider.id, ...refusal });
  return data({ url: null, refusal: refusal.kind }, { status: providerRefusals[refusal.kind].status });
}

export default function BeginAtProvider({ loaderData, actionData }: Route.ComponentProps) {
  const { provider, isAgain, destination } = loaderData;
  if (actionData?.refusal) return <ProviderRefused refusal={actionData.refusal} />;
  if (actionData?.url) return <Onwards url={actionData.url} label={provider.label} />;
  if (!isAgain) return <ProviderButtons providers={[provider]} destination={destination} />;
  return (
    <>
      <PageTitle title={text.again.title} lead={text.again.lead(provider.label)} />
      <Form label={text.again.submit(provider.label)}>
        <input type="hidden" name="doel" value="opnieuw" />
        <input type="hidden" name="naar" value={destination} />
        <Button>{text.again.submit(provider.label)}</Button>
      </Form>
    </>
  );
}

/**
 * The way there is a page of ours that leads on by itself. A form that is sent straight on would need every address on
 * the way in the policy of our pages (`form-action`), also of where the provider sends people on to itself.
 */
function Onwards({ url, label }: { readonly url: string; readonly label: string }) {
  return (
    <>
      <meta httpEquiv="refresh" content={`0;url=${url}`} />
      <PageTitle title={text.onwards.title(label)} lead={text.onwards.lead(label)} />
      <Paragraph>
        <Link href={url}>{text.onwards.link(label)}</Link>
      </Paragraph>
    </>
  );
}
