import { findOwnWording } from '#app/platform/mail/message-rows.server.ts';
import { Badge, Breadcrumb, DataTable, Link, PageTitle } from '#app/ui/index.ts';
import { requireAdministrator } from './acting.server.ts';
import { outboxMessages } from './messages.nl.ts';
import { wordedParts } from './worded-parts.ts';
import { wordingMessages as text } from './wording-messages.nl.ts';
import type { Route } from './+types/wordings.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireAdministrator(context, request);
  const own = await services.database.read(acting.scope, (tx) => findOwnWording(tx, regionId));
  return {
    parts: wordedParts(services.mailKinds, regionName).map(({ code, name }) => ({
      code,
      name,
      isOwn: own.has(code),
    })),
  };
}

export default function Wordings({ loaderData: { parts } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: '/beheer/berichten', label: outboxMessages.title }]} current={text.title} />
      <PageTitle title={text.title} lead={text.lead} />
      <DataTable
        caption={text.caption}
        isCaptionHidden
        isWhole
        rows={parts}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'tekst',
            header: text.part,
            cell: ({ code, name }) => <Link href={`/beheer/berichten/teksten/${code}`}>{name}</Link>,
            isRowHeader: true,
          },
          {
            key: 'wie',
            header: text.whose,
            cell: ({ isOwn }) => (
              <Badge kind={isOwn ? 'active' : 'neutral'}>{isOwn ? text.ownShort : text.shippedShort}</Badge>
            ),
          },
        ]}
      />
    </>
  );
}
