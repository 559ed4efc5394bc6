import { lineTables } from '../lines/line-tables.ts';
import { measureTables } from '../measures/measure-tables.ts';
import { pilotTables } from '../pilots/pilot-tables.ts';
import type { AnyWantedRows } from './plan-table.ts';
import { planTables } from './plan-tables.ts';

/** Every table that a plan is read from, by the name its rows go by. */
export const planRows = { ...planTables, ...measureTables, ...lineTables, ...pilotTables } as const;

export const planRowTables: readonly AnyWantedRows[] = Object.values(planRows);
