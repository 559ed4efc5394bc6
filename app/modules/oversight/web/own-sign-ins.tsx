import { redirect } from 'react-router';
import { servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { Badge, DataTable, Link, Moment, PageTitle, Paragraph } from '#app/ui/index.ts';
import { readOwnSignIns } from '../use-cases/read-sign-ins.server.ts';
import { signInMessages as text } from './sign-in-messages.nl.ts';
import { signInRow } from './sign-in-presenter.ts';
import type { Route } from './+types/own-sign-ins.ts';

export const meta = () => [{ title: `${text.ownTitle} · Onderdak` }];

export async function loader({ context }: Route.LoaderArgs) {
  const { account } = context.get(visitorContext);
  if (account === null) throw redirect('/inloggen?naar=/account/inloggen');
  const events = await readOwnSignIns(context.get(servicesContext).database, account.userId);
  return { rows: events.map(signInRow) };
}

/** When and from where somebody signed in to the own account: who knows best whether that was oneself. */
export default function OwnSignIns({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <>
      <PageTitle title={text.ownTitle} lead={text.ownLead} />
      <Paragraph>
        <Link href="/account/sessies">{text.toSessions}</Link>
      </Paragraph>
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={(row) => String(row.no)}
        needsAttention={(row) => row.hasFailed}
        empty={text.ownEmpty}
        columns={[
          { key: 'wanneer', header: text.when, cell: (row) => <Moment at={row.moment} /> },
          { key: 'wat', header: text.action, cell: (row) => row.action, isRowHeader: true },
          {
            key: 'uitkomst',
            header: text.result,
            cell: (row) => <Badge kind={row.hasFailed ? 'attention' : 'neutral'}>{row.result}</Badge>,
          },
          { key: 'adres', header: text.origin, cell: (row) => row.origin },
        ]}
      />
    </>
  );
}
