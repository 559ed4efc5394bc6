import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { expressionsIn, findExpressions, type FoundExpression } from './find-expressions.ts';
import { judgeExpression } from './judge-expression.ts';

const found = findExpressions();

it('finds expressions wherever they stand', () => {
  const text = [
    'const a = /a+é/gu;',
    "const b: RegExp = new RegExp('b*', 'u');",
    'export const c = () => <p>{RegExp(`c${a}`).source} it is not /d+/</p>;',
    '\'x\'.replace(/(?<e>e)+/u, "/f+/"); // /g+/',
  ].join('\n');
  expect(expressionsIn('x.tsx', text)).toEqual([
    { place: 'x.tsx:1', source: 'a+é', flags: 'gu' },
    { place: 'x.tsx:2', source: 'b*', flags: 'u' },
    { place: 'x.tsx:3', source: null, flags: '' },
    { place: 'x.tsx:4', source: '(?<e>e)+', flags: 'u' },
  ]);
  expect(found.length).toBeGreaterThan(150);
});

it.each([
  String.raw`\s+$`,
  String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$`,
  String.raw`^\{\{\s*(grafiek|tabel)\s*:\s*([^{}]*?)\s*\}\}$`,
  String.raw`\s*%\s*$`,
  '(a|a)*b',
  '^(?:ab)*x?(?:ab)*$',
  '<si>(.*?)</si>',
])('sees that %s takes more than linear time', (source) => {
  expect(judgeExpression({ source, flags: 'u' })).toMatch(/polynomial|exponential/u);
});

it('knows no expression that takes more than linear time', () => {
  const all = new Map([...made, ...written].map((each) => [`${each.source}/${each.flags}`, each]));
  const faults = [...all.values()].flatMap((each) => {
    const fault = judgeExpression(each);
    return fault === null ? [] : [`${each.place} /${each.source}/ ${fault}`];
  });
  expect(faults).toEqual([]);
}, 600_000);

const written = found.filter(({ source }) => source !== null);

/** The expressions that the program itself puts together, caught while it does so. */
const made = await catchExpressions(found.filter(({ source }) => source === null));

it('has seen every expression that is put together', () => {
  const places = found.filter(({ source }) => source === null).map(({ place }) => place.split(':')[0]);
  for (const file of new Set(places)) {
    const caught = made.filter(({ place }) => place === file).length;
    expect(caught, `${file} makes an expression only when it is called; write it out`).toBeGreaterThanOrEqual(
      places.filter((each) => each === file).length,
    );
  }
});

async function catchExpressions(dynamic: readonly FoundExpression[]): Promise<readonly FoundExpression[]> {
  const files = [...new Set(dynamic.map(({ place }) => place.split(':')[0] ?? ''))];
  const caught: FoundExpression[] = [];
  const Plain = RegExp;
  for (const file of files) {
    vi.resetModules();
    class Caught extends Plain {
      constructor(source: string | RegExp, flags?: string) {
        super(source, flags);
        caught.push({ place: file, source: this.source, flags: this.flags });
      }
    }
    globalThis.RegExp = Caught as RegExpConstructor;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that each knows whose expressions it caught
      await import(/* @vite-ignore */ join(projectRoot, file));
    } finally {
      globalThis.RegExp = Plain;
    }
  }
  return caught;
}
