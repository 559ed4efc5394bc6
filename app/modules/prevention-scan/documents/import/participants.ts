import { counted } from '#app/words/counts.ts';
import type { Place, RoundDraft } from './round-draft.ts';

type Report = (place: Place, reason: string) => void;

/** Larger numbers are a slip of the pen; the Netherlands has 342 municipalities. */
const highestNr = 99_999;

export interface Participants {
  /** Ascending. */
  readonly nrs: readonly number[];
  readonly known: ReadonlySet<number>;
}

/** Who took part: as the file says, else as was told, else whoever occurs in the marks. */
export function checkParticipants(
  draft: RoundDraft,
  participantCount: number | null,
  report: Report,
): Participants {
  if (draft.participants !== null) return declared(draft.participants, report);
  if (participantCount !== null)
    return participantsOf(Array.from({ length: participantCount }, (_, at) => at + 1));
  const nrs = draft.marks.flatMap(({ nr }) => toNr(nr) ?? []);
  if (nrs.length === 0) report({ row: null, column: null }, 'er staat geen enkel antwoord in dit bestand');
  return participantsOf(nrs);
}

/** The number, when it is one of someone who took part; otherwise reports why not. */
export function checkNr(
  text: string,
  place: Place,
  { known, nrs }: Participants,
  report: Report,
): number | null {
  const nr = toNr(text);
  if (nr === null) report(place, notANr(text));
  else if (known.has(nr)) return nr;
  else
    report(
      place,
      `nummer ${nr} doet niet mee: deze ronde heeft ${counted(nrs.length, 'gemeente', 'gemeenten')} (${spell(nrs)})`,
    );
  return null;
}

function declared(entries: NonNullable<RoundDraft['participants']>, report: Report): Participants {
  const seen = new Set<number>();
  for (const { nr: text, place } of entries) {
    const nr = toNr(text);
    if (nr === null) report(place, notANr(text));
    else if (seen.has(nr)) report(place, `nummer ${nr} staat er dubbel bij de deelnemers`);
    else seen.add(nr);
  }
  if (entries.length === 0) report({ row: null, column: 'participants' }, 'er doet geen enkele gemeente mee');
  return participantsOf([...seen]);
}

function participantsOf(nrs: readonly number[]): Participants {
  const known = new Set(nrs);
  return { nrs: [...known].toSorted((one, other) => one - other), known };
}

function toNr(text: string): number | null {
  if (!/^\d+$/u.test(text)) return null;
  const nr = Number(text);
  return nr >= 1 && nr <= highestNr ? nr : null;
}

function notANr(text: string): string {
  return `‘${text}’ is geen gemeentenummer: hier hoort een geheel getal vanaf 1`;
}

const mostSpelled = 50;

/** `1–9`, or the numbers one by one where some are missing. */
function spell(nrs: readonly number[]): string {
  const [first, last] = [nrs[0], nrs.at(-1)];
  if (first === undefined || last === undefined) return 'geen';
  if (last - first + 1 === nrs.length) return `${first}–${last}`;
  return nrs.length > mostSpelled ? `${nrs.slice(0, mostSpelled).join(', ')} …` : nrs.join(', ');
}
