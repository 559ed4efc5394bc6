import { expect, it } from 'vitest';
import { unreadableValues } from '../app/platform/crypto/index.server.ts';
import { logUnreadableValues } from './log-unreadable-values.ts';

it('logs each value once, by its place', () => {
  const logged: unknown[] = [];
  const stop = logUnreadableValues({
    info: () => undefined,
    error: (event, _error, facts) => logged.push([event, facts]),
  });
  const place = { regionId: 'r', table: 'person_identity', column: 'bsn', rowId: 'p' };
  for (const each of [place, place, { ...place, column: 'phone' }, place]) unreadableValues.publish(each);
  stop();
  unreadableValues.publish({ ...place, rowId: 'q' });
  expect(logged).toEqual([
    ['value-unreadable', { region: 'r', table: 'person_identity', column: 'bsn', row: 'p' }],
    ['value-unreadable', { region: 'r', table: 'person_identity', column: 'phone', row: 'p' }],
  ]);
});
