import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canEnter } from './enterable.server.ts';

const stranger = { uid: 54_321, gid: 54_321 };

const root = mkdtempSync(join(tmpdir(), 'onderdak-enter-'));

chmodSync(root, 0o755);

afterAll(() => rmSync(root, { recursive: true, force: true }));

function nested(): { outer: string; inner: string } {
  const outer = realpathSync(mkdtempSync(join(root, 'case-')));
  const inner = join(outer, 'inner');
  mkdirSync(inner);
  chmodSync(inner, 0o755);
  return { outer, inner };
}

test.each([
  [0o755, true],
  [0o711, true],
  [0o754, false],
  [0o700, false],
])('a stranger below a directory of mode %o: %s', (mode, expected) => {
  const { outer, inner } = nested();
  chmodSync(outer, mode);
  expect(canEnter(inner, stranger)).toBe(expected);
});

test('the owner goes by the owner’s bits and the group by the group’s', () => {
  const { outer, inner } = nested();
  const { uid, gid } = statSync(outer);
  chmodSync(outer, 0o700);
  expect(canEnter(inner, { uid, gid })).toBe(true);
  expect(canEnter(inner, { uid: stranger.uid, gid })).toBe(false);
  chmodSync(outer, 0o710);
  expect(canEnter(inner, { uid: stranger.uid, gid })).toBe(true);
});
