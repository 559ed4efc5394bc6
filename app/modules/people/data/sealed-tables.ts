import type { SealedTable } from '#app/platform/crypto/index.server.ts';
import { identityColumns } from './identity-columns.server.ts';

/** Where this module keeps encrypted values. A revision holds the values of the identity as they were sealed there. */
export const peopleSealedTables: readonly SealedTable[] = [
  { table: 'person_identity', columns: [...identityColumns, 'change_reason'], rowId: 'person_id' },
  {
    table: 'person_identity_revision',
    columns: [...identityColumns, 'change_reason'],
    rowId: 'person_id',
    boundTo: 'person_identity',
  },
];
