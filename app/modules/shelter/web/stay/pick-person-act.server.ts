import { z } from 'zod';
import {
  emergencyOpen,
  findPeople,
  identityFaultTexts,
  registerPerson,
  type FoundPerson,
  type PeopleActing,
} from '#app/modules/people/index.server.ts';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Acting } from '../acting.server.ts';
import { formText, optionalDayField, optionalText, tick } from '../form-fields.ts';
import { peopleMessages as text } from './messages-people.nl.ts';

export interface FoundRow {
  readonly personId: string;
  readonly name: string | null;
  readonly facts: string;
  /** Without it a reason is asked before the file opens. */
  readonly isKnown: boolean;
}

export type PickOutcome =
  | { readonly kind: 'picked'; readonly personId: string }
  | { readonly kind: 'found'; readonly found: readonly FoundRow[] }
  | { readonly kind: 'look-alikes'; readonly found: readonly FoundRow[] }
  | { readonly kind: 'problems'; readonly problems: FormProblems };

const searchForm = z.object({
  zoeknaam: optionalText,
  zoekgeboren: optionalDayField(text.birthDateWrong),
  zoekbsn: optionalText,
});
const openForm = z.object({ persoon: z.uuid(), reden: z.string().default('') });
const typed = z.string().trim().max(200).default('');
const newForm = z.object({
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

/** Searches, opens or makes a file, as the button `doen` says. What was typed never ends up in an address. */
export async function pickPerson(acting: Acting, form: FormData): Promise<PickOutcome> {
  const fields = Object.fromEntries(form);
  switch (formText(form, 'doen')) {
    case 'zoek':
      return search(acting, fields);
    case 'open':
      return open(acting, fields);
    case 'kies': {
      // Whether the scope may help this person the database decides at the next step.
      const { data } = z.uuid().safeParse(form.get('persoon'));
      return data === undefined
        ? problems({ zoeknaam: text.nothingToSearchBy })
        : { kind: 'picked', personId: data };
    }
    default:
      return register(acting, fields);
  }
}

async function search(acting: Acting, fields: Record<string, unknown>): Promise<PickOutcome> {
  const parsed = searchForm.safeParse(fields);
  if (!parsed.success) return problems(problemsOf(parsed.error));
  const { zoeknaam, zoekgeboren, zoekbsn } = parsed.data;
  const wanted = { name: zoeknaam, birthDate: zoekgeboren, bsn: digits(zoekbsn), sex: null };
  const found = await findPeople(acting.database, actingOnPeople(acting), wanted);
  return found.ok
    ? { kind: 'found', found: found.value.map(toRow) }
    : problems({ zoeknaam: text.nothingToSearchBy });
}

async function open(acting: Acting, fields: Record<string, unknown>): Promise<PickOutcome> {
  const parsed = openForm.safeParse(fields);
  if (!parsed.success) return problems({ zoeknaam: text.nothingToSearchBy });
  const { persoon, reden } = parsed.data;
  const request = { ground: 'reported-here' as const, reason: reden };
  const opened = await emergencyOpen(acting.database, actingOnPeople(acting), persoon, request);
  return opened.ok
    ? { kind: 'picked', personId: persoon }
    : problems({ [`reden-${persoon}`]: text.refusals[opened.reason] });
}

async function register(acting: Acting, fields: Record<string, unknown>): Promise<PickOutcome> {
  const parsed = newForm.safeParse(fields);
  if (!parsed.success) return problems(problemsOf(parsed.error));
  const { sex, herkomst, nieuw, ...input } = parsed.data;
  const made = await registerPerson(acting.database, actingOnPeople(acting), {
    input,
    sex: sex === '' ? null : sex,
    originMunicipality: herkomst,
    isConfirmedNew: nieuw,
  });
  if (made.ok)
    return made.value.kind === 'registered'
      ? { kind: 'picked', personId: made.value.personId }
      : { kind: 'look-alikes', found: made.value.found.map(toRow) };
  if (made.reason.kind === 'bsn-taken') return problems({ bsn: text.bsnTaken });
  if (made.reason.kind === 'origin-unknown') return problems({ herkomst: text.originWrong });
  return problems(
    Object.fromEntries(made.reason.faults.map(({ field, code }) => [field, identityFaultTexts[code]])),
  );
}

export function actingOnPeople({ scope, act, services }: Acting): PeopleActing {
  return { scope, origin: act.origin, today: act.moment.today, keys: services.keys };
}

function problems(faults: FormProblems): PickOutcome {
  return { kind: 'problems', problems: faults };
}

function digits(bsn: string | null): string | null {
  return bsn === null ? null : bsn.replaceAll(/\D/gu, '');
}

function toRow({ personId, personRef, birthYear, known }: FoundPerson): FoundRow {
  const born =
    known?.birthDate == null
      ? birthYear === null
        ? []
        : [text.born(birthYear)]
      : [text.bornOn(dayInWords(known.birthDate))];
  return {
    personId,
    name: known?.name ?? null,
    isKnown: known !== null,
    facts: [...born, ...(personRef === null ? [] : [text.file(personRef)])].join(' · '),
  };
}
