import { isolated } from '#app/words/isolate.ts';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useRouteLoaderData } from 'react-router';
import { lockAddress } from './kernel/locked-device.ts';
import type { Role } from './kernel/role.ts';
import { arrivedBeforeParameter } from './kernel/form-number-field.ts';
import './ui/styles/index.css';
import {
  enhancementContext,
  failureContext,
  servicesContext,
  visitorContext,
} from './platform/http/context.ts';
import { errorMessages, layoutMessages as text } from './messages.nl.ts';
import { roleNames } from './modules/organisation/index.ts';
import { navigationFor } from './platform/destination.ts';
import {
  Alert,
  Banner,
  Button,
  ButtonLink,
  Form,
  FormNumberContext,
  Link,
  PageFooter,
  PageFrame,
  PageHeader,
  PageTitle,
  WorkPlaceContext,
} from './ui/index.ts';
import type { Route } from './+types/root.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { account, workPlace } = context.get(visitorContext);
  const { destinations, isDemo } = context.get(servicesContext);
  return {
    account: account && { name: isolated(account.name) },
    assignmentId: workPlace?.assignmentId ?? null,
    formNumber: workPlace === null ? null : crypto.randomUUID(),
    place: workPlace && {
      role: workPlace.role,
      regionName: workPlace.regionName,
      name: workPlace.municipalityName ?? workPlace.organisationName,
    },
    destinations: workPlace === null ? [] : destinations,
    isDemo,
    lockMinutes: account?.sharedDevice?.minutes ?? null,
    enhancement: context.get(enhancementContext),
    // Such a page is made without asking who it is for: it may not look as if they are signed out.
    isFailure: context.get(failureContext) !== null,
  };
}

export const links: Route.LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** The title where a page could not be shown; every page that can be has its own. */
export const meta = ({ error }: Route.MetaArgs) => [{ title: `${errorMessage(error).title} · Onderdak` }];

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const { pathname, search } = useLocation();
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {data?.lockMinutes && isAtDoor(pathname) && (
          <meta httpEquiv="refresh" content={lockWhenIdle(data.lockMinutes, pathname + search)} />
        )}
        <Meta />
        <Links />
        {data?.enhancement && <script type="module" src={data.enhancement} />}
      </head>
      <body className="onderdak-body">
        <WorkPlaceContext value={data?.assignmentId ?? null}>
          <FormNumberContext value={data?.formNumber ?? null}>
            <PageFrame
              banner={
                data?.isDemo ? (
                  <Banner label={text.demoLabel} short={text.demoShort}>
                    {text.demo}
                  </Banner>
                ) : undefined
              }
              header={
                <PageHeader
                  region={data?.place?.regionName}
                  navigation={
                    data?.place ? navigationFor(data.destinations, data.place.role, pathname + search) : []
                  }
                  account={
                    data?.account ? <AccountCorner account={data.account} place={data.place} /> : undefined
                  }
                />
              }
              footer={
                <PageFooter
                  links={[
                    { href: '/over', label: text.about },
                    { href: '/privacy', label: text.privacy },
                    { href: '/toegankelijkheid', label: text.accessibility },
                  ]}
                >
                  {text.footer}
                </PageFooter>
              }
            >
              {new URLSearchParams(search).has(arrivedBeforeParameter) && (
                <Alert kind="info">{text.arrivedBefore}</Alert>
              )}
              {children}
            </PageFrame>
          </FormNumberContext>
        </WorkPlaceContext>
      </body>
    </html>
  );
}

/** Pages with names that stay open at the door, and on which nothing is typed that a reload would lose. */
function isAtDoor(pathname: string): boolean {
  return pathname.startsWith('/vannacht') && !pathname.endsWith('/aankomst');
}

/** A little after the server locks, the names leave the screen too, without script as well; who pressed meanwhile comes back. */
function lockWhenIdle(minutes: number, address: string): string {
  return `${minutes * 60 + 5}; url=${lockAddress}?naar=${encodeURIComponent(address)}`;
}

interface AccountCornerProps {
  readonly account: { readonly name: string };
  readonly place: { readonly role: Role; readonly name: string | null } | null;
}

function AccountCorner({ account, place }: AccountCornerProps) {
  return (
    <>
      <span>
        <Link href="/account">{account.name}</Link>
        {place !== null &&
          ` · ${[roleNames[place.role], place.name].filter((part) => part !== null).join(', ')}`}
      </span>
      <Link href="/werkplek">{text.choosePlace}</Link>
      <Form action="/uitloggen" label={text.signOut}>
        <Button kind="subtle">{text.signOut}</Button>
      </Form>
    </>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const message = errorMessage(error);
  return (
    <>
      <PageTitle title={message.title} lead={message.lead} />
      <ButtonLink href="/">{text.toStart}</ButtonLink>
    </>
  );
}

function errorMessage(error: unknown) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return isExplained(status) ? errorMessages[status] : errorMessages[500];
}

function isExplained(status: number): status is keyof typeof errorMessages {
  return status in errorMessages;
}
