import { expect, it } from 'vitest';
import { endRoleForm, resetForm } from './administration-forms.ts';

it('asks a reason of ten characters for a new password of somebody else, spaces around it not counted', () => {
  expect(resetForm.safeParse({ reden: ' vergeten, ' }).success).toBe(false);
  expect(resetForm.parse({ reden: ' aan balie. ' })).toEqual({ reden: 'aan balie.' });
});

it('says how long a reason has to be', () => {
  expect(resetForm.safeParse({ reden: '' }).error?.issues[0]?.message).toContain('minstens 10 tekens');
});

it.each([
  ['', 'Kies een dag.'],
  ['0206-11-20', 'Kies vandaag of een latere dag: wat voorbij is, verandert niet.'],
  ['2026-11-19', 'Kies vandaag of een latere dag: wat voorbij is, verandert niet.'],
  ['2026-02-30', 'Kies een dag.'],
  ['2026-11-20', undefined],
  ['2036-11-20', undefined],
  ['2036-11-21', 'Klopt het jaar? Vul een dag in tot en met 20 november 2036.'],
  ['2206-11-20', 'Klopt het jaar? Vul een dag in tot en met 20 november 2036.'],
])('of a role that ends on %j, on 20 November 2026, says %s', (tot, message) => {
  const form = endRoleForm(Temporal.PlainDate.from('2026-11-20'));
  expect(form.safeParse({ tot, reden: 'weg' }).error?.issues[0]?.message).toBe(message);
});
