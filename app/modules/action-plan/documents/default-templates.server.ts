import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planDataFolder } from '../data/plan/plan-catalogue.server.ts';

/** Documents that are made from a template. */
export const templateKinds = ['raadsbrief', 'voortgangsrapportage'] as const;

export type TemplateKind = (typeof templateKinds)[number];

/** The template that the product ships; a region may change it. */
export function readDefaultTemplate(kind: TemplateKind): Promise<string> {
  return readFile(join(planDataFolder, 'sjablonen', `${kind}.nl.md`), 'utf8');
}
