import type { Counted } from '#app/platform/module.ts';
import { birthDateInWords } from '#app/words/birth-dates.ts';
import type { MergePreview } from '../../use-cases/merge-people.server.ts';
import { fullName } from '../../use-cases/person-name.ts';
import { fileMessages } from '../messages-file.nl.ts';
import { mergeMessages as text, partNames } from '../messages-merge.nl.ts';

type Side = MergePreview['kept'];

/** What merging would do, in words and side by side; `recordNames` says what each kind of record is called. */
export function presentMerge(
  { plan, kept, leaving, leftMemberships }: MergePreview,
  recordNames: Readonly<Record<string, Counted>>,
) {
  const counts = new Map<string, number>();
  for (const { kind } of plan.moves) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const moves = [...counts].map(
    ([kind, count]) => `${count} ${recordNames[kind]?.[count === 1 ? 0 : 1] ?? kind}`,
  );
  const fills = plan.filledFields.map((part) => partNames[part]);
  return {
    sides: [kept, leaving].map(({ person, identity }) => ({
      personId: person.personId,
      ref: fileMessages.kicker(person.personRef),
      label: `${fullName(identity) ?? fileMessages.nameless}, ${person.personRef ?? fileMessages.kicker(null).toLowerCase()}`,
    })),
    rows: rowsOf(kept, leaving),
    effects: [
      moves.length === 0 ? text.movesNone : text.moves(moves.join(', ')),
      fills.length === 0 ? text.fillsNone : text.fills(fills.join(', ')),
      text.differs,
      ...(leftMemberships > 0 ? [text.left] : []),
    ],
  };
}

export type MergeView = ReturnType<typeof presentMerge>;

function rowsOf(kept: Side, leaving: Side) {
  const [one, other] = [factsOf(kept), factsOf(leaving)];
  return one.map(([field, value], index) => ({
    field,
    kept: value ?? fileMessages.unknown,
    leaving: other[index]?.[1] ?? fileMessages.unknown,
  }));
}

function factsOf({ person, identity }: Side): readonly [string, string | null][] {
  return [
    [fileMessages.name, fullName({ ...identity, workingName: null })],
    [fileMessages.workingName, identity.workingName],
    [fileMessages.birthDate, identity.birthDate === null ? null : birthDateInWords(identity.birthDate)],
    [fileMessages.bsn, identity.bsn],
    [fileMessages.phone, identity.contact.phone],
    [fileMessages.email, identity.contact.email],
    [fileMessages.origin, person.originMunicipalityName],
  ];
}
