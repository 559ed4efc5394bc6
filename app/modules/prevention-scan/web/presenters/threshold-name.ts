import { counted } from '#app/words/counts.ts';
import type { Threshold } from '../../domain/instrument.ts';

const fractions: Readonly<Record<string, string>> = {
  '1/2': 'de helft',
  '1/3': 'een derde',
  '2/3': 'twee derde',
};

/** A threshold in words: `meer dan de helft van de gemeenten`, `ten minste 8 van de 9 gemeenten`. */
export function thresholdName({ numerator, denominator, inclusive }: Threshold): string {
  const fraction = fractions[`${numerator}/${denominator}`];
  const share =
    fraction === undefined
      ? `${numerator} van de ${counted(denominator, 'gemeente', 'gemeenten')}`
      : `${fraction} van de gemeenten`;
  return `${inclusive ? 'ten minste' : 'meer dan'} ${share}`;
}
