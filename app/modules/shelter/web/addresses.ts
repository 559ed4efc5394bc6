export const registerAddress = '/opvanglocaties';
export const premisesNewAddress = '/opvanglocaties/nieuw';
export const tonightAddress = '/vannacht';
export const intakesAddress = '/aanmeldingen';
export const waitingListAddress = '/wachtlijst';
export const signalsAddress = '/signalen';
export const findPlacesAddress = '/plek-zoeken';
export const occupancyAddress = '/opvang/bezetting';

export function premisesAddress(ref: string): string {
  return `${registerAddress}/${encodeURIComponent(ref)}`;
}

export function houseTonightAddress(ref: string): string {
  return `${tonightAddress}/${encodeURIComponent(ref)}`;
}

/** The list of tonight, saying first how the one stands whose button was pressed. */
export function guestTonightAddress(ref: string, stayId: string): string {
  return `${houseTonightAddress(ref)}?verblijf=${encodeURIComponent(stayId)}`;
}

/** Who is inside now, over all own houses: to read out when everyone has to leave. */
export const insideNowAddress = '/vannacht/binnen';

export function intakeAddress(intakeId: string): string {
  return `${intakesAddress}/${intakeId}`;
}

export function correctIntakeAddress(intakeId: string): string {
  return `${intakeAddress(intakeId)}/verbeteren`;
}

export function stayAddress(stayId: string): string {
  return `/verblijven/${stayId}`;
}

/** Where a worker says whether someone who stays has a support plan. */
export function supportPlanAddress(stayId: string): string {
  return `${signalsAddress}/ondersteuningsplan/${stayId}`;
}

export function waitingEntryAddress(entryId: string): string {
  return `${waitingListAddress}/${entryId}`;
}

/** Where a place is looked for; what is known of the seeker goes along. */
export function findPlaceAddress(personId: string, intakeId: string | null = null): string {
  const query = new URLSearchParams({
    persoon: personId,
    ...(intakeId === null ? {} : { aanmelding: intakeId }),
  });
  return `/plek-zoeken?${query.toString()}`;
}

export function premisesChangeAddress(ref: string): string {
  return `${premisesAddress(ref)}/plaatsen`;
}

export function premisesEditAddress(ref: string): string {
  return `${premisesAddress(ref)}/wijzigen`;
}

/** Someone at the door without a reservation. */
export function walkInAddress(ref: string): string {
  return `${houseTonightAddress(ref)}/aankomst`;
}

/** Someone asked for a place and there was none. */
export function unmetAddress(ref: string | null): string {
  return ref === null ? '/gevraagd' : `/gevraagd?huis=${encodeURIComponent(ref)}`;
}

/** The same from the search for a place, to come back to it. */
export const unmetFromSearchAddress = '/gevraagd?van=plek-zoeken';

export type PickGoal = 'aankomst' | 'aanmelding' | 'wachtlijst' | 'plek';

/** Where a person is searched or registered, to go on with the goal. */
export function pickPersonAddress(goal: PickGoal, ref: string | null = null): string {
  const query = new URLSearchParams({ doel: goal, ...(ref === null ? {} : { huis: ref }) });
  return `/opvang/persoon?${query.toString()}`;
}

/** Where picking a person leads to. */
export function goalAddress(goal: PickGoal, personId: string, ref: string | null): string {
  const person = `persoon=${personId}`;
  if (goal === 'aankomst' && ref !== null) return `${walkInAddress(ref)}?${person}`;
  if (goal === 'aanmelding') return `${intakesAddress}/nieuw?${person}`;
  return goal === 'wachtlijst' ? `${waitingListAddress}/nieuw?${person}` : `/plek-zoeken?${person}`;
}

/** The person's own file, where it is opened for a purpose. */
export function personAddress(personId: string): string {
  return `/personen/${personId}`;
}
