import { KeptHtml, readTableSort } from '#app/ui/index.ts';
import { keepContents } from '#app/platform/http/kept-content.server.ts';
import { roundPageAddress } from './addresses.ts';
import { frameMessages } from './messages.nl.ts';
import { tableListMessages, tableMessages as text } from './messages-tables.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { TableContent } from './parts/table-content.tsx';
import { matrixColumns, sortMatrix } from './presenters/matrix-order.ts';
import { presentTable, type TableView } from './presenters/table-page.ts';
import { notFound, openRound } from './round-page.server.ts';
import type { Route } from './+types/table.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(loaderData.page.about.title, loaderData.frame.round.title)
      : 'Onderdak',
  },
];

interface About {
  readonly title: string;
  readonly kicker: string;
  readonly lead: string;
}

const contents = keepContents<About>(32_000_000);

export async function loader(arguments_: Route.LoaderArgs) {
  const { placed, frame, key } = await openRound(arguments_);
  const { tabel } = arguments_.params;
  const { searchParams } = new URL(arguments_.request.url);
  const sort = readTableSort(searchParams, matrixColumns);
  // The links that sort keep the rest of the address.
  const page = contents(JSON.stringify([key, tabel, searchParams.toString()]), () => {
    const found = presentTable(placed, tabel);
    if (found === null) throw notFound();
    const matrices = found.matrices.map((matrix) => ({ ...matrix, rows: sortMatrix(matrix.rows, sort) }));
    const view = { ...found, matrices };
    return {
      about: {
        title: view.title,
        kicker: text.kicker(view.section, view.part, view.subject),
        lead: leadOf(view),
      },
      content: <TableContent round={frame.round.slug} view={view} sort={sort} />,
    };
  });
  return { frame, page };
}

export default function Table({ loaderData: { frame, page } }: Route.ComponentProps) {
  const { title, kicker, lead } = page.about;
  return (
    <RoundFrame
      frame={frame}
      tab="tabellen"
      title={title}
      kicker={kicker}
      lead={lead}
      trail={[{ href: roundPageAddress(frame.round.slug, 'tabellen'), label: tableListMessages.crumb }]}
    >
      <KeptHtml html={page.html} />
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
