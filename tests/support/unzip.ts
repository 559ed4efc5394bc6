import { inflateRawSync } from 'node:zlib';
import { readZipDirectory } from '#app/platform/documents/zip-directory.ts';

/** The text files in an archive by name, for tests that look into a document as another program would. */
export function unzipTexts(archive: Uint8Array): ReadonlyMap<string, string> {
  const entries = readZipDirectory(archive) ?? [];
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  return new Map(
    entries.map(({ name, method, compressedBytes, headerAt }) => {
      const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
      const packed = archive.subarray(start, start + compressedBytes);
      const content = method === 0 ? packed : inflateRawSync(packed);
      return [name, new TextDecoder().decode(content)];
    }),
  );
}
