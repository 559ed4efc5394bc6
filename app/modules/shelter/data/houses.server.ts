import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Contact, Premises, Term } from '../domain/premises.ts';
import type { OpenPeriod } from '#app/kernel/period.ts';
import type { HouseAnswers } from '../domain/house-answers.ts';
import { lastAnswers, toAnswers, type RecordedAnswer, type StoredAnswers } from './house-answers.server.ts';
import { periodFromText } from './period-text.ts';

/** Premises with their kind and the house rules that hold on a day. */
export interface House extends Premises {
  readonly premisesId: string;
  readonly kindNl: string;
  readonly hasNights: boolean;
  readonly hasPlaces: boolean;
  readonly isForYouth: boolean;
  readonly municipality: string | null;
  readonly unitName: string | null;
  readonly supervision: string | null;
  readonly hoursPerWeek: number | null;
  readonly formNote: string | null;
  readonly source: string | null;
  /** Organisations that work there, as the register writes them. */
  readonly providers: readonly string[];
  /** Whether the user's own organisation works there. */
  readonly isOwn: boolean;
  readonly contact: Contact;
  /** What it answered when it was asked, beside what the register says. */
  readonly answers: HouseAnswers<RecordedAnswer>;
  readonly openPeriod: OpenPeriod;
  readonly isOpen: boolean;
}

/** All premises of the region, closed ones too, by ref, with the rules and contact of `day`. */
export async function listHouses(
  tx: ReadTransaction,
  regionId: string,
  day: Temporal.PlainDate,
  premisesRef: string | null = null,
): Promise<readonly House[]> {
  const { rows } = await sql<HouseRow>`
    select p.premises_id, p.premises_ref, p.name, p.kind_code, k.nl as kind_nl, k.has_nights, k.has_places, k.is_for_youth,
      p.location, p.municipality_code, p.target_group, p.unit_name, p.supervision, p.hours_per_week, p.form_note, p.source,
      p.has_single_rooms, p.is_on_ground_floor, p.takes_couples, p.takes_families, p.takes_pets, p.is_for_women_only,
      p.open_period, p.open_period @> ${day}::date as is_open,
      array(select v.name from premises_provider v
        where v.region_id = p.region_id and v.premises_id = p.premises_id order by v.ordinal) as providers,
      exists (select from premises_provider v where v.region_id = p.region_id and v.premises_id = p.premises_id
        and v.organisation_id = app.organisation_id()) as is_own,
      h.minimum_age, h.maximum_age, h.longest_stay_value, h.longest_stay_unit, h.nights_per_month, h.contract_form_code,
      c.telephone, c.ask_for, c.opening_hours, ${lastAnswers} as answers
    from premises p
    join premises_kind k on k.code = p.kind_code
    left join house_rule h on h.region_id = p.region_id and h.premises_id = p.premises_id and h.valid_period @> ${day}::date
    left join premises_contact c on c.region_id = p.region_id and c.premises_id = p.premises_id and c.valid_period @> ${day}::date
    where p.region_id = ${regionId} and (${premisesRef}::text is null or p.premises_ref = ${premisesRef}::text)
    order by p.premises_ref`.execute(tx);
  return rows.map(toHouse);
}

export async function findHouse(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string,
  day: Temporal.PlainDate,
): Promise<House | null> {
  const [house] = await listHouses(tx, regionId, day, premisesRef);
  return house ?? null;
}

interface HouseRow {
  readonly premises_id: string;
  readonly premises_ref: string;
  readonly name: string;
  readonly kind_code: string;
  readonly kind_nl: string;
  readonly has_nights: boolean;
  readonly has_places: boolean;
  readonly is_for_youth: boolean;
  readonly location: string | null;
  readonly municipality_code: string | null;
  readonly target_group: string | null;
  readonly unit_name: string | null;
  readonly supervision: string | null;
  readonly hours_per_week: number | null;
  readonly form_note: string | null;
  readonly source: string | null;
  readonly has_single_rooms: boolean | null;
  readonly is_on_ground_floor: boolean | null;
  readonly takes_couples: boolean | null;
  readonly takes_families: boolean | null;
  readonly takes_pets: boolean | null;
  readonly is_for_women_only: boolean;
  readonly open_period: string;
  readonly is_open: boolean;
  readonly providers: readonly string[];
  readonly is_own: boolean;
  readonly minimum_age: number | null;
  readonly maximum_age: number | null;
  readonly longest_stay_value: number | null;
  readonly longest_stay_unit: Term['unit'] | null;
  readonly nights_per_month: number | null;
  readonly contract_form_code: string | null;
  readonly answers: StoredAnswers | null;
  readonly telephone: string | null;
  readonly ask_for: string | null;
  readonly opening_hours: string | null;
}

function toHouse(row: HouseRow): House {
  const { longest_stay_value: value, longest_stay_unit: unit } = row;
  return {
    premisesId: row.premises_id,
    ref: row.premises_ref,
    name: row.name,
    kind: row.kind_code,
    kindNl: row.kind_nl,
    hasNights: row.has_nights,
    hasPlaces: row.has_places,
    isForYouth: row.is_for_youth,
    location: row.location,
    municipality: row.municipality_code,
    targetGroup: row.target_group,
    unitName: row.unit_name,
    supervision: row.supervision,
    hoursPerWeek: row.hours_per_week,
    formNote: row.form_note,
    source: row.source,
    providers: row.providers,
    isOwn: row.is_own,
    contact: { telephone: row.telephone, askFor: row.ask_for, openingHours: row.opening_hours },
    answers: toAnswers(row.answers),
    openPeriod: periodFromText(row.open_period),
    isOpen: row.is_open,
    characteristics: {
      hasSingleRooms: row.has_single_rooms,
      isOnGroundFloor: row.is_on_ground_floor,
      takesCouples: row.takes_couples,
      takesFamilies: row.takes_families,
      takesPets: row.takes_pets,
      isForWomenOnly: row.is_for_women_only,
    },
    rules: {
      minimumAge: row.minimum_age,
      maximumAge: row.maximum_age,
      longestStay: value === null || unit === null ? null : { value, unit },
      nightsPerMonth: row.nights_per_month,
      contractForm: row.contract_form_code,
    },
  };
}
