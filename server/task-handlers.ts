import type { TaskHandler } from '../app/platform/tasks/tasks.server.ts';
import { scanReportTask } from '../app/modules/prevention-scan/index.server.ts';

/** Long work that users can ask for, by kind. */
export const taskHandlers: Readonly<Record<string, TaskHandler>> = {
  'scan-report': scanReportTask,
};
