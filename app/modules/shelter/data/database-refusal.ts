/** What the database refused, in words of the domain. */
export interface DatabaseRefusal {
  readonly kind:
    | 'not-allowed'
    | 'person-has-stay'
    | 'bed-taken'
    | 'bed-unknown'
    | 'reference-unknown'
    | 'period-overlaps'
    | 'already-waiting'
    | 'already-there'
    | 'values-impossible'
    | 'busy';
}

type Kind = DatabaseRefusal['kind'];

const byConstraint: Readonly<Record<string, Kind>> = {
  stay_one_place_per_person: 'person-has-stay',
  stay_one_presence_per_person: 'person-has-stay',
  stay_one_household_per_bed: 'bed-taken',
  stay_one_present_household_per_bed: 'bed-taken',
  stay_bed_exists: 'bed-unknown',
  bed_out_of_service_region_id_premises_id_bed_id_valid_period_fkey: 'bed-unknown',
  waiting_list_entry_once: 'already-waiting',
};

/** SQLSTATE classes: what kind of refusal each is where no constraint has a name of its own above. */
const byCode: Readonly<Record<string, Kind>> = {
  '42501': 'not-allowed',
  '23P01': 'period-overlaps',
  '23505': 'already-there',
  '23503': 'reference-unknown',
  '23514': 'values-impossible',
  '23502': 'values-impossible',
  '40P01': 'busy',
  '40001': 'busy',
  '55P03': 'busy',
};

/** The reason behind an error of the database, or null when it is a fault and not a refusal. */
export function refusalBehind(error: unknown): DatabaseRefusal | null {
  if (!(error instanceof Error)) return null;
  const constraint = 'constraint' in error ? String(error.constraint) : '';
  const code = 'code' in error ? String(error.code) : '';
  const kind = byConstraint[constraint] ?? byCode[code];
  return kind === undefined ? null : { kind };
}
