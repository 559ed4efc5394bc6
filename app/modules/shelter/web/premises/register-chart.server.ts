import { findBoundaries } from '#app/modules/organisation/index.server.ts';
import { municipalityMap, narrowWidth } from '#app/platform/charts/index.server.ts';
import { registerMessages as text } from './messages-register.nl.ts';

/** Stated places per municipality of the region, for a wide page and for a phone. */
export async function drawPlacesMap(
  members: readonly { readonly code: string }[],
  values: ReadonlyMap<string, number>,
) {
  const codes = new Set(members.map(({ code }) => code));
  const features = (await findBoundaries()).filter(({ id }) => codes.has(String(id)));
  const input = { features, values, valueHeader: text.places, hasNames: true };
  const draw = (id: string, width?: number) =>
    municipalityMap(input, { id, title: text.mapChart, ...(width === undefined ? {} : { width }) });
  return { chart: draw('plaatsen', 560), narrow: draw('plaatsen', narrowWidth) };
}
