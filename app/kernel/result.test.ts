import { expect, test } from 'vitest';
import { refuse, refuseWithTrace, succeed, rollsBack } from './result.ts';

test('a success carries its value, a refusal its reason', () => {
  expect(succeed(3)).toEqual({ ok: true, value: 3 });
  expect(refuse('full')).toEqual({ ok: false, reason: 'full' });
  expect(refuseWithTrace('wrong-code')).toEqual({ ok: false, reason: 'wrong-code', leavesTrace: true });
});

test.each([
  ['a refusal', refuse('full'), true],
  ['a refusal that is itself recorded', refuseWithTrace('wrong-code'), false],
  ['a success', succeed(3), false],
  ['a success of a refusal', succeed(refuse('full')), false],
  ['an object that is no outcome', { reason: 'full' }, false],
  ['nothing', null, false],
  ['nothing at all', undefined, false],
  ['a text', 'ok', false],
])('%s: undone without a trace %#', (_, outcome, isUndone) => {
  expect(rollsBack(outcome)).toBe(isUndone);
});
