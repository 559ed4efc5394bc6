import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export const houses = 40;
export const bedsPerHouse = 100;

const places = houses * bedsPerHouse;
const nightsApart = 14;

/**
 * Writes a file of `count` invented stays over ten years, the same in every run: each place is taken in turn for one to
 * thirteen nights, half of the places are numbered beds, and a person comes back about a year and a half later.
 */
export async function writeStaysFile(path: string, count: number): Promise<void> {
  const file = createWriteStream(path);
  const days = Array.from({ length: 4_000 }, (_, offset) =>
    new Date(Date.UTC(2015, 0, 1 + offset)).toISOString().slice(0, 10),
  );
  const rounds = 250;
  let text =
    'person_ref,premises_ref,bed_ref,arrived_on,left_on,route,origin_municipality,situation_before,exit_destination,exit_municipality\n';
  for (let nr = 0; nr < count; nr += 1) {
    const place = nr % places;
    const round = Math.floor(nr / places) % rounds;
    const person = place + places * (round % 40);
    const arrived = round * nightsApart;
    const left = arrived + 1 + ((nr * 7919) % (nightsApart - 1));
    const bed = place % 2 === 0 ? `B${Math.floor(place / houses)}` : '';
    const way = nr % 3 === 0 ? 'GM0114,,street,' : 'GM0114,,own-home,GM0114';
    text += `P${person},H${place % houses},${bed},${days[arrived] ?? ''},${days[left] ?? ''},,${way}\n`;
    if (text.length < 65_536) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await finished(file);
}
