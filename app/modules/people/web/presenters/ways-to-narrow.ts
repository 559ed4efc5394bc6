import { typedBirthDate } from '#app/kernel/birth-date-fields.ts';
import { foundMessages as text } from '../messages.nl.ts';

/** What to add to a search that found too many; null when all that can be asked was. */
export function waysToNarrow(searched: Readonly<Record<string, string>>, isCutOff: boolean): string | null {
  const lacksBirth = typedBirthDate(searched, 'geboortedatum') === '';
  const lacksBsn = (searched['bsn'] ?? '').trim() === '';
  const ways = [
    ...((searched['naam'] ?? '').trim().includes(' ') ? [] : [text.ways.name]),
    ...(lacksBirth ? [text.ways.birth] : []),
    ...(lacksBsn ? [text.ways.bsn] : []),
  ];
  if (ways.length === 0) return isCutOff ? text.cutOff : null;
  return [...(isCutOff ? [text.cutOff] : []), text.narrow(ways)].join(' ');
}
