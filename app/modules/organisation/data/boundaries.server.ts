import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** A municipality's boundary in degrees (WGS 84); the feature's id is its CBS code. */
export type Boundary = Feature<Polygon | MultiPolygon, { readonly name: string }>;

type Boundaries = Topology<{ readonly municipalities: GeometryCollection<{ readonly name: string }> }>;

/** To be shown wherever the boundaries are; see data/gemeenten/README.md. */
export const boundariesCredit = 'Gemeentegrenzen 2023: CBS/Kadaster, CC BY 4.0';

let loaded: Promise<readonly Boundary[]> | null = null;

/** The generalised boundaries of all municipalities, read from `data/` once. */
export function findBoundaries(): Promise<readonly Boundary[]> {
  loaded ??= read();
  return loaded;
}

async function read(): Promise<readonly Boundary[]> {
  const text = await readFile(join(projectRoot, 'data', 'gemeenten', 'grenzen-2023.topo.json'), 'utf8');
  const topology = JSON.parse(text) as Boundaries;
  return feature(topology, topology.objects.municipalities).features.flatMap((each) =>
    each.geometry.type === 'Polygon' || each.geometry.type === 'MultiPolygon' ? [each as Boundary] : [],
  );
}
