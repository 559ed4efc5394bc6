import { lineChart, narrowWidth } from '#app/platform/charts/index.server.ts';
import type { Occupancy, PremisesNight } from '../../domain/occupancy.ts';
import { premisesMessages as text } from '../premises/messages-premises.nl.ts';

/** People and places per night, for a wide page and for a phone; null while no night is known. */
export function drawOccupancy(
  occupancy: Occupancy,
  {
    id,
    title,
    isCounted,
  }: { readonly id: string; readonly title: string; readonly isCounted: (night: PremisesNight) => boolean },
) {
  const nights = occupancy.days.map(({ date, premises }) => {
    const counted = premises.filter(isCounted);
    return {
      on: date.toString(),
      present: sum(counted, ({ present }) => present),
      places: sum(counted, (night) => (night.capacity ?? 0) + night.overflow - night.outOfService),
    };
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
