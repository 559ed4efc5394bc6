import { counted } from '../../app/words/counts.ts';

const rowsOf = (rows: number) => counted(rows, 'rij', 'rijen');

export const renewKeysTexts = {
  progress: (done: number, total: number, secondsLeft: number | null) =>
    `Namen opnieuw versleutelen: ${done} van ${rowsOf(total)}${secondsLeft === null ? '' : `, nog ${timeLeft(secondsLeft)}`}.\n`,
  elsewhere: (done: number, total: number) =>
    `Een draaiend Onderdak is hier al mee bezig: ${done} van ${rowsOf(total)}. Dit wacht daarop. Afbreken mag.\n`,
  unreadable: (rows: number) =>
    `${rowsOf(rows)} konden niet worden gelezen en staan er nog zoals ze waren. Kijk of alle sleutels er zijn.\n`,
  ended: (isWhole: boolean, rows: number, keyId: string) =>
    isWhole
      ? `${rowsOf(rows)} opnieuw versleuteld. Alles staat nu onder sleutel ${keyId}.\n`
      : `Niet alles staat onder sleutel ${keyId}. Bewaar de oudere sleutels.\n`,
  stillRunning(ids: readonly string[]): string {
    const named = ids.length === 0 ? '' : ` (${ids.map((id) => `‘${id}’`).join(', ')})`;
    return [
      `Er draait nog een Onderdak dat met een andere sleutel schrijft${named}. Er is niets veranderd.`,
      'Zet daar dezelfde sleutels als hier: de nieuwe vooraan, de oude erachter. Staan ze in het bestand van ONDERDAK_KEYS_FILE, dan neemt een draaiend Onderdak ze binnen enkele seconden over. Staan ze in ONDERDAK_KEYS, start dan elk draaiend Onderdak opnieuw.',
      'Draai daarna nog eens: onderdak keys renew.',
    ].join('\n');
  },
} as const;

function timeLeft(seconds: number): string {
  if (seconds < 90) return `ongeveer ${counted(Math.max(1, Math.round(seconds)), 'seconde', 'seconden')}`;
  return `ongeveer ${counted(Math.round(seconds / 60), 'minuut', 'minuten')}`;
}
