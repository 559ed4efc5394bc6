import { z } from 'zod';
import {
  emergencyOpen,
  findPeople,
  identityFaultTexts,
  readTypedBirthDate,
  reasonNames,
  registerPerson,
  splitName,
  type BirthDateFault,
  type FoundPerson,
  type PeopleActing,
} from '#app/modules/people/index.server.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import { withBirthDate } from '#app/platform/forms/birth-date-field.ts';
import { optionalBsnField } from '#app/platform/forms/bsn-field.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { bornInWords } from '#app/words/birth-dates.ts';
import type { Acting } from '../acting.server.ts';
import { optionalText, tick } from '../form-fields.ts';
import { takeInNameless } from '../../use-cases/door/take-in-nameless.server.ts';
import { goalAddress, guestTonightAddress, type PickGoal } from '../addresses.ts';
import { refusalText, refusalsTold } from '../messages-refusals.nl.ts';
import { peopleMessages as text } from './messages-people.nl.ts';

export interface FoundRow {
  readonly personId: string;
  readonly name: string | null;
  readonly facts: string;
  /** Why this may be the one. */
  readonly reasons: readonly string[];
  /** Without it a reason is asked before the file opens. */
  readonly isKnown: boolean;
}

/** Who may be meant: those who were found, or those who look like someone who is new. */
interface Found {
  readonly kind: 'found' | 'look-alikes';
  readonly found: readonly FoundRow[];
  /** What was searched for, to begin a new file with. */
  readonly searched: Readonly<Record<string, string>>;
}

/** What the acts of the page get: what the person is picked for, and the house where that is at the door. */
export interface PickPage {
  readonly acting: Acting;
  readonly goal: PickGoal;
  readonly ref: string | null;
  /** The night that goes on at the door. */
  readonly night: Temporal.PlainDate;
}

const typed = z.string().trim().max(200).default('');
const searchForm = withBirthDate(
  'zoekgeboren',
  z.object({
    zoeknaam: typed.transform((name) => (name === '' ? null : name)),
    zoekgeboren: z.string(),
    zoekbsn: optionalBsnField,
  }),
);
type SearchRefusal =
  | { readonly kind: 'birth-date'; readonly fault: BirthDateFault }
  | { readonly kind: 'nothing-to-search-by' };
const openForm = z.object({ deel: z.uuid(), reden: z.string().default('') });
const pickForm = z.object({ deel: z.uuid() });
const newFields = z.object({
  workingName: typed,
  givenNames: typed,
  initials: typed,
  prefix: typed,
  familyName: typed,
  birthDate: typed,
  bsn: typed,
  phone: typed,
  email: typed,
  sex: z.enum(['woman', 'man', 'other', '']).default(''),
  herkomst: optionalText,
  nieuw: tick,
});
const newForm = withBirthDate('birthDate', newFields);

const picked = (personId: string, { goal, ref }: PickPage) => goalAddress(goal, personId, ref);
const shown = (
  kind: Found['kind'],
  found: readonly FoundPerson[],
  searched: Found['searched'] = {},
): { readonly show: Found } => ({ show: { kind, found: found.map(toRow), searched } });

/** Searches, opens or makes a file. What was typed never ends up in an address. */
export const pickActs = {
  zoek: formAct({
    fields: searchForm,
    async run({ acting }: PickPage, { zoeknaam, zoekgeboren, zoekbsn }) {
      const birthDate = readTypedBirthDate(zoekgeboren, acting.act.moment.today);
      if (typeof birthDate === 'string')
        return refuse<SearchRefusal>({ kind: 'birth-date', fault: birthDate });
      const found = await findPeople(acting.database, actingOnPeople(acting), {
        name: zoeknaam,
        birthDate,
        bsn: zoekbsn,
        sex: null,
      });
      return found.ok ? found : refuse<SearchRefusal>({ kind: found.reason });
    },
    refusals: {
      'birth-date': ({ fault }) => ({ field: 'zoekgeboren', message: identityFaultTexts[fault] }),
      'nothing-to-search-by': { field: 'zoeknaam', message: text.nothingToSearchBy },
    },
    done: (found, _, { zoeknaam, zoekgeboren }) =>
      shown('found', found, { ...splitName(zoeknaam ?? ''), birthDate: zoekgeboren }),
  }),
  open: formAct({
    fields: openForm,
    run: ({ acting }: PickPage, { deel, reden }) =>
      emergencyOpen(acting.database, actingOnPeople(acting), deel, {
        ground: 'reported-here',
        reason: reden,
      }),
    refusals: {
      'reason-too-short': { field: 'reden', message: text.refusals['reason-too-short'] },
      'reason-names-person': { field: 'reden', message: text.refusals['reason-names-person'] },
      'not-available': { field: 'reden', message: text.refusals['not-available'] },
    },
    done: (_, page, { deel }) => picked(deel, page),
  }),
  kies: formAct({
    fields: pickForm,
    // Whether the scope may help this person the database decides at the next step.
    run: (_: PickPage, { deel }) => Promise.resolve(succeed(deel)),
    refusals: {},
    done: picked,
  }),
  nieuw: formAct({
    fields: newForm,
    run: ({ acting }: PickPage, { sex, herkomst, nieuw, ...input }) =>
      registerPerson(acting.database, actingOnPeople(acting), {
        input,
        sex: sex === '' ? null : sex,
        originMunicipality: herkomst,
        isConfirmedNew: nieuw,
      }),
    refusals: {
      faults: ({ faults }) => ({
        problems: Object.fromEntries(faults.map(({ field, code }) => [field, identityFaultTexts[code]])),
      }),
      'bsn-taken': { field: 'bsn', message: text.bsnTaken },
      'origin-unknown': { field: 'herkomst', message: text.originWrong },
    },
    done: (made, page) =>
      made.kind === 'registered' ? picked(made.personId, page) : shown('look-alikes', made.found),
  }),
  naamloos: formAct({
    fields: z.object({}),
    run: ({ acting, ref, night }: PickPage) =>
      takeInNameless(acting.database, actingOnPeople(acting), {
        ...acting.act,
        premisesRef: ref ?? '',
        night,
      }),
    refusals: refusalsTold((refusal) => ({ message: refusalText(refusal), status: 409 })),
    // Where the house asks for a reason, it is asked on the page of the arrival.
    done: ({ personId, stayId }, page) =>
      stayId === null ? picked(personId, page) : guestTonightAddress(page.ref ?? '', stayId),
  }),
};

function actingOnPeople({ scope, act, services }: Acting): PeopleActing {
  return { scope, origin: act.origin, today: act.moment.today, keys: services.keys };
}

function toRow({ personId, personRef, birthYear, known, reasons }: FoundPerson): FoundRow {
  const born =
    known?.birthDate == null
      ? birthYear === null
        ? []
        : [text.born(birthYear)]
      : [bornInWords(known.birthDate)];
  return {
    personId,
    name: known?.name ?? null,
    isKnown: known !== null,
    reasons: reasons.map((reason) => reasonNames[reason]),
    facts: [...born, ...(personRef === null ? [] : [text.file(personRef)])].join(' · '),
  };
}
