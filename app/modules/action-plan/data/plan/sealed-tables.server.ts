import type { SealedRow, SealedTable } from '#app/platform/crypto/index.server.ts';
import { resealApplicant } from '../grants/applicant-columns.server.ts';

/** Where this module keeps encrypted values. */
export const sealedPlanTables: readonly SealedTable[] = [
  {
    name: 'grant_applicant',
    key: { region_id: 'uuid', application_id: 'uuid' },
    values: ['name', 'organisation', 'email', 'phone'],
    rowId: 'application_id',
    reseal(keys, row) {
      const owner = {
        regionId: String(row['region_id']),
        applicationId: String(row['application_id']),
      };
      const stored = {
        name: bytesOf(row['name']),
        organisation: bytesOf(row['organisation']),
        email: bytesOf(row['email']),
        phone: bytesOf(row['phone']),
      };
      return { ...resealApplicant(keys, owner, stored) };
    },
  },
];

function bytesOf(value: SealedRow[string] | undefined): Buffer | null {
  return value instanceof Buffer ? value : null;
}
