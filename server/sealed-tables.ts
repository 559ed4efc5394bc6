import { planSealedTables } from '../app/modules/action-plan/index.server.ts';
import { peopleSealedTables } from '../app/modules/people/index.server.ts';
import type { SealedTable } from '../app/platform/crypto/index.server.ts';

/** Every column with encrypted values; a test compares it with the columns that the database has. */
export const sealedTables: readonly SealedTable[] = [...peopleSealedTables, ...planSealedTables];
