import { Alert, ButtonGroup, ButtonLink, DataTable, Paragraph } from '#app/ui/index.ts';
import type { FieldDifference } from '../forms/compare-fields.ts';
import { frameMessages } from '../messages.nl.ts';
import { conflictMessages as text } from '../messages-edit.nl.ts';

export interface ConflictView {
  readonly who: string;
  readonly when: string;
  readonly differences: readonly FieldDifference[];
}

export interface ConflictProps {
  readonly conflict: ConflictView;
  /** Where one goes who leaves the other's version as it is. */
  readonly leaveHref: string;
}

/** Says that somebody else was first, and shows both versions; the form beneath saves the own one after all. */
export function Conflict({ conflict: { who, when, differences }, leaveHref }: ConflictProps) {
  return (
    <Alert kind="warning" title={text.title}>
      <Paragraph>{text.lead(who, when)}</Paragraph>
      {differences.length === 0 ? (
        <Paragraph>{text.same}</Paragraph>
      ) : (
        <DataTable
          caption={text.caption}
          isCaptionHidden
          rows={differences}
          rowKey={({ name }) => name}
          columns={[
            { key: 'onderdeel', header: text.field, cell: ({ label }) => label, isRowHeader: true },
            { key: 'hun', header: text.theirs(who), cell: ({ theirs }) => theirs || frameMessages.none },
            { key: 'mijn', header: text.mine, cell: ({ mine }) => mine || frameMessages.none },
          ]}
        />
      )}
      <ButtonGroup>
        <ButtonLink href={leaveHref}>{text.keepTheirs(who)}</ButtonLink>
      </ButtonGroup>
    </Alert>
  );
}
