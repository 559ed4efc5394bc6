import { lineChart, narrowWidth } from '#app/platform/charts/index.server.ts';
import type { PremisesNight } from '../../domain/occupancy.ts';
import type { RecordedNight, RecordedOccupancy } from '../../domain/recorded-nights.ts';
import { premisesMessages as text } from '../premises/messages-premises.nl.ts';

/** People and places per night, for a wide page and for a phone; null while no night is known. */
export function drawOccupancy(
  occupancy: RecordedOccupancy,
  {
    id,
    title,
    isCounted,
  }: { readonly id: string; readonly title: string; readonly isCounted: (night: RecordedNight) => boolean },
) {
  const nights = occupancy.days.flatMap(({ date, premises }) => {
    const counted = premises.filter(isCounted);
    if (counted.length === 0) return [];
    const counts = {
      on: date.toString(),
      present: sum(counted, ({ present }) => present),
      places: sum(counted, (night) => (night.capacity ?? 0) + night.overflow - night.outOfService),
    };
    return [counts];
  });
  if (nights.length === 0) return null;
  const series = [
    { label: text.people, points: nights.map(({ on, present }) => ({ on, value: present })) },
    { label: text.capacity, points: nights.map(({ on, places }) => ({ on, value: places })) },
  ];
  const people = nights.map(({ present }) => present);
  return {
    lowest: Math.min(...people),
    highest: Math.max(...people),
    chart: lineChart({ series }, { id, title }),
    narrow: lineChart({ series }, { id, title, width: narrowWidth }),
  };
}

function sum(nights: readonly PremisesNight[], of: (night: PremisesNight) => number): number {
  return nights.reduce((total, night) => total + of(night), 0);
}
