import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionNames, objectNames } from './event-names.nl.ts';

/** Every source file but the tests: each may write in the audit log. */
const sources = globSync('app/modules/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('.test.ts') && !path.includes('/oversight/web/'))
  .map((path) => readFileSync(path, 'utf8'));

/** Codes in quotes within what `pattern` finds: what follows `action:`, or an argument of a call that keeps a log. */
function codesIn(pattern: RegExp): readonly string[] {
  return sources.flatMap((source) =>
    [...source.matchAll(pattern)].flatMap(([found]) =>
      [...found.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code ?? ''),
    ),
  );
}

/** Kinds of things that stand in the same calls but are no act. */
const isNoAct = new Set(['person-search', 'realised-amount', 'realised-result']);

describe('what the audit log calls an event', () => {
  it('has a Dutch name for every act that the modules record', () => {
    const recorded = [
      ...codesIn(/\baction(?::|\s=)\s*[^,;]*?[,;]/g),
      ...codesIn(/\b(?:audit\w*|keep|change(?:Entry|Intake|Stay))\([^;]*?\btx\b/g),
      ...codesIn(/\baudit\w*\([^;]*?\);/g),
      ...codesIn(/export type PersonAction =[^;]*;/g),
    ].filter((code) => !isNoAct.has(code));
    const unnamed = new Set(recorded.filter((code) => actionNames[code] === undefined));
    expect([...unnamed]).toEqual([]);
    expect(recorded.length).toBeGreaterThan(80);
  });

  it('has a Dutch name for every kind of thing that was acted upon', () => {
    const kinds = codesIn(/\bobjectKind: [^,;]*?[,;]/g);
    expect([...new Set(kinds.filter((kind) => objectNames[kind] === undefined))]).toEqual([]);
    expect(kinds.length).toBeGreaterThan(20);
  });
});
