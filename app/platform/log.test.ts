import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from './log.server.ts';

function lineOf(error: unknown): string {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  createLog(stream).error('proef', error);
  return lines.join('');
}

it('tells kind, code and place of an error', () => {
  const line = lineOf(Object.assign(new TypeError('x is not a function'), { code: 'ERR_PROEF' }));
  expect(JSON.parse(line)).toMatchObject({
    event: 'proef',
    error: 'TypeError',
    code: 'ERR_PROEF',
    message: 'x is not a function',
  });
  expect(line).toContain('log.test.ts');
});

it.each([
  ['a header value', new TypeError('Headers.set: "/naam\nJansen" is an invalid header value.')],
  ['broken JSON', new SyntaxError('Unexpected token, "{"naam": "Jansen"} is not valid JSON')],
  [
    'a value of the database',
    Object.assign(new Error('invalid input syntax for type uuid: "a\nJansen"'), { code: '22P02' }),
  ],
  ['more lines', new Error('Onleesbaar:\nJansen')],
])('leaves out what was typed: %s', (_, error) => {
  expect(lineOf(error)).not.toContain('Jansen');
});
