import { writeFile } from 'node:fs/promises';
import type { WriteStream } from 'node:tty';
import { CommandRefusal, type CommandContext, type Output } from './command.ts';

/** Where output goes: a terminal, a pipe or a file. */
export type OutputStream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>;

/**
 * Output over a stream. When the reader has gone (`onderdak … | head`), writing settles in silence: there is
 * no one left to tell.
 */
export function outputOver(stream: OutputStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error?: NodeJS.ErrnoException | null) => {
          if (error === undefined || error === null || error.code === 'EPIPE') resolve();
          else reject(error);
        });
      }),
  };
}

/** Writes a command's result to the file of `--out`, else to standard output. */
export async function writeResult(
  { stdout }: Pick<CommandContext, 'stdout'>,
  content: string | Uint8Array,
  out: string | undefined,
): Promise<void> {
  if (out === undefined) {
    if (typeof content !== 'string' && stdout.isTerminal) {
      throw new CommandRefusal(
        'This format cannot be shown in a terminal: use --out <file>, or send it on with > or |.',
      );
    }
    await stdout.write(content);
    return;
  }
  try {
    await writeFile(out, content);
  } catch (error) {
    throw new CommandRefusal(
      `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
