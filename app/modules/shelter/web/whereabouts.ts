import { dayInWords } from '#app/words/days.ts';
import type { PersonRecord } from '../data/records-of-person.server.ts';
import { intakeAddress, stayAddress, waitingEntryAddress } from './addresses.ts';

const labels: Readonly<Record<PersonRecord['kind'], (name: string) => string>> = {
  present: (house) => `Verblijft in ${house}`,
  reserved: (house) => `Plek gereserveerd in ${house}`,
  departed: (house) => `Verbleef het laatst in ${house}`,
  intake: () => 'Aanmelding',
  waiting: (kind) => `Staat op de wachtlijst voor ${kind.toLowerCase()}`,
};
const details: Readonly<Record<PersonRecord['kind'], (day: string) => string>> = {
  present: (day) => `sinds ${day}`,
  reserved: (day) => `vanaf ${day}`,
  departed: (day) => `vertrokken op ${day}`,
  intake: (day) => `gemeld op ${day}`,
  waiting: (day) => `sinds ${day}`,
};
const addresses: Readonly<Record<PersonRecord['kind'], (id: string) => string>> = {
  present: stayAddress,
  reserved: stayAddress,
  departed: stayAddress,
  intake: intakeAddress,
  waiting: waitingEntryAddress,
};

/** What goes on around a person, each with where it is shown. */
export function presentWhereabouts(records: readonly PersonRecord[]) {
  return records.map(({ kind, id, name, day }) => ({
    key: id,
    href: addresses[kind](id),
    label: labels[kind](name ?? ''),
    detail: day === null ? '' : details[kind](dayInWords(day)),
  }));
}
