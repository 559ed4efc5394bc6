import { Badge, DataTable, Link, Paragraph, type BadgeKind } from '#app/ui/index.ts';
import type { ApplicationStatus } from '../../../domain/grants/grant.ts';
import { frameMessages } from '../../messages.nl.ts';
import { callMessages as text } from '../messages-grant.nl.ts';
import type { CallView } from '../presenters/grant-call.ts';

const statusBadges: Readonly<Record<ApplicationStatus, BadgeKind>> = {
  submitted: 'active',
  withdrawn: 'neutral',
  awarded: 'good',
  rejected: 'neutral',
  accounted: 'good',
};

function orNone(value: string): string {
  return value === '' ? frameMessages.none : value;
}

/** The applications for a call; scores and proposals only once they are no longer blind. */
export function ApplicationTable({ view: { rows, isBlind } }: { readonly view: CallView }) {
  if (rows.length === 0) return <Paragraph>{text.noApplications}</Paragraph>;
  return (
    <DataTable
      caption={text.listTitle}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(isBlind
          ? []
          : [
              {
                key: 'plaats',
                header: text.rank,
                cell: ({ rank }: CallView['rows'][number]) => orNone(rank),
                kind: 'number' as const,
              },
            ]),
        { key: 'nummer', header: text.number, cell: ({ number }) => number },
        {
          key: 'initiatief',
          header: text.title,
          cell: ({ href, title }) => <Link href={href}>{title}</Link>,
          isRowHeader: true,
        },
        { key: 'gevraagd', header: text.requested, cell: ({ requested }) => requested, kind: 'number' },
        {
          key: 'status',
          header: text.status,
          cell: ({ status, statusName }) => <Badge kind={statusBadges[status]}>{statusName}</Badge>,
        },
        ...(isBlind
          ? []
          : [
              {
                key: 'score',
                header: text.score,
                cell: ({ score }: CallView['rows'][number]) => orNone(score),
                kind: 'number' as const,
              },
              {
                key: 'voorstel',
                header: text.proposal,
                cell: ({ proposal }: CallView['rows'][number]) => orNone(proposal),
                kind: 'number' as const,
              },
            ]),
        { key: 'toegekend', header: text.award, cell: ({ award }) => orNone(award), kind: 'number' },
      ]}
    />
  );
}
