import { dayInWords } from '#app/words/days.ts';
import type { ImpossibleDay } from '../domain/possible-days.ts';

const sentences: Readonly<Record<ImpossibleDay['kind'], (day: string, limit: string) => string>> = {
  'long-ago': (day) => `${day} is te lang geleden. Klopt het jaar?`,
  'before-birth': (day) =>
    `${day} ligt voor de geboorte van deze persoon. Controleer deze dag en de geboortedatum.`,
  'in-future': (day) => `${day} ligt in de toekomst. Vul vandaag of een eerdere dag in.`,
  'too-far-ahead': (day, limit) =>
    `${day} is te ver vooruit. Vul een dag in tot en met ${limit}. Klopt het jaar?`,
  'before-arrival': (day, limit) => `${day} ligt voor de aankomst (${limit}). Vul die dag of een latere in.`,
  'before-opening': (day, limit) =>
    `${day} ligt voor de opening van deze locatie. Vul ${limit} of een latere dag in.`,
  'after-closing': (day, limit) =>
    `${day} ligt na de sluiting van deze locatie. Vul een dag in tot en met ${limit}, of kies een andere locatie.`,
};

/** What is wrong with a day, and what to do about it. */
export function impossibleDayMessage({ kind, day, limit }: ImpossibleDay): string {
  return sentences[kind](dayInWords(day), dayInWords(limit));
}
