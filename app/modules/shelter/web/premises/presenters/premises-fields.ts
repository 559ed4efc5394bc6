import type { House } from '../../../data/houses.server.ts';
import { knownChoice } from '../../stay/known-choice.ts';

/** What the register says of a house, with the ids of who works there, as the fields of the form that changes it. */
export function presentPremisesFields(
  house: House,
  providers: readonly string[],
): Readonly<Record<string, string>> {
  const { characteristics, openPeriod } = house;
  const { isForWomenOnly, ...known } = characteristics;
  return {
    naam: house.name,
    soort: house.kind,
    adres: house.location ?? '',
    gemeente: house.municipality ?? '',
    aanbieder: providers.join(' '),
    doelgroep: house.targetGroup ?? '',
    eenheid: house.unitName ?? '',
    begeleiding: house.supervision ?? '',
    uren: String(house.hoursPerWeek ?? ''),
    vorm: house.formNote ?? '',
    bron: house.source ?? '',
    ...Object.fromEntries(Object.entries(known).map(([name, value]) => [name, knownChoice(value)])),
    ...(isForWomenOnly ? { isForWomenOnly: 'ja' } : {}),
    open: openPeriod.from?.toString() ?? '',
    dicht: openPeriod.until?.toString() ?? '',
  };
}
