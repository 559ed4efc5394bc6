import type { RecordedAct } from '../domain/recorded-act.ts';
import { isolated } from '#app/words/isolate.ts';
import { momentInWords } from '#app/words/moments.ts';

/** Who recorded it and when, as a sentence; nothing where there is no act. */
export function actText({ by, at, via }: RecordedAct): string {
  if (via === null) return '';
  if (via === 'carried-over' || at === null)
    return 'Overgenomen van vroeger: wie dit vastlegde, is niet bewaard.';
  const who = via === 'program' ? 'het programma' : isolated(by ?? 'een vroegere collega');
  return `Vastgelegd door ${who}, op ${momentInWords(at)}.`;
}
