export const registerAddress = '/opvanglocaties';
export const tonightAddress = '/vannacht';
export const intakesAddress = '/aanmeldingen';
export const waitingListAddress = '/wachtlijst';
export const signalsAddress = '/signalen';
export const occupancyAddress = '/opvang/bezetting';

export function premisesAddress(ref: string): string {
  return `${registerAddress}/${encodeURIComponent(ref)}`;
}

export function houseTonightAddress(ref: string): string {
  return `${tonightAddress}/${encodeURIComponent(ref)}`;
}

export function intakeAddress(intakeId: string): string {
  return `${intakesAddress}/${intakeId}`;
}

export function stayAddress(stayId: string): string {
  return `/verblijven/${stayId}`;
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
