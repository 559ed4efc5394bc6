import { toReportJson, type JsonCell } from '../domain/report-json.ts';
import { differingCounts, type ReportSource } from './report-source.ts';

/**
 * The report as JSON text. Where the round's source printed another count than the answers give, that count
 * stands beside it as `publishedCount`, so that an import of this file gives the same report.
 */
export function writeReportJson(source: ReportSource): string {
  const { report, region, round } = source;
  const json = toReportJson(report, { region: region.slug, round: round.slug });
  const published = new Map(
    differingCounts(source).map(({ questionId, itemId, columnId, count }) => [
      `${questionId} ${itemId} ${columnId}`,
      count,
    ]),
  );
  const withPublished = (cell: JsonCell, key: string) => {
    const count = published.get(key);
    return count === undefined ? cell : { ...cell, publishedCount: count };
  };
  const tables = json.tables.map(({ id, items }) => ({
    id,
    items: items.map((item) => ({
      ...item,
      columns: Object.fromEntries(
        Object.entries(item.columns).map(([column, cell]) => [
          column,
          withPublished(cell, `${id} ${item.id} ${column}`),
        ]),
      ),
    })),
  }));
  return `${JSON.stringify({ ...json, tables }, null, 2)}\n`;
}
