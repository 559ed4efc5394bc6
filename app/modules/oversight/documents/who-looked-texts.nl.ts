import { counted } from '#app/words/counts.ts';
import type { KindToPerson } from '#app/kernel/kind-to-person.ts';

/** What the person reads, on paper and on the page alike; at B1 level. */
export const whoLookedTexts = {
  title: 'Wie keek in uw dossier?',
  subtitle: (ref: string) => `Dossier ${ref}`,
  made: (day: string, region: string) =>
    `Gemaakt op ${day} door de functionaris gegevensbescherming van de regio ${region}.`,
  inPeriod: (first: string, last: string) => `Van ${first} tot en met ${last}`,
  inYear: (year: number) => `In ${year}`,
  looked: (period: string, organisations: number, times: number) =>
    times === 0
      ? `${period} keek niemand in uw dossier.`
      : `${period} ${organisations === 1 ? 'keek' : 'keken'} ${counted(organisations, 'organisatie', 'organisaties')} ${counted(times, 'keer', 'keer')} in uw dossier.`,
  changed: (times: number) =>
    times === 0
      ? 'Er is niets veranderd.'
      : `Er is ${counted(times, 'keer', 'keer')} iets opgeschreven of veranderd.`,
  opened: (times: number) =>
    times === 0
      ? ''
      : `${counted(times, 'keer', 'keer')} opende iemand uw dossier terwijl die organisatie u nog niet hielp. Dat heet noodinzage.`,
  taken: (times: number) =>
    times === 0 ? '' : `${counted(times, 'keer', 'keer')} nam iemand een bestand mee waar u in staat.`,
  cut: (count: string, day: string) =>
    `Er is zo veel gebeurd dat niet alles hier past. U ziet de laatste ${count} keer dat er iets gebeurde, vanaf ${day}. Vraag het overzicht van een kortere periode om alles te zien.`,
  partOfVisits: (shown: number, all: number, day: string) =>
    `In dit document staan de laatste bezoeken, ${shown} van ${all}, vanaf ${day}. Wilt u ook de eerdere? Vraag dan om het bestand met alle regels.`,
  countedAs:
    'Keek iemand binnen een half uur meer dan één keer, dan telt dat als één keer. Mensen van uw regio die toezien op privacy tellen niet mee: zij keken naar het logboek en niet in uw dossier.',
  perOrganisation: 'Welke organisaties keken?',
  looks: 'Wanneer keek iemand?',
  changes: 'Wat is er opgeschreven of veranderd?',
  emergencies: 'Noodinzage: geopend omdat het niet kon wachten',
  emergenciesIntro:
    'Bij nood mag een medewerker uw dossier een uur openen, met een reden. De functionaris gegevensbescherming kijkt daarna of dat terecht was.',
  takenAlong: 'Wat is er meegenomen?',
  watched: 'Wie keek het logboek na?',
  watchedIntro: 'Dit is toezicht: mensen die nagaan of er goed met uw gegevens wordt omgegaan.',
  absent: 'Wat staat hier niet bij?',
  absentLists:
    'Sommige lijsten en bestanden gaan over veel mensen: de lijst van alle aanmeldingen, de wachtlijst, de lijst van signalen en bestanden met cijfers of verblijven. Onderdak schrijft op wie zo’n lijst bekeek, maar niet welke mensen erop stonden. Daarom staan die hier niet bij, ook als uw naam erop stond.',
  absentNights:
    'De lijst van wie er een nacht in een opvang is staat er wel bij, voor de nachten waarop u daar een plek had.',
  namesLeftOut:
    'U leest hier de organisatie en de functie, en niet de naam van de medewerker. Dat is zo omdat medewerkers ook recht hebben op privacy. Hebt u een naam nodig om voor uw rechten op te komen? Vraag het de functionaris gegevensbescherming.',
  namesIncluded: 'De namen van medewerkers staan erbij. Ga daar zorgvuldig mee om.',
  rights:
    'Klopt er iets niet, of bent u het ergens niet mee eens? Zeg het tegen uw begeleider of de functionaris gegevensbescherming. U mag ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
  none: {
    looks: 'Niemand keek in deze periode in uw dossier.',
    changes: 'Er is in deze periode niets opgeschreven of veranderd.',
  },
  day: 'Dag',
  time: 'Tijd',
  who: 'Wie',
  organisation: 'Organisatie',
  role: 'Functie',
  what: 'Wat',
  why: 'Waarom',
  times: 'Keer gekeken',
  last: 'Laatste keer',
  verdict: 'Was dat terecht?',
  notJudged: 'Nog niet beoordeeld',
  noReason: '',
  several: (words: string, times: number) => (times === 1 ? words : `${words} (${times} keer)`),
  notDone: (words: string) => `${words} (dat lukte niet)`,
  unknownAct: (label: string) => `deed iets met uw gegevens: ${label}`,
  untilTime: (first: string, last: string) => (first === last ? first : `${first} tot ${last}`),
  region: (name: string) => `Regio ${name}`,
  placeUnknown: 'Organisatie niet meer bekend',
  program: 'Onderdak zelf (computer)',
  command: 'Beheerder van Onderdak',
  visitor: 'Iemand zonder account',
  either: ' of ',
} as const;

/** What kinds of acts are called in the file of all lines. */
export const kindNames: Readonly<Record<KindToPerson, string>> = {
  look: 'Gekeken',
  change: 'Opgeschreven of veranderd',
  'take-along': 'Meegenomen als bestand',
  emergency: 'Noodinzage',
  watch: 'Toezicht',
};

export const whoLookedColumns = ['dag', 'tijd', 'organisatie', 'functie', 'soort', 'wat', 'waarom'] as const;
export const nameColumn = 'naam';
