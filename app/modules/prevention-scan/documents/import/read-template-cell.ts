import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { DraftMark } from './round-draft.ts';

type CellValue = Pick<DraftMark, 'text' | 'range' | 'period' | 'basis'>;

const marked: CellValue = { text: null, range: undefined, period: null, basis: null };

const denials = new Set(['nee', 'n', 'geen', '-', '–', 'onwaar']);

/**
 * Reads what somebody put in a cell of the sheet: a mark (`x`), or a mark with words or a number. What could
 * mean "no" is refused: every filled cell counts as a mark.
 */
export function readTemplateCell(value: string | number | boolean | Date | null): Result<CellValue, string> {
  if (value instanceof Date) {
    return refuse(
      'Excel heeft hier een datum van gemaakt; zet de cel op "Tekst" en typ het opnieuw, bijvoorbeeld 3-4',
    );
  }
  if (value === false) return refuse(denial('ONWAAR'));
  if (value === true) return succeed(marked);
  if (typeof value === 'number') return succeed({ ...marked, text: String(value).replace('.', ',') });
  const text = (value ?? '').trim();
  if (denials.has(text.toLowerCase())) return refuse(denial(text));
  return succeed(/^[xv✓✔]$/iu.test(text) ? marked : { ...marked, text });
}

function denial(text: string): string {
  return `"${text}" is dubbelzinnig: elke ingevulde cel telt als een kruisje. Laat de cel leeg als het niet zo is`;
}
