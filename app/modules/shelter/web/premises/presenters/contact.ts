import type { PremisesFacts } from '../../../data/premises-facts.server.ts';
import type { Contact } from '../../../domain/premises.ts';
import { telephoneInWords } from '../../../domain/telephone.ts';
import { periodName } from '../../dates.ts';
import { contactMessages as text } from '../messages-contact.nl.ts';

/** How a house is reached, to show; empty texts where nobody said. */
export interface ContactView {
  /** As people read it. */
  readonly telephone: string;
  /** As a phone dials it. */
  readonly dialled: string;
  readonly askFor: string;
  readonly openingHours: string;
}

export function presentContact({ telephone, askFor, openingHours }: Contact): ContactView {
  return {
    telephone: telephone === null ? '' : telephoneInWords(telephone),
    dialled: telephone ?? '',
    askFor: askFor ?? '',
    openingHours: openingHours ?? '',
  };
}

/** What holds now, as the fields of the form that changes it. */
export function presentContactFields(contact: Contact): Readonly<Record<string, string>> {
  const { telephone, askFor, openingHours } = presentContact(contact);
  return { telefoon: telephone, navraag: askFor, tijden: openingHours };
}

export interface ContactRow {
  readonly key: string;
  readonly period: string;
  readonly telephone: string;
  readonly askFor: string;
  readonly openingHours: string;
}

/** What was and will be said, newest first. */
export function presentContacts(contacts: PremisesFacts['contacts']): readonly ContactRow[] {
  return contacts.toReversed().map(({ period, ...contact }, at) => {
    const { telephone, askFor, openingHours } = presentContact(contact);
    return {
      key: String(at),
      period: periodName(period.from, period.until),
      telephone: telephone || text.none,
      askFor: askFor || text.none,
      openingHours: openingHours || text.none,
    };
  });
}
