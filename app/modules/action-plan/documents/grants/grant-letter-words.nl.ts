import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { counted } from '#app/words/counts.ts';
import { dayInWords } from '#app/words/days.ts';

/** The words of the letter that tells an applicant what was decided. What a municipality fills in itself is in brackets. */
export const letterWords = {
  title: 'Besluit op uw subsidieaanvraag',
  sender: (centre: string, region: string) => `Gemeente ${centre}, centrumgemeente van de regio ${region}`,
  from: (sender: string) => `Van: ${sender}`,
  to: (name: string, organisation: string | null) =>
    `Aan: ${organisation === null ? name : `${name}, ${organisation}`}`,
  date: (day: Temporal.PlainDate) => `Datum: ${dayInWords(day)}`,
  reference: (number: string) => `Kenmerk: ${number}`,
  subject: (title: string, call: string) => `Onderwerp: uw aanvraag ‘${title}’ (${call})`,
  dear: (name: string) => `Geachte ${name},`,

  askedTitle: 'Wat u vroeg',
  asked: (day: Temporal.PlainDate, cents: Cents, title: string, call: string) =>
    `Op ${dayInWords(day)} vroeg u ${formatEuro(cents)} subsidie voor ‘${title}’. Dat deed u bij de regeling ‘${call}’. Dit schreef u over uw plan:`,

  decisionTitle: 'Ons besluit',
  awarded: (day: Temporal.PlainDate, cents: Cents) =>
    `Op ${dayInWords(day)} hebben wij besloten. U krijgt ${formatEuro(cents)} subsidie.`,
  lessThanAsked: (asked: Cents) => `Dat is minder dan de ${formatEuro(asked)} die u vroeg.`,
  rejected: (day: Temporal.PlainDate) =>
    `Op ${dayInWords(day)} hebben wij besloten. Wij wijzen uw aanvraag af. U krijgt geen subsidie.`,
  because: (reason: string) => `De reden: ${reason}`,

  pointsTitle: 'Zo is uw aanvraag beoordeeld',
  pointsIntro: (assessors: number, max: number) =>
    `${counted(assessors, 'beoordelaar gaf', 'beoordelaars gaven')} punten per criterium, van 0 tot en met ${max}. ${
      assessors === 1 ? '' : 'Zij deden dat los van elkaar. Hieronder staat het gemiddelde. '
    }Een criterium dat 2 keer telt, weegt dubbel.`,
  points: 'Punten per criterium',
  criterion: 'Criterium',
  weight: 'Telt',
  weightOf: (weight: number) => `${formatQuantity(weight)} keer`,
  given: 'Uw punten',
  givenOf: (average: number, max: number) => `${formatQuantity(average)} van ${max}`,
  total: (percent: number, minimum: number) =>
    `Samen is dat ${formatQuantity(percent)}% van wat u kon halen.${
      minimum > 0 ? ` Ten minste nodig was ${formatQuantity(minimum)}%.` : ''
    }`,
  place: (rank: number, of: number) =>
    `Uw aanvraag staat daarmee op plaats ${rank} van ${counted(of, 'aanvraag', 'aanvragen')}. De aanvraag met de meeste punten gaat voor, zolang er geld is.`,
  tie: 'Een andere aanvraag had evenveel punten. Dan telt eerst het criterium dat het zwaarst weegt, daarna wie het eerst aanvroeg en daarna het lot.',

  conditionsTitle: 'Voorwaarden',
  conditionsIntro: 'U krijgt de subsidie onder deze voorwaarden:',
  noMoreThanSpent:
    'U laat ons na afloop weten wat u hebt gedaan en uitgegeven. De subsidie is nooit meer dan wat u hebt uitgegeven.',

  replacesTitle: 'Dit besluit vervangt een eerder besluit',
  replaces: (day: Temporal.PlainDate, revoked: Temporal.PlainDate, reason: string) =>
    `Ons besluit van ${dayInWords(day)} geldt niet meer. Wij hebben het op ${dayInWords(revoked)} teruggenomen. De reden: ${reason}`,

  objectionTitle: 'Bent u het niet eens met dit besluit?',
  objectionTerm:
    'Dan kunt u bezwaar maken. Doe dat binnen zes weken. De zes weken beginnen op de dag nadat wij dit besluit aan u hebben verstuurd (artikelen 6:7 en 6:8 van de Algemene wet bestuursrecht). Bezwaar maken kost niets.',
  objectionHow: (number: string) =>
    `Zet in uw bezwaarschrift uw naam, uw adres, de datum, het kenmerk ${number} en waarom u het niet eens bent met het besluit. Zet er uw handtekening onder.`,
  objectionTo: (centre: string) =>
    `Stuur het naar: gemeente ${centre}, [vul hier het adres voor bezwaarschriften in].`,
  objectionHolds: 'Zolang wij uw bezwaar behandelen, blijft het besluit gelden.',

  questionsTitle: 'Vragen',
  questions: (contact: string, number: string) => `Vragen? ${contact} Noem het kenmerk ${number}.`,
  contactMissing: '[Vul hier in wie de aanvrager kan bellen of mailen.]',
  regards: 'Met vriendelijke groet,',
  signature: (sender: string) => `[naam en functie], ${sender}`,
} as const;
