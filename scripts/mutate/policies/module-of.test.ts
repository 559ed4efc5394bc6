import { expect, it } from 'vitest';
import { moduleOf } from './module-of.ts';

it.each([
  ['stay', 'shelter'],
  ['occupancy_counts', 'shelter'],
  ['person_merge', 'people'],
  ['helps_person', 'people'],
  ['keeps_records_of', 'people'],
  ['role_request', 'organisation'],
  ['accept_role_request', 'organisation'],
  ['realised_amount', 'action-plan'],
  ['is_grant_assessor', 'action-plan'],
  ['scan_identity_access', 'prevention-scan'],
  ['record_audit', 'platform'],
  ['works_under', 'platform'],
])('%s is answered for by %s', (name, module) => {
  expect(moduleOf(name)).toBe(module);
});
