import { expect, it } from 'vitest';
import { isEmailAddress } from './email-address.ts';

it.each(['a@b.nl', 'jan.de.vries+x@mail.gemeente.example', `${'x'.repeat(249)}@b.nl`])('takes %s', (text) => {
  expect(isEmailAddress(text)).toBe(true);
});

it.each([
  '',
  'a',
  'a@b',
  '@b.nl',
  'a@.nl',
  'a@b.',
  'a@b..nl',
  'a b@c.nl',
  'a@b@c.nl',
  `${'x'.repeat(250)}@b.nl`,
])('refuses %s', (text) => {
  expect(isEmailAddress(text)).toBe(false);
});
