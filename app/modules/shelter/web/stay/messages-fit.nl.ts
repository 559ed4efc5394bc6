import { counted, plural } from '#app/words/counts.ts';
import type { Mismatch, MismatchCode } from '../../domain/placement.ts';

type Sentence = (limit: number, actual: number) => string;

const sentences: Readonly<Record<MismatchCode, Sentence>> = {
  'too-young': (limit, actual) => `te jong: vanaf ${limit} jaar, deze persoon is ${actual}`,
  'too-old': (limit, actual) => `te oud: tot en met ${limit} jaar, deze persoon is ${actual}`,
  'age-unknown': () => 'er geldt een leeftijdsgrens, de leeftijd is niet bekend',
  'for-youth': (limit, actual) => `dit is voor jongeren tot ${limit} jaar, deze persoon is ${actual}`,
  'women-only': () => 'alleen voor vrouwen',
  'sex-unknown': () => 'alleen voor vrouwen, het geslacht is niet bekend',
  'no-couples': () => 'geen plek voor een paar',
  'couples-unknown': () => 'vraag na of een paar er terechtkan',
  'no-families': () => 'geen plek voor een gezin',
  'families-unknown': () => 'vraag na of een gezin er terechtkan',
  'no-pets': () => 'geen huisdieren',
  'pets-unknown': () => 'vraag na of een huisdier mee mag',
  'not-on-ground-floor': () => 'niet op de begane grond',
  'ground-floor-unknown': () => 'vraag na of er plek is op de begane grond',
  'no-single-room': () => 'geen eenpersoonskamer',
  'single-room-unknown': () => 'vraag na of er een eenpersoonskamer is',
  'stay-too-long': (limit) => `het verblijf is langer dan de huisregel (${limit})`,
  'nights-used-up': (limit, actual) =>
    `${actual} van ${counted(limit, 'nacht', 'nachten')} van deze maand ${plural(actual, 'is', 'zijn')} gebruikt`,
  'no-nights-here': () => 'hier slaapt niemand',
  'nothing-free': () => 'er is niets vrij',
  'too-few-free': (limit, actual) => `${counted(actual, 'plek', 'plekken')} vrij, u zoekt er ${limit}`,
};

/** Where the day of birth, or the age, is not known well enough to say. */
const uncertainAges: Partial<Readonly<Record<MismatchCode, Sentence>>> = {
  'too-young': (limit) => `vanaf ${limit} jaar, de geboortedag is niet bekend`,
  'too-old': (limit) => `tot en met ${limit} jaar, de geboortedag is niet bekend`,
  'for-youth': (limit) => `dit is voor jongeren tot ${limit} jaar, de leeftijd is niet zeker`,
};

/** Why a place does not fit, as part of a sentence. */
export function mismatchText({ code, severity, limit, actual }: Mismatch): string {
  const uncertain = severity === 'remark' ? uncertainAges[code] : undefined;
  return (uncertain ?? sentences[code])(limit ?? 0, actual ?? 0);
}
