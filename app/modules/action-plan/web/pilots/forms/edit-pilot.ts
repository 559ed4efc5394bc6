import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { communicationKinds, type Pilot } from '../../../domain/pilots/pilot.ts';
import { pilotMessages as text } from '../messages-pilot.nl.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { FieldReader } from '../../forms/fields.ts';

/** The pilot with one condition looked at: in order, not in order, or not looked at yet. */
export function withCheck(pilot: Pilot, fields: Fields): Result<Pilot, FormProblems> {
  const read = new FieldReader(fields);
  const id = read.text('voorwaarde');
  if (!pilot.checklist.some((item) => item.id === id)) read.refuse('voorwaarde', text.unknownEntry);
  const state = read.choice('stand', ['met', 'not-met', 'open']);
  const note = read.optionalText('voorwaarde-toelichting');
  const isMet = state === 'open' ? null : state === 'met';
  return read.hasProblems
    ? refuse(read.problems)
    : succeed({
        ...pilot,
        checklist: pilot.checklist.map((item) => (item.id === id ? { ...item, isMet, note } : item)),
      });
}

/** The pilot with the days of one contact with the neighbours. */
export function withContactDays(pilot: Pilot, fields: Fields): Result<Pilot, FormProblems> {
  const read = new FieldReader(fields);
  const id = read.text('contact');
  if (!pilot.communication.some((contact) => contact.id === id)) read.refuse('contact', text.unknownEntry);
  const plannedOn = read.optionalDay('gepland');
  const doneOn = read.optionalDay('gedaan');
  return read.hasProblems
    ? refuse(read.problems)
    : succeed({
        ...pilot,
        communication: pilot.communication.map((contact) =>
          contact.id === id ? { ...contact, plannedOn, doneOn } : contact,
        ),
      });
}

/** The pilot with one more contact with the neighbours. */
export function withNewContact(pilot: Pilot, fields: Fields): Result<Pilot, FormProblems> {
  const read = new FieldReader(fields);
  const contact = {
    id: nextId(pilot.communication.map(({ id }) => id)),
    kind: read.choice('soort', communicationKinds),
    text: read.requiredText('wat', text.contactMissing),
    plannedOn: read.optionalDay('gepland'),
    doneOn: null,
  };
  return read.hasProblems
    ? refuse(read.problems)
    : succeed({ ...pilot, communication: [...pilot.communication, contact] });
}

function nextId(taken: readonly string[]): string {
  let at = taken.length + 1;
  while (taken.includes(`contact-${at}`)) at += 1;
  return `contact-${at}`;
}
