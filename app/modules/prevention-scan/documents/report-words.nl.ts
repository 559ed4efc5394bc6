import { dayInWords } from '#app/words/days.ts';
import type { ScanRound } from '../data/rounds.server.ts';
import type { FindingKind } from '../domain/report.ts';

export const kindWords: Readonly<Record<FindingKind, string>> = {
  'very-strong': 'Zeer sterk',
  strong: 'Sterk',
  opportunity: 'Kans',
};

export const horizonWords = { quick: 'Snel', long: 'Kost meer tijd' } as const;

const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });

/** `0.342` as `34%`. */
export function share(value: number): string {
  return percent.format(value);
}

export function nrList(nrs: readonly number[]): string {
  return nrs.join(', ');
}

export function reportTitle(region: { readonly name: string }, round: ScanRound): string {
  return `${round.title}: ${region.name}`;
}

/** `1 april 2022 tot en met 30 april 2022`. */
export function collectedPeriod({ collectedFrom, collectedUntil }: ScanRound): string {
  return `${dayInWords(collectedFrom)} tot en met ${dayInWords(collectedUntil.subtract({ days: 1 }))}`;
}

export interface GlossaryEntry {
  readonly word: string;
  readonly meaning: string;
}

/** The words of the report, for readers who meet it for the first time. */
export const glossary: readonly GlossaryEntry[] = [
  {
    word: 'Conditie',
    meaning:
      'Iets dat er moet zijn om een thuis te hebben en te houden, zoals inkomen, gezondheid of nazorg. De scan kent er vijftien.',
  },
  {
    word: 'Focus',
    meaning: 'De condities met de hoogste preventiewinst: het bovenste derde deel. Daar begint het gesprek.',
  },
  {
    word: 'Gemeentenummer',
    meaning:
      'In dit rapport heeft elke gemeente een nummer. Alleen de gemeente zelf en de beleidsadviseur van de regio weten welk nummer bij welke gemeente hoort.',
  },
  { word: 'Grondslag', meaning: 'Hoe een getal is verkregen: geteld in een registratie, of geschat.' },
  {
    word: 'Kans',
    meaning:
      'Aanbod dat hoogstens de helft van de gemeenten heeft. Voor een gemeente zelf is alles een kans dat een andere gemeente wel heeft en zij niet.',
  },
  { word: 'Kost meer tijd', meaning: 'Een kans die tijd, geld of samenwerking vraagt.' },
  {
    word: 'Pijler',
    meaning: 'Een van de vier delen van de scan: bestaanscondities, voorzorg, herstelzorg en wonen op maat.',
  },
  {
    word: 'Preventiewinst',
    meaning:
      'Het deel van al het gewenste aanbod dat er nog niet is: elke gemeente en elk gewenst aanbod telt als één, en geteld wordt wat ontbreekt.',
  },
  {
    word: 'Route',
    meaning:
      'De weg waarlangs iemand in de knel komt, bijvoorbeeld na een ingrijpende gebeurtenis of na een verblijf in een instelling.',
  },
  { word: 'Snel', meaning: 'Een kans die een gemeente op korte termijn zelf kan pakken.' },
  { word: 'Sterk', meaning: 'Aanbod dat meer dan de helft van de gemeenten heeft.' },
  { word: 'Zeer sterk', meaning: 'Aanbod dat bijna elke gemeente heeft: ten minste acht van de negen.' },
];
