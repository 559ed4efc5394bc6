import type { SeenField } from './map-of-pages.ts';
import type { Random } from './random.ts';

const words = [
  'Proef',
  'Verzonnen naam',
  'Zie bijlage',
  'Buurttafel',
  'Ilse',
  'van Dam',
  'Een reden van niets',
];

/** What somebody could type in a field, so that a form comes past what checks its other fields. */
export function likelyValue(random: Random, { name, type, values }: SeenField): string {
  const own = values.filter((value) => value !== '');
  // What is there stays most of the time; what is hidden or chosen from always.
  const isTyped = !['hidden', 'select', 'radio', 'checkbox', 'button', 'submit'].includes(type);
  if (!isTyped || (own.length > 0 && random.chance(0.6)))
    return random.pick(own.length > 0 ? own : values) ?? '';
  if (type === 'date') return likelyDay(random);
  if (type === 'email') return `proef${random.below(1000)}@voorbeeld.nl`;
  if (type === 'time') return random.pick(['08:00', '21:30', '23:59']);
  if (
    type === 'number' ||
    /aantal|plek|plaatsen|leeftijd|weken|uren|maanden|mensen|score|hoogste|minimum/u.test(name)
  )
    return String(random.below(13));
  if (/bedrag|plafond|budget|tarief|inplan|beschikbaar|verwachting|vergoeding|jaar-\d{4}/u.test(name))
    return random.pick(['81', '1.582,50', '12.000', '100.000,00']);
  if (/jaar/u.test(name)) return String(2020 + random.below(10));
  if (/percentage|btw|prijsstijging|waarde/u.test(name)) return random.pick(['21', '2,5', '100']);
  if (/bsn/u.test(name)) return random.pick(['', '111222333', '123456782']);
  if (/datum|dag$/u.test(name)) return likelyDay(random);
  return random.pick(words);
}

function likelyDay(random: Random): string {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  return today.add({ days: random.below(60) - 30 }).toString();
}
