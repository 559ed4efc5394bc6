import { expect, it } from 'vitest';
import { resetForm } from './administration-forms.ts';

it('asks a reason of ten characters for a new password of somebody else, spaces around it not counted', () => {
  expect(resetForm.safeParse({ reden: ' vergeten, ' }).success).toBe(false);
  expect(resetForm.parse({ reden: ' aan balie. ' })).toEqual({ reden: 'aan balie.' });
});

it('says how long a reason has to be', () => {
  expect(resetForm.safeParse({ reden: '' }).error?.issues[0]?.message).toContain('minstens 10 tekens');
});
