import type { TaskHandler } from '#app/platform/tasks/tasks.server.ts';
import { exportScanReport } from './export-scan-report.server.ts';
import { isScanReportFormat } from './scan-report-formats.ts';

const steps = 2;

/**
 * Makes the report of a round as a file in the background. Parameters: `round`, its slug, and `format`
 * (Word unless told).
 * @throws Error when there is no such round or format
 */
export const scanReportTask: TaskHandler = async ({ database, scope, parameters, progress }) => {
  const { round = '', format = 'docx' } = parameters;
  if (!isScanReportFormat(format)) throw new Error(`There is no report format ${format}.`);
  await progress(0, steps);
  const file = await exportScanReport(database, scope, { round, format, origin: 'web', isForFile: true });
  if (file === null) throw new Error(`There is no round ${round} in this region.`);
  await progress(steps - 1, steps);
  const { name, mediaType, content } = file;
  return {
    name,
    mediaType,
    content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  };
};
