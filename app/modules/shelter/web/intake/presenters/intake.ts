import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { ShelterCodes } from '../../../data/code-lists.server.ts';
import type { IntakeFacts } from '../../../domain/intake/correct-intake.ts';
import type { IntakeFile } from '../../../use-cases/intake-pages.server.ts';
import { namesOf } from '../../code-names.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';
import type { Fact } from '../../stay/presenters/stay.ts';

/** What was said at the intake, in words; unknown where nothing was said. */
export function presentIntake(
  intake: IntakeFacts,
  codes: ShelterCodes,
  municipalities: ReadonlyMap<string, string>,
): readonly Fact[] {
  return factsOf(intake, codes, municipalities).filter(({ details }) => details !== '');
}

/** One change of an intake, in words. */
export interface IntakeChange {
  readonly key: string;
  readonly when: string;
  readonly who: string;
  readonly what: readonly string[];
  readonly why: string;
}

/** What was changed of an intake after it was recorded, newest first. */
export function presentHistory(
  { intake, history }: Pick<IntakeFile, 'intake' | 'history'>,
  codes: ShelterCodes,
  municipalities: ReadonlyMap<string, string>,
): readonly IntakeChange[] {
  const versions = [intake, ...history].map((facts) => factsOf(facts, codes, municipalities));
  return history.map((version, index) => {
    const [after = [], before = []] = versions.slice(index);
    return {
      key: String(version.revisionNo),
      when: momentInWords(version.replacedAt),
      who: isolated(version.replacedBy ?? text.someone),
      what: after.flatMap(({ term, details }, place) => {
        const was = before[place]?.details ?? '';
        if (was === details) return [];
        return [text.historyLine(term, was || text.unknown, details || text.unknown)];
      }),
      why: version.reason ?? text.historyFilledIn,
    };
  });
}

function factsOf(
  intake: IntakeFacts,
  codes: ShelterCodes,
  municipalities: ReadonlyMap<string, string>,
): readonly Fact[] {
  return [
    { term: text.reportedOn, details: dayInWords(intake.reportedOn) },
    { term: text.isUrgent, details: intake.isUrgent ? text.yes : text.no },
    { term: text.referredBy, details: named(namesOf(codes.referralSources), intake.referredBy) },
    { term: text.foundAt, details: intake.foundAt ?? text.unknown },
    { term: text.route, details: named(namesOf(codes.routes), intake.route) },
    { term: text.situation, details: named(namesOf(codes.situations), intake.situationBefore) },
    { term: text.origin, details: named(municipalities, intake.originMunicipality) },
    { term: text.agreements, details: intake.firstAgreements ?? '' },
  ];
}

function named(names: ReadonlyMap<string, string>, code: string | null): string {
  return code === null ? text.unknown : (names.get(code) ?? code);
}
