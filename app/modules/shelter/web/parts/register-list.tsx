import { Badge, DataTable, Link } from '#app/ui/index.ts';
import { premisesAddress } from '../addresses.ts';
import { registerMessages as text } from '../messages-register.nl.ts';
import type { RegisterGroup } from '../presenters/register.ts';

export function RegisterList({ group }: { readonly group: RegisterGroup }) {
  return (
    <DataTable
      caption={group.title}
      isCaptionHidden
      rows={group.rows}
      rowKey={(row) => row.ref}
      columns={[
        {
          key: 'locatie',
          header: text.name,
          isRowHeader: true,
          cell: (row) => (
            <>
              <Link href={premisesAddress(row.ref)}>{row.name}</Link>{' '}
              {row.isOwn && <Badge kind="active">{text.own}</Badge>}
            </>
          ),
        },
        { key: 'doelgroep', header: text.targetGroup, cell: (row) => row.targetGroup },
        { key: 'waar', header: text.location, cell: (row) => row.location },
        { key: 'aanbieder', header: text.provider, cell: (row) => row.providers },
        { key: 'plaatsen', header: text.places, kind: 'number', cell: (row) => row.places },
        { key: 'uitloop', header: text.overflow, kind: 'number', cell: (row) => row.overflow },
        {
          key: 'status',
          header: text.status,
          cell: (row) => (row.status === null ? text.open : <Badge kind="attention">{row.status}</Badge>),
        },
      ]}
    />
  );
}
