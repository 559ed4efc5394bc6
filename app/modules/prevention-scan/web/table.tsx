import { Downloads, Link, Note, readTableSort, Section, type TableSort } from '#app/ui/index.ts';
import { roundPageAddress, tableAddress } from './addresses.ts';
import { frameMessages } from './messages.nl.ts';
import { tableListMessages, tableMessages as text } from './messages-tables.nl.ts';
import { FiguresSection } from './parts/figures-section.tsx';
import { MarkLegend } from './parts/marks.tsx';
import { MatrixTable } from './parts/matrix-table.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { Neighbours, Remarks } from './parts/table-notes.tsx';
import { Choices, Comparison } from './parts/table-views.tsx';
import { useTableSort } from './parts/use-table-sort.ts';
import { matrixColumns, sortMatrix } from './presenters/matrix-order.ts';
import { presentTable, type TableView } from './presenters/table-page.ts';
import { notFound, openRound } from './round-page.server.ts';
import type { Route } from './+types/table.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(loaderData.view.title, loaderData.frame.round.title)
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame } = await openRound(arguments_);
  const view = presentTable(placed, arguments_.params.tabel);
  if (view === null) throw notFound();
  const { searchParams } = new URL(arguments_.request.url);
  const sort = readTableSort(searchParams, matrixColumns);
  const matrices = view.matrices.map((matrix) => ({ ...matrix, rows: sortMatrix(matrix.rows, sort) }));
  return { frame, view: { ...view, matrices } };
}

export default function Table({ loaderData: { frame, view } }: Route.ComponentProps) {
  const sort = useTableSort(matrixColumns);
  const { slug } = frame.round;
  return (
    <RoundFrame
      frame={frame}
      tab="tabellen"
      title={view.title}
      kicker={text.kicker(view.section, view.part, view.subject)}
      lead={leadOf(view)}
      trail={[{ href: roundPageAddress(slug, 'tabellen'), label: tableListMessages.crumb }]}
    >
      {view.remarks.length === 0 ? null : <Remarks round={slug} remarks={view.remarks} />}
      <Section
        title={matrixTitle(view)}
        actions={
          <Downloads
            subject={text.download}
            files={[{ href: `${tableAddress(slug, view.id)}/csv`, format: 'CSV' }]}
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
    </RoundFrame>
  );
}

function leadOf(view: TableView): string {
  if (view.kind === 'number') return text.leadNumber;
  if (view.kind === 'yes-no-unknown') return text.leadChoice;
  const offers = (view.matrices[0]?.rows ?? []).filter(({ finding }) => finding !== null);
  const ordered = offers.toSorted((one, other) => other.count - one.count);
  const route = view.matrices[0]?.title ?? null;
  const [top] = ordered;
  const least = ordered.at(-1);
  if (top === undefined || least === undefined) return text.leadChoice;
  const most = text.leadTop(route, top.label, top.count, view.total);
  return least === top ? most : most + text.leadLeast(least.label, least.count);
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
