import { Downloads, Link, Note, Section, type TableSort } from '#app/ui/index.ts';
import { tableAddress } from '../addresses.ts';
import { tableMessages as text } from '../messages-tables.nl.ts';
import type { TableView } from '../presenters/table-page.ts';
import { FiguresSection } from './figures-section.tsx';
import { MarkLegend } from './marks.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { Neighbours, Remarks } from './table-notes.tsx';
import { Choices, Comparison } from './table-views.tsx';

export interface TableContentProps {
  readonly round: string;
  readonly view: TableView;
  readonly sort: TableSort;
}

/** Who answered what on one table, and what follows from it. */
export function TableContent({ round, view, sort }: TableContentProps) {
  return (
    <>
      {view.remarks.length === 0 ? null : <Remarks round={round} remarks={view.remarks} />}
      <Section
        title={matrixTitle(view)}
        actions={
          <Downloads
            subject={text.download}
            files={[{ href: `${tableAddress(round, view.id)}/csv`, format: 'CSV' }]}
          />
        }
      >
        <MatrixHelp view={view} sort={sort} />
        {view.matrices.map((matrix) =>
          matrix.title === null ? (
            <MatrixTable
              key={matrix.columnId}
              matrix={matrix}
              view={view}
              sort={sort}
              caption={text.caption(view.title)}
              countHeader={countHeader(view)}
            />
          ) : (
            <Section key={matrix.columnId} level={3} title={matrix.title}>
              <MatrixTable
                matrix={matrix}
                view={view}
                sort={sort}
                caption={text.captionRoute(view.title, matrix.title)}
                countHeader={countHeader(view)}
              />
            </Section>
          ),
        )}
      </Section>
      <Comparison view={view} />
      <Choices view={view} />
      <FiguresSection figures={view.figures} />
      <Neighbours view={view} />
    </>
  );
}

function matrixTitle({ kind }: TableView): string {
  if (kind === 'number') return text.figuresMatrixTitle;
  return kind === 'yes-no-unknown' ? text.answersTitle : text.matrixTitle;
}

function countHeader({ kind, total, columns }: TableView): string {
  const first = columns[0]?.label ?? '';
  return kind === 'yes-no-unknown' ? text.countYes(first, total) : text.count(total);
}

const legends = {
  multi: ['yes', 'open'],
  'multi-by-route': ['yes', 'open'],
  'yes-no-unknown': ['yes', 'no', 'unknown', 'nothing'],
  number: ['no-info', 'unknown', 'nothing'],
} as const;

interface MatrixHelpProps {
  readonly view: TableView;
  readonly sort: TableSort;
}

function MatrixHelp({ view, sort }: MatrixHelpProps) {
  return (
    <>
      <MarkLegend signs={legends[view.kind]} />
      {sort.column === 'vragenlijst' ? null : (
        <Note>
          <Link href="?">{text.inOrder}</Link>
        </Note>
      )}
    </>
  );
}
