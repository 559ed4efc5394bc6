import type { PremisesEntry } from '../../use-cases/premises-pages.server.ts';
import { dayName } from '../dates.ts';
import { registerMessages as text } from '../messages-register.nl.ts';

export interface RegisterFilter {
  readonly kind: string;
  readonly targetGroup: string;
  readonly municipality: string;
  readonly search: string;
}

export interface RegisterRow {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly targetGroup: string;
  readonly location: string;
  readonly providers: string;
  readonly places: string;
  readonly overflow: string;
  readonly status: string | null;
  readonly isOwn: boolean;
}

export interface RegisterGroup {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly RegisterRow[];
}

export interface CoverageRow {
  readonly targetGroup: string;
  readonly premises: number;
  readonly withNights: number;
  readonly places: number;
  readonly overflow: number;
  readonly unknown: number;
}

/** Reads `?soort=…&doelgroep=…&gemeente=…&zoek=…`. */
export function readRegisterFilter(query: URLSearchParams): RegisterFilter {
  const value = (name: string) => (query.get(name) ?? '').trim();
  return {
    kind: value('soort'),
    targetGroup: value('doelgroep'),
    municipality: value('gemeente'),
    search: value('zoek'),
  };
}

export function hasFilter(filter: RegisterFilter): boolean {
  return Object.values(filter).some((wish) => wish !== '');
}

export function filterEntries(
  entries: readonly PremisesEntry[],
  filter: RegisterFilter,
): readonly PremisesEntry[] {
  const words = plain(filter.search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return entries.filter(({ house }) => {
    const found = plain(
      [house.ref, house.name, house.kindNl, house.location, house.targetGroup, ...house.providers].join(' '),
    );
    return (
      (filter.kind === '' || house.kind === filter.kind) &&
      (filter.targetGroup === '' || house.targetGroup === filter.targetGroup) &&
      (filter.municipality === '' || house.municipality === filter.municipality) &&
      words.every((word) => found.includes(word))
    );
  });
}

/** The houses by kind: kinds where people sleep first, each in the order of the register. */
export function groupEntries(entries: readonly PremisesEntry[]): readonly RegisterGroup[] {
  const groups = Map.groupBy(entries, ({ house }) => house.kind);
  return [...groups]
    .toSorted(([, one], [, other]) => hasNights(other) - hasNights(one))
    .map(([code, group]) => ({ code, title: group[0]?.house.kindNl ?? code, rows: group.map(toRow) }));
}

function hasNights(group: readonly PremisesEntry[]): number {
  return Number(group[0]?.house.hasNights ?? false);
}

/** Per target group how many houses and places there are; what nobody stated is counted apart. */
export function coverageOf(entries: readonly PremisesEntry[]): readonly CoverageRow[] {
  const open = entries.filter(({ house }) => house.isOpen);
  const groups = Map.groupBy(open, ({ house }) => house.targetGroup ?? text.noTargetGroup);
  return Array.from(groups, ([targetGroup, group]) => ({
    targetGroup,
    premises: group.length,
    withNights: group.filter(({ house }) => house.hasNights).length,
    places: sum(group.map(({ places }) => places ?? 0)),
    overflow: sum(group.map(({ overflow }) => overflow)),
    unknown: group.filter(({ house, places }) => house.hasPlaces && places === null).length,
  })).toSorted((one, other) => other.places - one.places || one.targetGroup.localeCompare(other.targetGroup));
}

/** Stated places per CBS code; houses without a municipality are left out. */
export function placesPerMunicipality(entries: readonly PremisesEntry[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { house, places } of entries) {
    if (house.municipality === null || !house.isOpen) continue;
    totals.set(house.municipality, (totals.get(house.municipality) ?? 0) + (places ?? 0));
  }
  return totals;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices that occur in the register, by name. */
export function choicesOf(
  entries: readonly PremisesEntry[],
  municipalities: ReadonlyMap<string, string>,
): Readonly<Record<'kinds' | 'targetGroups' | 'municipalities', readonly Choice[]>> {
  const houses = entries.map(({ house }) => house);
  const groups = houses.flatMap(({ targetGroup }) => (targetGroup === null ? [] : [targetGroup]));
  const places = houses.flatMap(({ municipality }) => (municipality === null ? [] : [municipality]));
  return {
    kinds: choices(houses.map(({ kind, kindNl }) => [kind, kindNl])),
    targetGroups: choices(groups.map((group) => [group, group])),
    municipalities: choices(places.map((code) => [code, municipalities.get(code) ?? code])),
  };
}

function toRow(entry: PremisesEntry): RegisterRow {
  const { house, overflow } = entry;
  return {
    ref: house.ref,
    name: house.name,
    kind: house.kindNl,
    targetGroup: house.targetGroup ?? text.noTargetGroup,
    location: house.location ?? text.unknown,
    providers: house.providers.join(', '),
    places: placesText(entry),
    overflow: overflow === 0 ? '' : String(overflow),
    status: statusOf(entry),
    isOwn: house.isOwn,
  };
}

function placesText({ house, places }: PremisesEntry): string {
  if (places !== null) return text.countPlaces(places);
  return house.hasPlaces ? text.notStated : text.noPlaces;
}

function statusOf({ house: { isOpen, openPeriod }, outOfService }: PremisesEntry): string | null {
  if (isOpen) return outOfService > 0 ? text.outOfService(outOfService) : null;
  return openPeriod.from !== null && openPeriod.until === null
    ? text.opens(dayName(openPeriod.from))
    : text.closed;
}

function choices(pairs: readonly (readonly [string, string])[]): readonly Choice[] {
  return Array.from(new Map(pairs), ([value, label]) => ({ value, label })).toSorted((one, other) =>
    one.label.localeCompare(other.label, 'nl'),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function plain(text_: string): string {
  return text_.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
