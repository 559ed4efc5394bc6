import type { ExportedFile } from '../use-cases/export-scan-report.server.ts';

/** A file to save; kept out of caches, because it holds what this visitor may see. */
export function fileResponse({ name, mediaType, content }: ExportedFile): Response {
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
