import { dayInWords } from '#app/words/days.ts';
import type { ShelterCodes } from '../../../data/code-lists.server.ts';
import type { IntakeRecord } from '../../../data/intake/intakes.server.ts';
import { namesOf } from '../../code-names.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';
import type { Fact } from '../../stay/presenters/stay.ts';

/** What was said at the intake, in words; unknown where nothing was said. */
export function presentIntake(
  intake: IntakeRecord,
  codes: ShelterCodes,
  municipalities: ReadonlyMap<string, string>,
): readonly Fact[] {
  return [
    { term: text.reportedOn, details: dayInWords(intake.reportedOn) },
    { term: text.isUrgent, details: intake.isUrgent ? 'ja' : 'nee' },
    { term: text.referredBy, details: named(namesOf(codes.referralSources), intake.referredBy) },
    { term: text.foundAt, details: intake.foundAt ?? text.unknown },
    { term: text.route, details: named(namesOf(codes.routes), intake.route) },
    { term: text.situation, details: named(namesOf(codes.situations), intake.situationBefore) },
    { term: text.origin, details: named(municipalities, intake.originMunicipality) },
    { term: text.agreements, details: intake.firstAgreements ?? '' },
  ].filter(({ details }) => details !== '');
}

function named(names: ReadonlyMap<string, string>, code: string | null): string {
  return code === null ? text.unknown : (names.get(code) ?? code);
}
