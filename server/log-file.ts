import { chmodSync, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';

/**
 * Opens the log file in `folder`. It tells who did what and when, so only the program's own account may read it;
 * also where an earlier version made it readable for all.
 */
export function openLogFile(folder: string): Writable {
  const file = join(folder, 'onderdak.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (existsSync(file)) chmodSync(file, 0o600);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}
