import { expect, it } from 'vitest';
import { settleRoundFacts } from './round-facts.ts';

it.each(['2024-01-01[u-ca=hebrew]', '2024-01-01T00:00', '2024-02-30'])('takes %s for no day', (day) => {
  const { facts, faults } = settleRoundFacts({ slug: '2024' }, { collectedFrom: day });
  expect([facts, faults]).toEqual([
    null,
    [
      expect.objectContaining({
        column: 'round.collectedFrom',
        reason: expect.stringContaining(day) as string,
      }),
    ],
  ]);
});
