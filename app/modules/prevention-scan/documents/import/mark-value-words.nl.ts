import type { NumberDoubt } from '../../domain/number-doubts.ts';
import type { Implausibility } from '../../domain/plausible-number.ts';

const howTo = 'schrijf een getal (12) of een bereik (3-4)';

const doubtWords: Readonly<Record<NumberDoubt, string>> = {
  'no-number': `is geen getal: ${howTo}`,
  'open-ended': `heeft geen begin of geen eind: ${howTo} van laagste tot hoogste`,
  percentage: `is een percentage; wij vragen een aantal: ${howTo}`,
  date: `lijkt een datum of een tijd; Excel maakt die van een bereik: zet de cel op ‘Tekst’ en ${howTo}`,
  negative: `is minder dan 0: ${howTo}`,
  several: `bevat meer getallen: ${howTo}, en zet de rest bij een opmerking`,
  'runs-down': 'loopt terug: in een bereik is het minimum niet hoger dan het maximum, bijvoorbeeld 3-8',
  'two-ways':
    'kan twee dingen betekenen: schrijf duizendtallen met een punt (1.250) of een deel met een komma (1,25)',
  'in-words': `zegt een getal in woorden: ${howTo} in cijfers`,
  unit: `is in een andere eenheid of tijd dan wij vragen: ${howTo} in de eenheid van de vraag`,
  unclear: `is niet zeker als getal te lezen: ${howTo}, zo nodig met woorden erachter`,
};

/** Why what stands with a mark cannot be kept, in Dutch, with what to do. */
export const markValueWords = {
  nothing: 'hier hoort een getal, maar er staat niets',
  noMark: (text: string) =>
    `‘${text}’ is geen kruisje: zet een x als het antwoord geldt (met toelichting ‘x: tekst’) of laat de cel leeg als het niet geldt`,
  noMarkOrNumber: (text: string) =>
    `‘${text}’ is geen kruisje en geen getal: zet een x (met toelichting ‘x: tekst’), ${howTo}, of laat de cel leeg`,
  denied: (text: string) =>
    `‘${text}’ spreekt het kruisje tegen: haal het weg als het antwoord niet geldt, of begin de toelichting met andere woorden`,
  error: (text: string) => `‘${text}’ is een fout van Excel. Schrijf wat er hoort te staan, of laat het leeg`,
  zero: '‘0’ is dubbelzinnig: elke rij of cel telt als een kruisje. Laat die weg als het niet zo is',
  doubt: (text: string, doubt: NumberDoubt) => `‘${text}’ ${doubtWords[doubt]}`,
  numberBesideMark: (text: string, doubt: NumberDoubt) =>
    `‘${text}’ ${doubtWords[doubt]}. Is het geen antwoord, laat dan alleen het kruisje staan`,
  below: (min: number) => `${min} is minder dan 0`,
  runsDown: (min: number, max: number) => `het minimum (${min}) is hoger dan het maximum (${max})`,
  oneBound: 'er staat maar één grens: vul minimum en maximum allebei in; bij één getal zijn ze gelijk',
  otherNumber: (text: string, bounds: string) =>
    `‘${text}’ is een ander getal dan het minimum en het maximum zeggen (${bounds}): verbeter een van beide`,
  otherPeriod: (text: string, period: string) =>
    `‘${text}’ noemt een andere periode dan ${period}: verbeter een van beide`,
  implausible: (text: string, implausible: Implausibility) =>
    implausible.reason === 'day-number'
      ? `‘${text}’ kan een datum zijn die Excel als getal bewaart. Typ het bereik opnieuw (3-4), of zet erachter wat het is (‘${text} huishoudens’)`
      : `‘${text}’ is hoger dan hier kan (hoogstens ${implausible.most.toLocaleString('nl-NL')}): kijk of het getal klopt`,
};
