import type { House } from '../../data/houses.server.ts';
import type { CodeOption } from '../code-names.ts';
import { stayMessages as text } from './messages-stay.nl.ts';

/** A house, and a numbered bed of it where one is chosen, as the value of one choice. */
export function placeValue(premisesRef: string, bedRef: string | null): string {
  return new URLSearchParams({
    huis: premisesRef,
    ...(bedRef === null ? {} : { bed: bedRef }),
  }).toString();
}

/** The reverse of `placeValue`; a value that is none names a house that does not exist. */
export function readPlace(value: string): { readonly premisesRef: string; readonly bedRef: string | null } {
  const query = new URLSearchParams(value);
  return { premisesRef: query.get('huis') ?? '', bedRef: query.get('bed') };
}

interface PlaceListing {
  /** Free places tonight, where they are known. */
  readonly free?: ReadonlyMap<string, number>;
  /** The house that someone is in already: of it only beds are offered. */
  readonly except?: string | null;
}

/** Each house without a bed first, then its free beds; one choice, so that bed and house always belong together. */
export function placeOptions(
  houses: readonly Pick<House, 'ref' | 'name'>[],
  beds: ReadonlyMap<string, readonly string[]>,
  { free = new Map(), except = null }: PlaceListing = {},
): readonly CodeOption[] {
  return houses.flatMap(({ ref, name }) => {
    const of = beds.get(ref) ?? [];
    const label = of.length === 0 ? name : text.placeWithoutBed(name);
    const known = free.get(ref);
    return [
      ...(ref === except
        ? []
        : [
            {
              value: placeValue(ref, null),
              label: known === undefined ? label : text.placeFree(label, known),
            },
          ]),
      ...of.map((bed) => ({ value: placeValue(ref, bed), label: text.placeWithBed(name, bed) })),
    ];
  });
}
