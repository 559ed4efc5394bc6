import { writeCsv } from '#app/platform/documents/csv.ts';
import { csvMediaType } from '#app/platform/documents/media-types.ts';
import { attachment } from '#app/platform/http/attachment.ts';

/**
 * A CSV file that is sent while it is read. The first batch is read before the answer begins, so that the export is
 * logged and a fault is still a fault.
 */
export async function csvResponse<Event>(
  fileName: string,
  columns: readonly string[],
  batches: AsyncGenerator<readonly Event[]>,
  toRow: (event: Event) => readonly string[],
): Promise<Response> {
  const first = await batches.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(writeCsv([columns], true)));
      if (!first.done) controller.enqueue(encoder.encode(writeCsv(first.value.map(toRow), false)));
    },
    async pull(controller) {
      const batch = await batches.next();
      if (batch.done) controller.close();
      else controller.enqueue(encoder.encode(writeCsv(batch.value.map(toRow), false)));
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': csvMediaType, 'Content-Disposition': attachment(fileName) },
  });
}
