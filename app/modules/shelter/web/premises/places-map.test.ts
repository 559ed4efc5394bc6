import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findBoundaries } from '#app/modules/organisation/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { drawPlacesMap } from './register-chart.server.ts';

/** The map of the register, for every region that ships with the product and for every safety region of the country. */

const dataFolder = join(projectRoot, 'data');
const boundaries = await findBoundaries();

interface Named {
  readonly code: string;
  readonly name: string;
  readonly safetyRegion: string;
}

const { municipalities } = JSON.parse(
  await readFile(join(dataFolder, 'gemeenten', 'gemeenten-2023.json'), 'utf8'),
) as { municipalities: readonly Named[] };

const regions = new Map<string, readonly string[]>();
for (const file of (await readdir(join(dataFolder, 'regios'))).filter((name) => name.endsWith('.json'))) {
  const { slug, memberships } = JSON.parse(await readFile(join(dataFolder, 'regios', file), 'utf8')) as {
    slug: string;
    memberships: readonly { municipality: string }[];
  };
  regions.set(slug, [...new Set(memberships.map(({ municipality }) => municipality))]);
}
for (const { code, safetyRegion } of municipalities)
  regions.set(safetyRegion, [...(regions.get(safetyRegion) ?? []), code]);

const nameOf = (code: string) => municipalities.find((each) => each.code === code)?.name ?? code;

interface Drawn {
  /** Texts of the map, with the lines of a broken name as one. */
  readonly texts: readonly string[];
  readonly outlines: readonly Element[];
}

async function drawn(codes: readonly string[], width: 'wide' | 'narrow'): Promise<Drawn> {
  // One in three has no figure: those have another colour than the rest.
  const values = new Map(
    codes.flatMap((code, index) => (index % 3 === 0 ? [] : [[code, index * 7] as const])),
  );
  const { chart, narrow } = await drawPlacesMap(
    codes.map((code) => ({ code })),
    values,
  );
  const svg = (width === 'wide' ? chart : narrow).svg;
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  const texts = [...document.querySelectorAll('text')].map((text) => {
    const lines = [...text.querySelectorAll('tspan')].map((line) => line.textContent ?? '');
    return lines.length === 0 ? (text.textContent ?? '') : lines.join(' ').replaceAll('- ', '-');
  });
  return { texts, outlines: [...document.querySelectorAll('path')] };
}

describe.each([...regions])('%s', (_, codes) => {
  it.each(['wide', 'narrow'] as const)(
    'shows every name on a %s page, or its number with the name',
    async (width) => {
      const { texts } = await drawn(codes, width);
      for (const name of codes.map(nameOf)) {
        const number = texts
          .find((text) => /^\d+ /u.test(text) && text.replace(/^\d+ /u, '') === name)
          ?.split(' ')[0];
        if (number === undefined) expect(texts, name).toContain(name);
        else expect(texts, `${name} as ${number}`).toContain(number);
      }
    },
  );

  it('draws every outline whole, in the one colour that no neighbour covers', async () => {
    const { outlines } = await drawn(codes, 'wide');
    expect(outlines).toHaveLength(codes.length);
    for (const outline of outlines) expect(outline.getAttribute('d')).toMatch(/^M.*Z$/u);
    const strokes = outlines.map(
      (outline) => outline.getAttribute('stroke') ?? outline.parentElement?.getAttribute('stroke'),
    );
    expect(new Set(strokes)).toEqual(new Set(['#4a5d61']));
  });
});

it('has a boundary of every municipality, closed ring by ring', () => {
  expect(new Set(boundaries.map(({ id }) => id))).toEqual(new Set(municipalities.map(({ code }) => code)));
  for (const { geometry, properties } of boundaries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      expect(ring.length, properties.name).toBeGreaterThan(3);
      expect(ring.at(-1), properties.name).toEqual(ring[0]);
    }
  }
});
