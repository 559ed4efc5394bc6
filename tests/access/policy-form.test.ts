import { expect, it } from 'vitest';
import { formFaults } from './policy-form.ts';

const region = '(region_id = ( SELECT app.region_id() AS region_id))';
const role = "( SELECT app.has_role('shelter-worker'::text) AS has_role)";
const own = '(recorded_by = ( SELECT app.user_id() AS user_id))';
const early = 'does not begin with the region';

// As PostgreSQL writes conditions back.
it.each([
  ['the region alone', region, []],
  ['region, role, own row', `(${region} AND ${role} AND ${own} AND app.helps(region_id, person_id))`, []],
  ['an AND in parentheses of its own', `(${region} AND (${role} AND ${own}))`, []],
  ['one of two roles', `(${region} AND (${role} OR app.assesses(call_id)))`, []],
  ['nothing of the region', `(${role} AND ${own})`, [early]],
  ['the region later', `(${role} AND ${region})`, [early]],
  ['the region or something else', `(${region} OR ${role})`, [early]],
  ['the region bare', '(region_id = app.region_id())', [early, 'asks app.region_id() for each row']],
  ['a role bare', `(${region} AND app.has_role('x'::text))`, ["asks app.has_role('x'::text) for each row"]],
  [
    'roles bare',
    `(${region} AND app.has_any_role(VARIADIC ARRAY['x'::text, 'y'::text]))`,
    ["asks app.has_any_role(VARIADIC ARRAY['x'::text, 'y'::text]) for each row"],
  ],
  [
    'the user bare in another table',
    `(${region} AND (EXISTS ( SELECT FROM other o WHERE (o.by = app.user_id()))))`,
    ['asks app.user_id() for each row'],
  ],
  ['the role after whose row it is', `(${region} AND ${own} AND ${role})`, ['asks the role late']],
  [
    'the row in a sub-select',
    `(${region} AND ( SELECT app.helps(person.region_id, person.person_id) AS helps))`,
    ['asks app.helps of the row in a sub-select'],
  ],
])('%s', (_, condition, faults) => {
  expect(formFaults(condition)).toEqual(faults);
});
