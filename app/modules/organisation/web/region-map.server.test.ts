import { expect, it } from 'vitest';
import { findBoundaries } from '../data/boundaries.server.ts';
import { drawRegionMap, type MapMember } from './region-map.server.ts';

const drechtsteden = [
  ['GM0482', 'Alblasserdam'],
  ['GM0505', 'Dordrecht'],
  ['GM0512', 'Gorinchem'],
  ['GM0523', 'Hardinxveld-Giessendam'],
  ['GM0531', 'Hendrik-Ido-Ambacht'],
  ['GM1978', 'Molenlanden'],
  ['GM0590', 'Papendrecht'],
  ['GM0610', 'Sliedrecht'],
  ['GM0642', 'Zwijndrecht'],
] as const;

it.each([340, 720])('leaves out no name of a region, %i pixels wide', async (width) => {
  const members = drechtsteden.map(([code, name]): MapMember => ({
    code,
    name,
    belonging: code === 'GM0505' ? 'centre' : 'all-sources',
  }));
  const { svg, height } = drawRegionMap(await findBoundaries(), members, {
    width,
    alt: 'Kaart',
    id: 'kaart',
  });
  const words = Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/gu), ([, inner = '']) =>
    inner
      .replaceAll(/<tspan[^>]*>/gu, '')
      .replaceAll('</tspan>', ' ')
      .replaceAll('- ', '-')
      .trim(),
  );
  for (const [, name] of drechtsteden)
    expect(
      words.some((word) => word === name || word.replace(/^\d+ /u, '') === name),
      name,
    ).toBe(true);
  // A number in the map stands beside a name under it.
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  expect(words.filter((word) => /^\d+ /u.test(word))).toHaveLength(numbers.length);
  expect(svg).toContain(`viewBox="0 0 ${String(width)} ${String(height)}"`);
});
