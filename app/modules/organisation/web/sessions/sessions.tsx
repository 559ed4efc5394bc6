import { data, redirect } from 'react-router';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  DataTable,
  Form,
  Link,
  Moment,
  PageTitle,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { namedProviders } from '../providers/provider-of.server.ts';
import { Linking } from './linking.tsx';
import { sessionMessages as text } from './messages.nl.ts';
import { sessionRow, type SessionRow } from './session-presenter.ts';
import type { Route } from './+types/sessions.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

const itself = '/account/sessies';

function ownerOf(context: Route.LoaderArgs['context']) {
  const { account, workPlaces } = context.get(visitorContext);
  if (account === null) throw redirect(`/inloggen?naar=${itself}`);
  return { account, workPlaces, identity: context.get(servicesContext).identity };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, workPlaces, identity } = ownerOf(context);
  const sessions = await identity.sessions.listOf(account.userId);
  const providers = namedProviders(context);
  const tied = (await identity.byProvider.tiesOf([account.userId])).get(account.userId) ?? [];
  return {
    saved: savedMessage(request, text.saved),
    rows: sessions.map((session) => sessionRow(session, account.sessionId, { workPlaces, providers })),
    providers: providers.map((each) => ({ ...each, isTied: tied.some(({ id }) => id === each.id) })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { account, identity } = ownerOf(context);
  const form = await request.formData();
  const origin = originOf(context);
  const wanted = form.get('sessie');
  if (typeof wanted === 'string' && wanted !== account.sessionId) {
    const isEnded = await identity.sessions.endOne(account.userId, idOrNone(wanted), origin);
    return isEnded
      ? redirect(savedAt(itself, 'uitgelogd'), 303)
      : data({ problem: text.gone }, { status: 409 });
  }
  if (form.get('overal') === 'andere') {
    await identity.sessions.endAll(account.userId, origin, account.sessionId);
    return redirect(savedAt(itself, 'overal'), 303);
  }
  if (form.get('overal') !== 'alle') return redirect(itself, 303);
  await identity.sessions.endAll(account.userId, origin);
  return redirect('/inloggen', 303);
}

/** What is no id is one that is not there. */
function idOrNone(sent: string): string {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(sent)
    ? sent
    : '00000000-0000-0000-0000-000000000000';
}

/** Where the own account is open, to look after oneself: who knows best which of these one is. */
export default function OwnSessions({
  loaderData: { rows, saved, providers },
  actionData,
}: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {actionData?.problem !== undefined && <Alert kind="error">{actionData.problem}</Alert>}
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      <DataTable
        caption={text.caption}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.sessionId}
        columns={[
          { key: 'apparaat', header: text.where, cell: (row) => <Device row={row} />, isRowHeader: true },
          { key: 'werkplek', header: text.place, cell: (row) => row.place ?? text.noPlace },
          { key: 'sinds', header: text.begun, cell: (row) => <Moment at={row.begunAt} /> },
          { key: 'gebruikt', header: text.used, cell: (row) => <Moment at={row.usedAt} /> },
          { key: 'adres', header: text.address, cell: (row) => row.address },
          {
            key: 'doen',
            header: text.act,
            cell: (row) => (row.isThisOne ? null : <EndOne row={row} number={rows.indexOf(row) + 1} />),
          },
        ]}
      />
      <Paragraph>
        <Link href="/account/inloggen">{text.toSignIns}</Link>
      </Paragraph>
      <Section title={text.everywhere} intro={text.everywhereIntro}>
        <Form label={text.everywhere}>
          <ButtonGroup>
            <Button kind="secondary" name="overal" value="andere">
              {text.others}
            </Button>
            <Button kind="secondary" name="overal" value="alle">
              {text.all}
            </Button>
          </ButtonGroup>
        </Form>
      </Section>
      <Linking providers={providers} returnTo={savedAt(itself, 'gekoppeld')} />
    </>
  );
}

function Device({ row }: { readonly row: SessionRow }) {
  return (
    <>
      {row.device}
      {row.by !== null && ` (${row.by})`} {row.isThisOne && <Badge kind="good">{text.thisOne}</Badge>}
    </>
  );
}

/** Named by its row too: two devices may be of one kind and signed in within one minute. */
function EndOne({ row, number }: { readonly row: SessionRow; readonly number: number }) {
  return (
    <Form label={text.endLabel(number, row.device, row.since)}>
      <Button kind="secondary" name="sessie" value={row.sessionId}>
        {text.end}
      </Button>
    </Form>
  );
}
