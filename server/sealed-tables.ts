import { sealedPlanTables } from '../app/modules/action-plan/index.server.ts';
import { sealedPeopleTables } from '../app/modules/people/index.server.ts';
import type { SealedTable } from '../app/platform/crypto/index.server.ts';

/** Every table with encrypted values. */
export const sealedTables: readonly SealedTable[] = [...sealedPeopleTables, ...sealedPlanTables];
