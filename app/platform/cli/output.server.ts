import { writeFile } from 'node:fs/promises';
import type { WriteStream } from 'node:tty';
import { CommandRefusal, type CommandContext, type Output } from './command.ts';

/** Where output goes: a terminal, a pipe or a file. */
export type OutputStream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>;

/**
 * Output over a stream. When the reader has gone (`onderdak … | head`), writing settles in silence: there is
 * no one left to tell. Other trouble, such as a full disk, refuses the command, which then still closes what it opened.
 */
export function outputOver(stream: OutputStream): Output {
  // Without a listener the stream would end the program; what goes wrong is told by `write`.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error?: NodeJS.ErrnoException | null) => {
          if (error === undefined || error === null || error.code === 'EPIPE') resolve();
          else reject(new CommandRefusal(`The output cannot be written: ${error.message}`));
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
