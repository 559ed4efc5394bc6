import { typedBirthDate } from '#app/kernel/birth-date-fields.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { PersonSearch } from '../domain/identity.ts';
import { emptyIdentityInput, readIdentity } from '../domain/read-identity.ts';
import { problemsOfFaults } from './identity-form.ts';
import { searchMessages } from './messages.nl.ts';

/** What someone searches for, by the same rules as an identity that is stored; `search` is null when there are faults. */
export function readSearchForm(
  typed: Readonly<Record<string, string>>,
  today: Temporal.PlainDate,
): { readonly search: PersonSearch | null; readonly problems: FormProblems } {
  const name = (typed['naam'] ?? '').trim();
  const birthDate = typedBirthDate(typed, 'geboortedatum');
  const bsn = typed['bsn'] ?? '';
  if (name === '' && bsn.trim() === '') return { search: null, problems: { naam: searchMessages.empty } };
  const read = readIdentity({ ...emptyIdentityInput, workingName: name || '-', birthDate, bsn }, today);
  if (!read.ok) {
    const { werknaam, ...problems } = problemsOfFaults(read.reason);
    return { search: null, problems: { ...problems, ...(werknaam === undefined ? {} : { naam: werknaam }) } };
  }
  return {
    search: {
      name: name === '' ? null : read.value.workingName,
      birthDate: read.value.birthDate,
      bsn: read.value.bsn,
      sex: null,
    },
    problems: {},
  };
}
