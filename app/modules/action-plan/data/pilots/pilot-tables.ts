import { rowsOf, type RowsRead } from '../plan/plan-table.ts';

/** Pilots and what stands beside them. */
export const pilotTables = {
  pilots: rowsOf(
    'pilot',
    [
      'pilot_id',
      'name',
      'measure_id',
      'link_basis',
      'link_note',
      'summary',
      'location',
      'building',
      'target_group',
      'pilot_period',
      'term_months',
      'places_start',
      'places_max',
      'persons_per_home',
      'landlord',
      'provider',
      'funding_note',
      'end_decision',
    ],
    'position',
  ),
  remarks: rowsOf('pilot_remark', ['pilot_id', 'kind', 'text'], 'position'),
  checks: rowsOf('pilot_check', ['pilot_id', 'check_id', 'text', 'is_met', 'note'], 'position'),
  communication: rowsOf(
    'pilot_communication',
    ['pilot_id', 'communication_id', 'kind', 'text', 'planned_on', 'done_on'],
    'position',
  ),
  evaluations: rowsOf(
    'evaluation_moment',
    [
      'pilot_id',
      'measure_id',
      'evaluation_id',
      'label',
      'planned_on',
      'held_on',
      'findings',
      'decision',
      'reason',
      'reminder_days',
    ],
    'position',
  ),
} as const;

export type PilotTables = RowsRead<typeof pilotTables>;
