import type { WorkPlace } from '#app/platform/http/visitor.ts';
import { roleNames } from './messages.nl.ts';

type Place = Pick<WorkPlace, 'role' | 'regionName' | 'municipalityName' | 'organisationName'>;

/** Where a role works, as one line: `Drechtsteden, Dordrecht`. */
export function whereOf({ regionName, municipalityName, organisationName }: Omit<Place, 'role'>): string {
  return [regionName, municipalityName, organisationName].filter((part) => part !== null).join(', ');
}

/** A work place as one line: `Opvangmedewerker, Assen, De Vlonder`. */
export function placeName(place: Place): string {
  return `${roleNames[place.role]}, ${whereOf(place)}`;
}
