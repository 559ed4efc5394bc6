import type { House } from '../../../data/houses.server.ts';
import type { PremisesFacts } from '../../../data/premises-facts.server.ts';
import type { PremisesEntry } from '../../../use-cases/premises-pages.server.ts';
import type { OpenPeriod } from '#app/kernel/period.ts';
import { dayInWords } from '#app/words/days.ts';
import { askedOfHouses } from '../../../domain/house-answers.ts';
import { answerText } from './answers.ts';
import { periodName } from '../../dates.ts';
import { premisesMessages as text } from '../messages-premises.nl.ts';

export interface Item {
  readonly term: string;
  readonly details: string;
}

export function presentFacts(
  house: House,
  facts: PremisesFacts,
  municipality: string | null,
): readonly Item[] {
  return present([
    [text.ref, house.ref],
    [text.kind, house.kindNl],
    [text.location, house.location],
    [text.municipality, municipality],
    [text.providers, joined(house.providers)],
    [text.services, joined(facts.services)],
    [text.unit, house.unitName],
    [text.supervision, house.supervision],
    [text.hours, house.hoursPerWeek === null ? null : String(house.hoursPerWeek)],
    [text.form, house.formNote],
    [
      text.open,
      house.openPeriod.from === null && house.openPeriod.until === null
        ? null
        : periodName(house.openPeriod.from, house.openPeriod.until),
    ],
    [text.source, house.source],
  ]);
}

export function presentRules({ rules }: House, contractFormNl: string | null): readonly Item[] {
  const { minimumAge, maximumAge, longestStay, nightsPerMonth } = rules;
  return present([
    [text.age, text.ages(minimumAge, maximumAge)],
    [text.longestStay, longestStay === null ? text.noLimit : text.term(longestStay.value, longestStay.unit)],
    [text.nightsPerMonth, nightsPerMonth === null ? text.noLimit : String(nightsPerMonth)],
    [text.contractForm, contractFormNl ?? text.unknown],
  ]);
}

/** The rules that hold now, as the fields of the form that changes them. */
export function presentRuleFields(rules: House['rules']): Readonly<Record<string, string>> {
  const { minimumAge, maximumAge, longestStay, nightsPerMonth, contractForm } = rules;
  return {
    minimumleeftijd: String(minimumAge ?? ''),
    maximumleeftijd: String(maximumAge ?? ''),
    langste: String(longestStay?.value ?? ''),
    eenheid: longestStay?.unit ?? '',
    nachten: String(nightsPerMonth ?? ''),
    contractvorm: contractForm ?? '',
  };
}

export function presentCharacteristics(house: House): readonly Item[] {
  const names = Object.entries(text.characteristics) as [keyof House['characteristics'], string][];
  return names.map(([key, term]) => {
    const value = house.characteristics[key];
    const asked = askedOfHouses.find((each) => each === key);
    const said = asked === undefined ? null : answerText(house, asked);
    if (said !== null) return { term, details: said };
    return { term, details: value === null ? text.unknown : value ? text.yes : text.no };
  });
}

export interface CapacityRow {
  readonly key: string;
  readonly what: string;
  readonly number: number;
  readonly reason: string;
  readonly period: string;
  readonly note: string;
}

/** Places, overflow, winter rules and outages in one list, those that hold now or later first. */
export function presentCapacity(
  { capacity, outages, winterRules }: PremisesFacts,
  reasons: ReadonlyMap<string, string>,
): readonly CapacityRow[] {
  const facts = [
    ...capacity.map(({ source, ...fact }) => ({ ...fact, note: source })),
    ...winterRules.map(({ extraPlaces, guardDuty, ...rule }) => ({
      ...rule,
      kind: 'winter' as const,
      places: extraPlaces,
      note: guardDuty === null ? null : text.guardDuty(guardDuty),
    })),
    ...outages.map(({ bedRef, note, ...outage }) => ({
      ...outage,
      kind: 'outage' as const,
      note: [bedRef === null ? null : text.bed(bedRef), note].filter((part) => part !== null).join('; '),
    })),
  ];
  return facts
    .toSorted((one, other) => startOf(other.period).localeCompare(startOf(one.period)))
    .map((fact, index) => ({
      key: String(index),
      what: text.factKinds[fact.kind],
      number: fact.places,
      reason: reasons.get(fact.reason) ?? fact.reason,
      period: periodName(fact.period.from, fact.period.until),
      note: fact.note ?? '',
    }));
}

function startOf({ from }: OpenPeriod): string {
  return from?.toString() ?? '';
}

export interface ChangeRow {
  readonly key: string;
  readonly kind: string;
  readonly when: string;
  readonly note: string;
}

export function presentChanges(changes: PremisesFacts['changes']): readonly ChangeRow[] {
  return changes.map(({ changeId, kind, plannedOn, doneOn, note }) => ({
    key: changeId,
    kind: text.changeKinds[kind],
    when:
      doneOn !== null
        ? text.done(dayInWords(doneOn))
        : plannedOn === null
          ? text.noDay
          : dayInWords(plannedOn),
    note,
  }));
}

export interface PremisesFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly needsAttention?: boolean;
}

/** What matters tonight first; who may not see counts gets the stated places alone. */
export function presentFigures({
  places,
  overflow,
  outOfService,
  figures,
}: PremisesEntry): readonly PremisesFigure[] {
  const stated: readonly PremisesFigure[] = [
    places === null
      ? { label: text.placesTonight, value: text.notStated, note: text.noteNotStated }
      : { label: text.placesTonight, value: String(places) },
    ...(overflow > 0 ? [{ label: text.overflow, value: String(overflow) }] : []),
    ...(outOfService > 0
      ? [{ label: text.outOfService, value: String(outOfService), needsAttention: true }]
      : []),
  ];
  if (figures === null) return stated;
  const { present: people, free, over } = figures;
  return [
    ...(free === null ? [] : [{ label: text.free, value: String(free), needsAttention: free === 0 }]),
    {
      label: text.present,
      value: String(people),
      ...(over > 0 ? { note: text.over(over), needsAttention: true } : {}),
    },
    ...stated,
  ];
}

function present(pairs: readonly (readonly [string, string | null])[]): readonly Item[] {
  return pairs.flatMap(([term, details]) => (details === null || details === '' ? [] : [{ term, details }]));
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(', ');
}
