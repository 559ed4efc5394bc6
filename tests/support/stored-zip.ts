import { crc32 } from 'node:zlib';

/** A ZIP archive whose files are stored as they are. */
export function storedZip(files: readonly (readonly [string, string])[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(crc32(content), 4);
    facts.writeUInt32LE(content.length, 8);
    facts.writeUInt32LE(content.length, 12);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const start = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]),
      facts.subarray(0, 16),
      lengths,
      Buffer.from(name),
      content,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(start);
    central.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0]),
        facts,
        lengths,
        place,
        Buffer.from(name),
      ]),
    );
    offset += start.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
