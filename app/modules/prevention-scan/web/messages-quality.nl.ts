import { counted } from '#app/words/counts.ts';
import type { DataQualityKind } from '../domain/report.ts';

export const qualityKinds: Readonly<
  Record<DataQualityKind, { readonly name: string; readonly explanation: string }>
> = {
  'unknown-with-options': {
    name: '‘Niet bekend’ naast andere antwoorden',
    explanation: 'De gemeente kruiste ‘Niet bekend’ aan en ook iets wat zij wel doet. Vraag na wat klopt.',
  },
  'none-with-options': {
    name: '‘Niets hiervan’ naast andere antwoorden',
    explanation: 'De gemeente kruiste ‘Niets hiervan’ aan en ook iets wat zij wel doet. Vraag na wat klopt.',
  },
  'none-with-unknown': {
    name: '‘Niets hiervan’ en ‘Niet bekend’ samen',
    explanation: 'De gemeente kruiste beide aan. Vraag na of zij dit aanbod niet heeft of het niet weet.',
  },
  'no-answer': {
    name: 'Geen antwoord',
    explanation: 'De gemeente deed mee, maar gaf hier geen antwoord. Dit telt mee als ‘doet dit niet’.',
  },
  'several-answers': {
    name: 'Meer dan één antwoord',
    explanation: 'De gemeente gaf bijvoorbeeld ja en nee tegelijk. Beide antwoorden zijn bewaard.',
  },
  'unreadable-value': {
    name: 'Geen getal te lezen',
    explanation:
      'Hier hoort een getal, maar er staat tekst. De tekst is bewaard; hij telt niet mee in de som.',
  },
  'published-count-differs': {
    name: 'Gepubliceerd aantal wijkt af',
    explanation:
      'Het ingelezen rapport noemt een ander aantal dan uit de antwoorden volgt. Wij tellen de antwoorden.',
  },
};

export const qualityMessages = {
  title: 'Kloppen de gegevens?',
  crumb: 'Gegevenskwaliteit',
  lead: (count: number) =>
    count === 0
      ? 'Er zijn geen antwoorden gevonden die elkaar tegenspreken.'
      : `${counted(count, 'opmerking', 'opmerkingen')} bij de antwoorden. Er is niets verbeterd of weggelaten: vraag de gemeente wat klopt.`,
  caption: (kind: string) => `Opmerkingen: ${kind}`,
  remark: 'Opmerking',
  municipalities: 'Gemeenten',
  table: 'Tabel',
  none: 'Alle antwoorden zijn nagekeken op tegenspraak.',
} as const;
