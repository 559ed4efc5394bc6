import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { CommandRefusal } from './command.ts';
import { outputOver } from './output.server.ts';

function failingWith(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`${code}: write`), { code }));
    },
  });
}

it('does not mind a reader that has gone', async () => {
  await expect(outputOver(failingWith('EPIPE')).write('tekst')).resolves.toBeUndefined();
});

it('refuses the command when the disk is full, and does not end the program', async () => {
  await expect(outputOver(failingWith('ENOSPC')).write('tekst')).rejects.toThrow(CommandRefusal);
});
