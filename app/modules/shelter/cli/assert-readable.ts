import { access, constants, stat } from 'node:fs/promises';
import { CommandRefusal } from '#app/platform/cli/command.ts';

/** Refuses, in words for the user, a path that no file can be read from; large files are read as a stream later. */
export async function assertReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch {
    throw new CommandRefusal(
      `${path} kan niet worden gelezen: het bestaat niet, of u hebt er geen rechten voor.`,
    );
  }
  if ((await stat(path)).isDirectory())
    throw new CommandRefusal(`${path} kan niet worden gelezen: het is een map.`);
}
