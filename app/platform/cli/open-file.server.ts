import { open } from 'node:fs/promises';
import { CommandRefusal } from './command.ts';

/**
 * Reads a file that a command is given; one larger than `maximum` bytes is refused before any of it is read.
 * @param tooLarge says so in words for the user
 */
export async function readGivenFile(
  path: string,
  maximum: number,
  tooLarge: (bytes: number) => string,
): Promise<Uint8Array> {
  const file = await open(path).catch((error: unknown) => {
    throw new CommandRefusal(`${path} kan niet worden gelezen: ${reasonOf(error)}`);
  });
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) throw new CommandRefusal(`${path} kan niet worden gelezen: het is een map.`);
    if (facts.size > maximum) throw new CommandRefusal(`${path}: ${tooLarge(facts.size)}`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'het bestaat niet.';
  return code === 'EACCES' ? 'u hebt er geen rechten voor.' : String(error);
}
