import { counted } from '#app/words/counts.ts';
import { municipalities } from './messages.nl.ts';

export const tableListMessages = {
  title: 'Alle tabellen',
  crumb: 'Tabellen',
  lead: (count: number) =>
    `${counted(count, 'tabel', 'tabellen')} met alle antwoorden: welke gemeente doet wat.`,
  searchLabel: 'Zoek een tabel of een onderdeel',
  searchHint: 'Bijvoorbeeld: briefadres, jeugd of huurschuld',
  found: (count: number, search: string) => `${counted(count, 'tabel', 'tabellen')} met ‘${search}’`,
  nothingTitle: (search: string) => `Geen tabel met ‘${search}’`,
  nothing: 'Probeer een ander of korter woord.',
  all: 'Alle tabellen tonen',
  table: 'Tabel',
  section: 'Nr.',
  subject: 'Conditie of thema',
  kind: 'Soort vraag',
  items: 'Onderdelen',
  opportunities: 'Kansen',
  matches: (matches: readonly string[]) => `Gevonden: ${matches.join(', ')}`,
} as const;

export const tableMessages = {
  kicker: (section: string, part: string, subject: string) => `Tabel ${section} · ${part} · ${subject}`,
  leadTop: (route: string | null, label: string, count: number, total: number) =>
    `${route === null ? 'Het' : `${route} het`} meest aanwezig: ${label} (${count} van ${municipalities(total)}).`,
  leadLeast: (label: string, count: number) => ` Het minst: ${label} (${count}).`,
  leadNumber: 'Aantallen die gemeenten opgaven, met periode en herkomst, en de som voor de regio.',
  leadChoice: 'Per onderdeel: welke gemeente antwoordt ja, nee of niet bekend.',
  matrixTitle: 'Wie doet wat',
  answersTitle: 'Wie antwoordt wat',
  figuresMatrixTitle: 'Wie gaf een aantal op',
  caption: (title: string) => `${title}, per gemeente`,
  captionRoute: (title: string, route: string) => `${title}: ${route.toLowerCase()}, per gemeente`,
  item: 'Onderdeel',
  count: (total: number) => `Aantal van ${total}`,
  countYes: (label: string, total: number) => `${label}, van ${total}`,
  municipality: 'gemeente',
  ownColumn: 'uw gemeente',
  notAsked: 'niet gevraagd',
  yes: 'ja',
  no: 'nee',
  unknown: 'niet bekend',
  noInfo: 'geen informatie',
  nothing: 'geen antwoord',
  legend: 'Betekenis van de tekens',
  inOrder: 'In de volgorde van de vragenlijst',
  finding: (verdict: string) => `${verdict}:`,
  verdict: 'Oordeel',
  comparisonTitle: 'De twee routes naast elkaar',
  comparisonIntro: 'Zo ziet u wat een gemeente in de ene route wel biedt en in de andere niet.',
  comparisonCaption: (title: string) => `${title}: vergelijking van de routes`,
  both: 'In beide',
  only: (route: string) => `Alleen ${route.toLowerCase()}`,
  notComparable: 'maar in één route gevraagd',
  choicesTitle: 'Aantallen per antwoord',
  choicesCaption: (title: string) => `${title}: hoeveel gemeenten antwoorden wat`,
  who: (label: string) => `${label}: gemeenten`,
  figuresTitle: 'Opgegeven aantallen',
  figuresIntro:
    'Een aantal als 3–4 is zo opgegeven: het echte aantal ligt daartussen. In de som blijft dat zo.',
  figuresCaption: (label: string) => `Opgegeven bij: ${label}`,
  figureMunicipality: 'Gemeente',
  figure: 'Aantal',
  figureMonths: 'Maanden',
  period: 'Periode',
  basis: 'Herkomst',
  written: 'Zo geschreven',
  notSaid: 'niet gezegd',
  unreadable: 'geen getal',
  sum: 'Samen',
  sumOf: (addends: number) => `van ${municipalities(addends)}`,
  mixedPeriods: 'verschillende periodes',
  mixedBases: 'registratie en schatting door elkaar',
  remarksTitle: 'Let op bij deze tabel',
  remarksLink: 'Alle opmerkingen bij de gegevens',
  download: 'deze tabel',
  navigation: 'Vorige en volgende tabel',
  previous: 'Vorige tabel',
  next: 'Volgende tabel',
  remarkMark: 'Opmerking',
} as const;

const halves: Readonly<Record<string, string>> = {
  H1: 'eerste helft',
  H2: 'tweede helft',
  Q1: 'eerste kwartaal',
  Q2: 'tweede kwartaal',
  Q3: 'derde kwartaal',
  Q4: 'vierde kwartaal',
};

/** `2021-H1` as `eerste helft 2021`. */
export function periodName(period: string): string {
  const [year = period, part] = period.split('-');
  const name = part === undefined ? undefined : halves[part];
  return name === undefined ? period : `${name} ${year}`;
}
