import type { SealedTable } from '#app/platform/crypto/index.server.ts';

/** Where this module keeps encrypted values. */
export const planSealedTables: readonly SealedTable[] = [
  { table: 'grant_applicant', columns: ['name', 'organisation', 'email', 'phone'], rowId: 'application_id' },
];
