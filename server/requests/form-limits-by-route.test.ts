import { expect, it } from 'vitest';
import type { ServerBuild } from 'react-router';
import { ordinaryForm } from '../../app/platform/http/form/form-limits.ts';
import { createFormLimits } from './form-limits-by-route.ts';

const module = (handle?: unknown) => ({ default: () => null, handle }) as never;
const upload = { form: { maxBytes: 52_000_000, maxFiles: 1 } };
const routes = {
  root: { id: 'root', path: '', module: module() },
  home: { id: 'home', parentId: 'root', index: true, module: module({ form: { maxFields: 2 } }) },
  import: { id: 'import', parentId: 'root', path: 'preventiescan/inlezen', module: module(upload) },
  round: { id: 'round', parentId: 'root', path: 'preventiescan/:ronde', module: module() },
} as unknown as ServerBuild['routes'];
const limitsFor = createFormLimits({ routes });
const at = (path: string) => limitsFor(`http://127.0.0.1:3000${path}`);

it('gives a page what it declares, and the rest as in an ordinary form', () => {
  expect(at('/preventiescan/inlezen?x=1')).toEqual({ ...ordinaryForm, maxBytes: 52_000_000, maxFiles: 1 });
  expect(at('/').maxFields).toBe(2);
});

it.each(['/preventiescan/2022', '/preventiescan', '/bestaat/niet', '/preventiescan/inlezen/x'])(
  'keeps %s to an ordinary form',
  (path) => {
    expect(at(path)).toEqual(ordinaryForm);
  },
);

it("holds the same limits at the address of a page's data", () => {
  expect(at('/preventiescan/inlezen.data').maxFiles).toBe(1);
  expect(at('/preventiescan/inlezen/_.data').maxFiles).toBe(1);
  expect(at('/_root.data').maxFields).toBe(2);
  expect(at('/preventiescan/2022.data')).toEqual(ordinaryForm);
});
