import type { WordingFault } from '#app/platform/mail/wording.ts';

export const frameNames: Readonly<Record<string, string>> = {
  aanhef: 'Aanhef van alle berichten',
  afsluiting: 'Afsluiting van alle berichten',
  contact: 'Contactregels van alle berichten',
};

export const wordingMessages = {
  title: 'Teksten van berichten',
  lead: 'U kunt de teksten van berichten voor uw regio aanpassen. Zet er nooit namen of gegevens van cliënten in.',
  caption: 'Teksten',
  part: 'Tekst',
  whose: 'Van wie',
  shipped: 'Standaardtekst van Onderdak',
  own: 'Eigen tekst van uw regio',
  shippedShort: 'Standaard',
  ownShort: 'Eigen tekst',
  subject: 'Onderwerp',
  subjectHint: 'Het onderwerp staat vast.',
  body: 'Tekst',
  bodyHint: 'Laat tussen alinea’s een regel leeg. De link en de reden van het bericht komen er vanzelf bij.',
  save: 'Opslaan',
  preview: 'Voorbeeld bekijken',
  reset: 'Terug naar de standaardtekst',
  previewTitle: 'Voorbeeld, nog niet opgeslagen',
  fields: 'Velden die u kunt gebruiken',
  field: 'Veld',
  meaning: 'Wat er komt te staan',
  example: 'Voorbeeld',
  region: 'de naam van uw regio',
  versions: 'Eerdere versies',
  when: 'Wanneer',
  by: 'Door',
  someone: 'Onbekend',
  empty: 'Schrijf een tekst, of ga terug naar de standaardtekst.',
  tooLong: 'De tekst is te lang. Gebruik hoogstens 4.000 tekens.',
  saved: { opgeslagen: 'De tekst is opgeslagen', standaard: 'De standaardtekst geldt weer' },
  fault: ({ line, reason, field }: WordingFault) =>
    reason === 'unknown-field'
      ? `Regel ${line}: het veld {{${field}}} bestaat hier niet.`
      : `Regel ${line}: de accolades {{ en }} kloppen niet.`,
} as const;
