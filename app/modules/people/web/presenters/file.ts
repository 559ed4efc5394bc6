import { isolated } from '#app/words/isolate.ts';
import { covers } from '#app/kernel/period.ts';
import { agesOn, type BirthDate } from '#app/kernel/birth-date.ts';
import { agesInWords, birthDateInWords } from '#app/words/birth-dates.ts';
import { dayInWords } from '#app/words/days.ts';
import { momentInWords, hourInWords } from '#app/words/moments.ts';
import type { IdentityRevision } from '../../data/revisions.server.ts';
import type { Identity } from '../../domain/identity.ts';
import type { PersonFile } from '../../use-cases/view-file.server.ts';
import { fullName } from '../../use-cases/person-name.ts';
import { sexNames } from '../messages.nl.ts';
import {
  basisNames,
  changeNames,
  fileMessages as text,
  householdKindNames,
  householdMessages,
  householdRoleNames,
} from '../messages-file.nl.ts';

interface Fact {
  readonly term: string;
  readonly details: string;
}

/** A file as the page shows it, in words. */
export function presentFile(file: PersonFile, today: Temporal.PlainDate) {
  const { person, identity } = file;
  return {
    personId: person.personId,
    personRef: person.personRef,
    kicker: text.kicker(person.personRef),
    title: fullName(identity) ?? namelessText(identity),
    lead: leadOf(file),
    isNameless: identity.name === null,
    emergency: file.emergencyUntil === null ? null : text.emergency(hourInWords(file.emergencyUntil)),
    unreadable: identity.isPartlyUnreadable ? text.unreadable : null,
    canChange: file.emergencyUntil === null && person.mergedInto === null && !identity.isPartlyUnreadable,
    mergedInto:
      person.mergedInto === null
        ? null
        : { personId: person.mergedInto, label: labelOf(file, person.mergedInto) },
    restricted: file.restrictedSince === null ? null : text.restricted(dayInWords(file.restrictedSince)),
    identity: identityFacts(file, today),
    household: householdOf(file, today),
    bases: [
      ...file.bases.map((basis) => ({
        term: text.basis,
        details: `${basisNames[basis.basis]}: ${text.basisSince(basis.purpose, dayInWords(basis.from))}`,
      })),
      {
        term: text.keep,
        details: keepText(file),
      },
    ],
    history: historyRows(file),
    merges: file.merges.map((merge) => ({
      mergeId: merge.mergeId,
      text: text.mergedOn(labelOf(file, merge.leavingPersonId), momentInWords(merge.mergedAt)),
      isUndone: merge.undoneAt !== null,
    })),
  };
}

export type FileView = ReturnType<typeof presentFile>;

function leadOf({ openedFor }: PersonFile): string {
  if (openedFor.code === 'registration') return text.madeByYou;
  return openedFor.code === 'emergency' ? text.inEmergency : text.lead(openedFor.label);
}

function identityFacts({ person, identity }: PersonFile, today: Temporal.PlainDate): readonly Fact[] {
  const { birthDate, contact } = identity;
  const born = birthDate === null ? null : bornText(birthDate, today);
  const year = person.birthYear === null ? null : String(person.birthYear);
  const facts: readonly (readonly [string, string | null])[] = [
    identity.name === null ? [text.workingName, identity.workingName] : [text.name, fullName(identity)],
    ...(identity.name !== null && identity.workingName !== null
      ? [[text.workingName, identity.workingName] as const]
      : []),
    [text.birthDate, born ?? year],
    [text.bsn, identity.bsn],
    [text.sex, person.sex === null ? null : sexNames[person.sex]],
    [text.phone, contact.phone],
    [text.email, contact.email],
    [text.origin, person.originMunicipalityName],
  ];
  return facts.map(([term, details]) => ({ term, details: details ?? text.unknown }));
}

/** `mei 1990 (35 of 36 jaar)`. */
function bornText(birth: BirthDate, today: Temporal.PlainDate): string {
  const ages = agesInWords(birth, agesOn(birth, today));
  return ages === null ? birthDateInWords(birth) : `${birthDateInWords(birth)} (${ages})`;
}

function householdOf(file: PersonFile, today: Temporal.PlainDate) {
  if (file.household === null) return null;
  const { kind, members } = file.household;
  return {
    kind: householdKindNames[kind],
    members: members.map(({ personId, role, from, until }) => ({
      key: `${personId} ${from.toString()}`,
      personId,
      label:
        personId === file.person.personId
          ? (fullName(file.identity) ?? namelessText(file.identity))
          : labelOf(file, personId),
      role: householdRoleNames[role],
      period:
        until === null
          ? householdMessages.open(dayInWords(from))
          : householdMessages.closed(dayInWords(from), dayInWords(until)),
      isMember: covers({ from, until }, today),
    })),
  };
}

/** Newest first, each with what it changed; the first state changed nothing. */
/** How long the file is kept. Whoever opened it with a reason does not see the grounds that decide that. */
function keepText({ emergencyUntil, keepUntil }: Pick<PersonFile, 'emergencyUntil' | 'keepUntil'>): string {
  if (emergencyUntil !== null) return text.keepUnseen;
  return keepUntil === null ? text.keepOpen : text.keepIfUnchanged(dayInWords(keepUntil));
}

function historyRows({ revisions, authors }: PersonFile) {
  return revisions
    .map((revision, index) => ({
      key: String(revision.revisionNo),
      when: momentInWords(revision.changedAt),
      who: isolated(authors.get(revision.changedBy ?? '') ?? text.colleague),
      what: [
        changeNames[revision.kind] ?? revision.kind,
        ...differences(revisions[index - 1], revision),
      ].join('; '),
      why: revision.reason ?? '',
    }))
    .toReversed();
}

/** `achternaam: Jansen → Janssen`, for everything that changed; a BSN is only said to have changed. */
function differences(before: IdentityRevision | undefined, after: IdentityRevision): readonly string[] {
  if (before === undefined) return [];
  const [old, now] = [stateOf(before), stateOf(after)];
  return old.flatMap(([name, value], index) => {
    const next = now[index]?.[1] ?? null;
    if (value === next) return [];
    if (name === text.bsn) return [`${name.toLowerCase()} gewijzigd`];
    return [
      `${name.toLowerCase()}: ${value ?? text.unknown.toLowerCase()} → ${next ?? text.unknown.toLowerCase()}`,
    ];
  });
}

function stateOf({
  identity,
  sex,
  originMunicipalityName,
}: IdentityRevision): readonly [string, string | null][] {
  return [
    [text.workingName, identity.workingName],
    [text.name, nameOf(identity)],
    [text.birthDate, identity.birthDate === null ? null : birthDateInWords(identity.birthDate)],
    [text.bsn, identity.bsn],
    [text.sex, sex === null ? null : sexNames[sex]],
    [text.phone, identity.contact.phone],
    [text.email, identity.contact.email],
    [text.origin, originMunicipalityName],
  ];
}

function namelessText({ isPartlyUnreadable }: Identity): string {
  return isPartlyUnreadable ? text.nameUnreadable : text.nameless;
}

function nameOf({ name }: Identity): string | null {
  return fullName({ name, workingName: null });
}

function labelOf({ labels }: PersonFile, personId: string): string {
  return labels.get(personId)?.text ?? text.unknown;
}
