import type { EuroFault } from '#app/kernel/parse-euro.ts';
import type { QuantityFault } from '#app/kernel/parse-quantity.ts';

/** What to tell someone whose amount cannot be read. */
export const euroFaultTexts: Readonly<Record<EuroFault, string>> = {
  empty: 'Vul een bedrag in.',
  'not-an-amount':
    'Dit is geen bedrag: er staan letters of andere tekens in. Schrijf alleen cijfers, zoals 1.582.500 of 12,50.',
  'several-commas': 'Er staat meer dan één komma in dit bedrag. Schrijf duizendtallen met een punt.',
  'too-many-decimals':
    'Achter de komma staan hoogstens twee cijfers. Schrijf duizendtallen met een punt: 1.582.500,00.',
  'misplaced-points':
    'Een punt staat alleen vóór drie cijfers, zoals in 1.582.500. Centen komen na een komma.',
  'misplaced-spaces':
    'Een spatie staat in een bedrag alleen vóór drie cijfers, zoals in 1 582 500. Schrijf liever een punt: 1.582.500.',
  negative:
    'Een bedrag kan hier niet onder nul zijn. Is het een correctie? Verlaag dan het bedrag van de regel zelf, of leg de correctie vast bij de bestedingen.',
  'too-large': 'Dit bedrag is te groot.',
};

/** What to tell someone whose hours, weeks, number or percentage cannot be read. */
export const quantityFaultTexts: Readonly<Record<QuantityFault | 'above-hundred', string>> = {
  empty: 'Vul een getal in.',
  'misplaced-spaces':
    'Een spatie staat in een getal alleen vóór drie cijfers, zoals in 1 040. Schrijf liever een punt: 1.040.',
  'not-a-number': 'Dit is geen getal. Schrijf het als 128 of 12,5.',
  'too-many-decimals': 'Dit getal heeft te veel cijfers achter de komma.',
  'misplaced-points':
    'Een punt staat alleen vóór drie cijfers, zoals in 1.040. Decimalen komen na een komma.',
  negative: 'Dit getal kan niet onder nul zijn.',
  'too-large': 'Dit getal is te groot.',
  'above-hundred': 'Een percentage is hoogstens 100.',
};
