import { isolated } from '#app/words/isolate.ts';
import { momentInWords } from '#app/words/moments.ts';
import { Alert } from '../content/alert.tsx';
import { ButtonGroup } from './button-group.tsx';
import { ButtonLink } from './button-link.tsx';
import type { FieldDifference } from './compare-fields.ts';
import { DataTable } from '../content/data-table.tsx';
import { messages } from '../messages.nl.ts';
import { Paragraph } from '../content/paragraph.tsx';

const text = messages.conflict;

export interface ConflictProps {
  readonly change: {
    /** Changed by the same person, elsewhere. */
    readonly isOwn: boolean;
    /** Null when the name is not known or not for this reader. */
    readonly by: string | null;
    /** ISO moment. */
    readonly at: string;
  };
  /** In which fields the two versions differ; left out where the page itself shows how it is now. */
  readonly differences?: readonly FieldDifference[] | undefined;
  /** Where one goes who leaves the other's version as it is. */
  readonly leaveHref: string;
}

/** What the button of a form says that is sent once more after a conflict. */
export const keepMineText = text.keepMine;

/** Says that somebody else was first, and shows both versions; the form beneath saves the own one after all. */
export function Conflict({ change: { isOwn, by, at }, differences, leaveHref }: ConflictProps) {
  const when = momentInWords(Temporal.Instant.from(at));
  const name = by === null ? null : isolated(by);
  return (
    <Alert kind="warning" title={isOwn ? text.titleOwn : text.title}>
      <Paragraph>{isOwn ? text.leadOwn(when) : text.lead(name ?? text.colleague, when)}</Paragraph>
      <Differences differences={differences} theirs={isOwn || name === null ? text.now : text.theirs(name)} />
      <ButtonGroup>
        <ButtonLink href={leaveHref}>
          {isOwn || name === null ? text.keepNow : text.keepTheirs(name)}
        </ButtonLink>
      </ButtonGroup>
    </Alert>
  );
}

function Differences({
  differences,
  theirs,
}: Pick<ConflictProps, 'differences'> & { readonly theirs: string }) {
  if (differences === undefined) return <Paragraph>{text.look}</Paragraph>;
  if (differences.length === 0) return <Paragraph>{text.same}</Paragraph>;
  return (
    <DataTable
      caption={text.caption}
      isCaptionHidden
      rows={differences}
      rowKey={({ name }) => name}
      columns={[
        { key: 'onderdeel', header: text.field, cell: ({ label }) => label, isRowHeader: true },
        { key: 'hun', header: theirs, cell: (row) => row.theirs || text.none },
        { key: 'mijn', header: text.mine, cell: ({ mine }) => mine || text.none },
      ]}
    />
  );
}
