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

/** What stands on each sheet of the workbook and in its columns; a column that several sheets have stands here once. */
export const workbookExplanation: readonly (readonly [word: string, meaning: string])[] = [
  ['Werkblad ‘Condities’', 'De vijftien condities, met de hoogste preventiewinst bovenaan.'],
  ['Plaats', 'De plek in die volgorde: 1 heeft de hoogste preventiewinst.'],
  ['Pijler en Conditie', 'Waar het aanbod bij hoort. Zie het werkblad ‘Begrippen’.'],
  [
    'Preventiewinst',
    'Het deel van al het gewenste aanbod dat er nog niet is: Ontbreekt gedeeld door Gewenst.',
  ],
  [
    'Gewenst',
    'Het aantal keren dat een gemeente aanbod van deze conditie kan hebben: gemeenten keer aanbod.',
  ],
  ['Ontbreekt', 'Hoe vaak dat aanbod er niet is.'],
  ['Focus', 'Ja: deze conditie hoort bij het derde deel met de hoogste preventiewinst.'],
  ['Wettelijk kader', 'De wetten en programma’s waar de conditie bij hoort.'],
  ['Werkblad ‘Sterktes en kansen’', 'Elk gewenst aanbod, met het oordeel.'],
  ['Tabel en Aanbod', 'De vraag, en het antwoord waar het om gaat.'],
  ['Oordeel', 'Zeer sterk, sterk of kans. Zie het werkblad ‘Begrippen’.'],
  ['Aantal en Van', 'Hoeveel gemeenten het hebben, en hoeveel gemeenten meedoen.'],
  ['Termijn', 'Of een gemeente het op korte termijn zelf kan regelen.'],
  ['Ontbreekt bij', 'De nummers van de gemeenten die het niet hebben.'],
  [
    'Werkbladen met een nummer',
    'Eén werkblad per tabel. Het nummer is dat van het hoofdstuk in de vragenlijst. Een x betekent: de gemeente koos dit antwoord. Staat er een getal of tekst, dan is dat wat de gemeente erbij schreef.',
  ],
  ['Antwoord en Kolom', 'Het antwoord, en de kolom van de vraag als die er meer heeft.'],
  ['Deel', 'Aantal gedeeld door het aantal gemeenten dat meedoet.'],
  ['Samen', 'De som van de aantallen die gemeenten opgaven.'],
  [
    'Werkblad ‘Alle antwoorden’',
    'Elk antwoord op een eigen rij. In vraag, antwoord en kolom staan codes, zodat u dit blad weer kunt inlezen. In vraagtekst, antwoordtekst en kolomtekst staat wat de codes betekenen.',
  ],
  ['gemeente_nr', 'Het nummer van de gemeente. Een rij met alleen een nummer zegt dat die gemeente meedoet.'],
  ['waarde, minimum en maximum', 'Wat er stond, en het laagste en hoogste getal dat daarin te lezen is.'],
  ['grondslag', 'Registratie: geteld in een administratie. Schatting: geschat.'],
  ['periode', 'Over welk jaar of halfjaar het getal gaat.'],
  ['toelichting', 'Een opmerking van de gemeente bij de vraag.'],
  ['gepubliceerd_aantal', 'Het aantal dat een eerder rapport noemt, als dat anders is dan de antwoorden.'],
  ['Werkblad ‘Opmerkingen’', 'Antwoorden die niet met elkaar kloppen, met de gemeenten om wie het gaat.'],
];
