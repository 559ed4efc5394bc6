import type { ProviderRefusal } from '#app/platform/identity/openid/provider-sign-in.server.ts';
import { Alert, ButtonLink, PageTitle } from '#app/ui/index.ts';
import { providerMessages as text, providerRefusals } from './messages.nl.ts';

/** Why somebody did not get in by a provider, and what to do. */
export function ProviderRefused({ refusal }: { readonly refusal: ProviderRefusal }) {
  const { title, body } = providerRefusals[refusal];
  return (
    <>
      <PageTitle title={title} />
      <Alert kind="warning" title={body} />
      <ButtonLink href="/inloggen">{text.tryAgain}</ButtonLink>
    </>
  );
}
