import { dayInWords } from '#app/words/days.ts';
import type { Coverage } from '../../../domain/coverage.ts';
import type { PremisesEntry } from '../../../use-cases/premises-pages.server.ts';
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
  /** Whether it has places, as against a desk, an allowance or a postal address. */
  readonly hasPlaces: boolean;
  readonly rows: readonly RegisterRow[];
}

export type CoverageRow = Coverage & { readonly targetGroup: string };

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
    .map(([code, group]) => ({
      code,
      title: group[0]?.house.kindNl ?? code,
      hasPlaces: group[0]?.house.hasPlaces ?? true,
      rows: group.map(toRow),
    }));
}

function hasNights(group: readonly PremisesEntry[]): number {
  return Number(group[0]?.house.hasNights ?? false);
}

/** Coverage with the target groups in words, most places first. */
export function presentCoverage(coverage: readonly Coverage[]): readonly CoverageRow[] {
  return coverage
    .map((row) => ({ ...row, targetGroup: row.targetGroup ?? text.noTargetGroup }))
    .toSorted((one, other) => other.places - one.places || one.targetGroup.localeCompare(other.targetGroup));
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
    ? text.opens(dayInWords(openPeriod.from))
    : text.closed;
}

function choices(pairs: readonly (readonly [string, string])[]): readonly Choice[] {
  return Array.from(new Map(pairs), ([value, label]) => ({ value, label })).toSorted((one, other) =>
    one.label.localeCompare(other.label, 'nl'),
  );
}

function plain(text_: string): string {
  return text_.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
