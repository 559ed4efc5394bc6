import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const stored = 0;
const deflated = 8;
const namesInUtf8 = 0x0800;

interface Packed {
  readonly name: Buffer;
  /** What a file's own header and its line in the directory have in common. */
  readonly fields: Buffer;
  readonly data: Buffer;
}

/**
 * An archive in which some text files are changed; the others stay as they are. What no directory names is left out.
 * @param packing whether files are packed; without that it is quicker
 * Source: PKWARE, .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws when the archive has no directory or is damaged
 */
export function rewriteArchive(
  archive: Buffer,
  isRewritten: (name: string) => boolean,
  rewrite: (text: string, name: string) => string,
  { isPacked = true }: { readonly isPacked?: boolean } = {},
): Buffer {
  const entries = readZipDirectory(archive);
  if (entries === null) throw new Error('The archive has no directory.');
  return assemble(
    entries.map((entry) => {
      const stamp = archive.readUInt32LE(entry.headerAt + 10);
      const data = unpack(archive, entry);
      const content = isRewritten(entry.name)
        ? Buffer.from(rewrite(data.toString('utf8'), entry.name), 'utf8')
        : data;
      return pack(entry.name, content, { stamp, isPacked });
    }),
  );
}

/**
 * The content of one file of an archive.
 * @throws when it unpacks to more than the directory says
 */
export function unpack(archive: Buffer, { headerAt, method, compressedBytes, bytes }: ZipEntry): Buffer {
  const start = headerAt + 30 + archive.readUInt16LE(headerAt + 26) + archive.readUInt16LE(headerAt + 28);
  const data = archive.subarray(start, start + compressedBytes);
  return method === stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, bytes) });
}

function pack(
  name: string,
  content: Buffer,
  { stamp, isPacked }: { readonly stamp: number; readonly isPacked: boolean },
): Packed {
  const data = isPacked ? deflateRawSync(content) : content;
  const nameBytes = Buffer.from(name, 'utf8');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(namesInUtf8, 2);
  fields.writeUInt16LE(isPacked ? deflated : stored, 4);
  fields.writeUInt32LE(stamp, 6);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  return { name: nameBytes, fields, data };
}

function assemble(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, fields, data } of files) {
    const part = [Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, data];
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), fields, place, name);
    parts.push(...part);
    at += part.reduce((sum, each) => sum + each.length, 0);
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
