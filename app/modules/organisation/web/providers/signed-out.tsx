import { servicesContext } from '#app/platform/http/context.ts';
import { Link, PageTitle, Paragraph } from '#app/ui/index.ts';
import { providerMessages } from './messages.nl.ts';
import { providerOf } from './provider-of.server.ts';
import type { Route } from './+types/signed-out.ts';

const text = providerMessages.signedOut;

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { id, label } = providerOf(context, params.provider);
  return { label, url: await context.get(servicesContext).identity.byProvider.signOutUrl(id) };
}

/** Signed out here, and perhaps not at the provider: whoever sits down next would come in without a password. */
export default function SignedOut({ loaderData: { label, url } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(label)} />
      {url !== null && (
        <Paragraph>
          <Link href={url}>{text.link(label)}</Link>
        </Paragraph>
      )}
      <Paragraph>
        <Link href="/">{text.toStart}</Link>
      </Paragraph>
    </>
  );
}
