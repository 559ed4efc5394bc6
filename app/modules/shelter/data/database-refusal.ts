import type { RefusalsByRule } from '#app/platform/acts/broken-rule.ts';

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

const by = (kind: DatabaseRefusal['kind']): DatabaseRefusal => ({ kind });

/** What shelter says when the database refuses. */
export const databaseRefusals: RefusalsByRule<DatabaseRefusal> = {
  stay_one_place_per_person: by('person-has-stay'),
  stay_one_presence_per_person: by('person-has-stay'),
  stay_one_household_per_bed: by('bed-taken'),
  stay_one_present_household_per_bed: by('bed-taken'),
  stay_bed_exists: by('bed-unknown'),
  bed_out_of_service_region_id_premises_id_bed_id_valid_peri_fkey: by('bed-unknown'),
  waiting_list_entry_once: by('already-waiting'),
  'not-allowed': by('not-allowed'),
  overlap: by('period-overlaps'),
  duplicate: by('already-there'),
  'unknown-reference': by('reference-unknown'),
  impossible: by('values-impossible'),
  busy: by('busy'),
};
