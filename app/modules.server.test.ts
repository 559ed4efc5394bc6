import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routePatterns } from '#tests/program/route-table.ts';
import { auditWords, destinations, modules } from './modules.server.ts';
import { inOrderOfWork, navigationFor } from './platform/destination.ts';
import { projectRoot } from './platform/project-root.server.ts';

const isUnique = (values: readonly string[]) => new Set(values).size === values.length;

describe('the modules of the program', () => {
  it('are the folders of app/modules, each of them once', () => {
    const folders = readdirSync(join(projectRoot, 'app', 'modules'));
    expect(modules.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
  });

  it('record acts and things of their own: no two modules give one code a name', () => {
    for (const kind of ['actions', 'objects'] as const) {
      const codes = modules.flatMap(({ audit }) => Object.keys(audit?.[kind] ?? {}));
      expect(isUnique(codes)).toBe(true);
      expect(Object.keys(auditWords[kind]).toSorted()).toEqual(codes.toSorted());
    }
  });

  it('have commands, long work and chores under names of their own', () => {
    const names = modules.flatMap(({ commands = [] }) => commands.map(({ name }) => name));
    expect(isUnique(names)).toBe(true);
    expect(isUnique(modules.flatMap(({ tasks = {} }) => Object.keys(tasks)))).toBe(true);
  });
});

describe('where one can go', () => {
  it('is a page', () => {
    const patterns = new Set(routePatterns());
    expect(destinations.filter(({ href }) => !patterns.has(href))).toEqual([]);
  });

  it('stands in the order of the work, and within a group in that of the modules', () => {
    const at = (part: 'own' | 'privacy' | 'shelter', href: string) => ({
      part,
      href,
      label: href,
      description: '',
      roles: [],
    });
    const mixed = [at('own', '/c'), at('privacy', '/b1'), at('shelter', '/a'), at('privacy', '/b2')];
    expect(inOrderOfWork(mixed).map(({ href }) => href)).toEqual(['/a', '/b1', '/b2', '/c']);
  });

  it('is shown to whose role works there, with the part one is in marked', () => {
    const parts = navigationFor(destinations, 'privacy-officer', '/privacy/logboek/bestand');
    expect(parts.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
      ['/beheer/verzoeken', false],
      ['/beheer/sleutels', false],
      ['/privacy/logboek', true],
      ['/privacy/wie-keek', false],
      ['/privacy/noodtoegang', false],
      ['/privacy/plaatsing', false],
      ['/privacy/bewaren', false],
    ]);
  });

  it.each([
    ['/opvang/persoon', '/aanmeldingen'],
    ['/opvang/persoon?doel=aanmelding', '/aanmeldingen'],
    ['/opvang/persoon?doel=aankomst&huis=A01', '/vannacht'],
    ['/opvang/persoon?doel=plek', '/plek-zoeken'],
    ['/opvang/persoon?doel=wachtlijst', '/wachtlijst'],
    ['/gevraagd?huis=A01', '/wachtlijst'],
  ])('is marked where %s is opened for: %s', (address, expected) => {
    const marked = navigationFor(destinations, 'shelter-worker', address).filter(
      ({ isCurrent }) => isCurrent,
    );
    expect(marked.map(({ href }) => href)).toEqual([expected]);
  });

  it('is not marked for an address that only begins with the same letters', () => {
    const parts = navigationFor(destinations, 'regional-policy', '/plannenmaken');
    expect(parts.filter(({ isCurrent }) => isCurrent)).toEqual([]);
  });
});
