import { expect, it } from 'vitest';
import { isQuickWin } from './quick-win.ts';

it('is what can be done soon and somebody still lacks', () => {
  expect(isQuickWin({ horizon: 'quick', missing: [5] })).toBe(true);
  expect(isQuickWin({ horizon: 'quick', missing: [] })).toBe(false);
  expect(isQuickWin({ horizon: 'long', missing: [5] })).toBe(false);
});
