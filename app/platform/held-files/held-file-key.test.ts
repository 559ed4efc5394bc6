import { expect, it } from 'vitest';
import { formatHeldFileKey, parseHeldFileKey } from './held-file-key.ts';

const id = '0190f5fe-7c00-7a00-8abc-012345678901';
const digest = 'ab'.repeat(32);

it('comes back from a form as it went', () => {
  expect(parseHeldFileKey(formatHeldFileKey({ id, digest }))).toEqual({ id, digest });
});

it.each(['', id, `${id}.`, `${id}.${digest}0`, ` ${id}.${digest}`, `${id.toUpperCase()}.${digest}`])(
  '‘%s’ names no file',
  (text) => {
    expect(parseHeldFileKey(text)).toBeNull();
  },
);
