import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from '../../../../platform/documents/workbook.server.ts';

/** The thread of `readWorkbookApart`: reads the bytes it is started with and answers with the sheets. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads there are no origins
parentPort?.postMessage(await readWorkbook(workerData as Uint8Array));
