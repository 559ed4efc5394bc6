import { counted, plural } from '#app/words/counts.ts';

/** What waits in the plan of action, with how many and without names. */
export const attentionMessages = {
  evaluation: (label: string, subject: string) => `Evaluatie houden: ${label} (${subject})`,
  remarks: (count: number, plan: string) =>
    `${counted(count, 'opmerking vraagt', 'opmerkingen vragen')} om een keuze: ${plan}`,
  toScore: (count: number, call: string) =>
    `${counted(count, 'subsidieaanvraag', 'subsidieaanvragen')} beoordelen: ${call}`,
  toOpen: (call: string) => `Alle scores zijn binnen. Open ze: ${call}`,
  toDecide: (count: number, call: string) =>
    `Besluiten over ${counted(count, 'subsidieaanvraag', 'subsidieaanvragen')}: ${call}`,
  unreported: (count: number, months: number) =>
    `${counted(count, 'maatregel', 'maatregelen')} van uw gemeente ${plural(count, 'loopt', 'lopen')}, en er is ${counted(months, 'maand', 'maanden')} niets vastgelegd`,
  noPlan: 'Uw regio heeft nog geen plan van aanpak: maak het eerste',
} as const;
