import { globSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DoorForm } from '#app/modules/shelter/web/tonight/parts/door-form.tsx';
import { Form, WorkPlaceContext } from '#app/ui/index.ts';

/** The only places where a form may be written; each begins with the work place it is opened under. */
const writers = ['app/modules/shelter/web/tonight/parts/door-form.tsx', 'app/ui/form/form.tsx'];

it('is made by a component that says for which work place it is opened', () => {
  const found = globSync('app/**/*.tsx', { exclude: ['**/*.test.tsx'] }).filter((file) =>
    /<form\b/u.test(readFileSync(file, 'utf8')),
  );
  expect(found.toSorted()).toEqual(writers);
});

const field = '<input type="hidden" name="werkplek-van" value="plek"/>';

it.each([
  ['a form', <Form key="1">x</Form>],
  [
    'a button at the door',
    <DoorForm key="2" kind="in" stayId="s" night="2026-11-27" idempotencyKey="k">
      x
    </DoorForm>,
  ],
])('begins with it: %s', (_, form) => {
  const shown = renderToStaticMarkup(<WorkPlaceContext value="plek">{form}</WorkPlaceContext>);
  expect(shown.replace(/^<form[^>]*>/u, '').startsWith(field)).toBe(true);
  expect(renderToStaticMarkup(form)).not.toContain('werkplek-van');
});

it('does not put it in an address', () => {
  const search = (
    <WorkPlaceContext value="plek">
      <Form method="get">x</Form>
    </WorkPlaceContext>
  );
  expect(renderToStaticMarkup(search)).not.toContain('werkplek-van');
});
