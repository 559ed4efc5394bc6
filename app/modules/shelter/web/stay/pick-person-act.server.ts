import { z } from 'zod';
import {
  emergencyOpen,
  factRefusals,
  findPeople,
  identityFields,
  problemsOfFaults,
  readSearchForm,
  reasonNames,
  registerPerson,
  type FoundPerson,
  type PeopleActing,
} from '#app/modules/people/index.server.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { bornInWords } from '#app/words/birth-dates.ts';
import type { Acting } from '../acting.server.ts';
import { takeInNameless } from '../../use-cases/door/take-in-nameless.server.ts';
import { goalAddress, guestTonightAddress, type PickGoal } from '../addresses.ts';
import { refusalText, refusalsTold } from '../messages-refusals.nl.ts';
import { asSearched, atDesk, deskSearchNames } from './desk-search.ts';
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
}

/** What the acts of the page get: what the person is picked for, and the house where that is at the door. */
export interface PickPage {
  readonly acting: Acting;
  readonly goal: PickGoal;
  readonly ref: string | null;
  /** The night that goes on at the door. */
  readonly night: Temporal.PlainDate;
}

type SearchRefusal =
  | { readonly kind: 'faults'; readonly problems: Readonly<Record<string, string>> }
  | { readonly kind: 'nothing-to-search-by' };
const openForm = z.object({ deel: z.uuid(), reden: z.string().default('') });
const pickForm = z.object({ deel: z.uuid() });
const picked = (personId: string, { goal, ref }: PickPage) => goalAddress(goal, personId, ref);
const shown = (kind: Found['kind'], found: readonly FoundPerson[]): { readonly show: Found } => ({
  show: { kind, found: found.map(toRow) },
});

/** Searches, opens or makes a file. What was typed never ends up in an address. */
export const pickActs = {
  zoek: formAct({
    fields: z.record(z.string(), z.string()),
    async run({ acting }: PickPage, typed) {
      const { search, problems } = readSearchForm(asSearched(typed), acting.act.moment.today);
      if (search === null) return refuse<SearchRefusal>({ kind: 'faults', problems });
      const found = await findPeople(acting.database, actingOnPeople(acting), search);
      return found.ok ? found : refuse<SearchRefusal>({ kind: found.reason });
    },
    refusals: {
      faults: ({ problems }) => ({ problems: atDesk(problems) }),
      'nothing-to-search-by': { field: deskSearchNames.naam, message: text.nothingToSearchBy },
    },
    done: (found) => shown('found', found),
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
    fields: identityFields,
    run: ({ acting }: PickPage, form) => registerPerson(acting.database, actingOnPeople(acting), form),
    refusals: { ...factRefusals, faults: ({ faults }) => ({ problems: problemsOfFaults(faults) }) },
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
