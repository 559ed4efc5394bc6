import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { messages } from './messages.nl.ts';

/** The first words of every backup; the number is of the whole form of the file. */
const magic = 'onderdak-backup';
const formatVersion = '1';
const mostBytes = 4096;

/** What stands in a backup unencrypted: when it was made and with which key, nothing of what is in it. */
const headerSchema = z.object({
  madeAt: z.iso.datetime(),
  keySource: z.enum(['own', 'identities']),
  keyId: z.string().min(1).max(16),
  keyCheck: z.string().length(32),
  salt: z.string().length(44),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export function writeHeader(header: BackupHeader): Buffer {
  return Buffer.from(`${magic} ${formatVersion}\n${JSON.stringify(header)}\n`, 'utf8');
}

/** Goes with every encrypted chunk, so that nothing in the header can be changed either. */
export function headerBinding(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * Reads the header from the first bytes of a file.
 * @returns also its bytes, after which the encrypted chunks begin
 */
export function readHeader(start: Buffer): { readonly header: BackupHeader; readonly bytes: Buffer } {
  if (start.length === 0) throw new BackupError(messages.empty);
  const firstEnd = start.subarray(0, mostBytes).indexOf('\n');
  const [word, version] = start.toString('latin1', 0, Math.max(firstEnd, 0)).split(' ');
  if (word !== magic || version === undefined) throw new BackupError(messages.notABackup);
  if (version !== formatVersion) throw new BackupError(messages.newerFormat(version.slice(0, 8)));
  const end = start.subarray(0, mostBytes).indexOf('\n', firstEnd + 1);
  if (end < 0) throw new BackupError(messages.notABackup);
  const parsed = headerSchema.safeParse(fromJson(start.toString('utf8', firstEnd + 1, end)));
  if (!parsed.success) throw new BackupError(messages.notABackup);
  return { header: parsed.data, bytes: start.subarray(0, end + 1) };
}

/** How many bytes hold a header, whatever stands in it. */
export const headerReach = mostBytes;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
