import { counted } from '#app/words/counts.ts';
export const glossaryMessages = {
  title: 'Wat betekenen de woorden?',
  crumb: 'Begrippen',
  lead: 'De woorden die u in deze scan tegenkomt, met de grenzen die voor deze ronde gelden.',
  judgement: 'Hoe het oordeel tot stand komt',
  coverage: 'Dekking',
  coverageMeaning: 'Het aantal gemeenten dat iets doet, gedeeld door het aantal gemeenten dat meedeed.',
  threshold: (rule: string, least: number | null, total: number) =>
    least === null
      ? `Aanwezig bij ${rule}. Met ${counted(total, 'deelnemer', 'deelnemers')} is dat niet te halen.`
      : `Aanwezig bij ${rule}. In deze ronde: vanaf ${least} van de ${total}.`,
  veryStrong: 'Zeer sterk',
  strong: 'Sterk',
  opportunity: 'Kans',
  opportunityMeaning: (least: number | null) =>
    `Alles wat niet sterk of zeer sterk is${least === null ? '' : `, dus aanwezig bij minder dan ${counted(least, 'gemeente', 'gemeenten')} in deze ronde`}. Voor een gemeente zelf is een kans alles wat een andere gemeente wel doet en zij niet.`,
  neutral: 'Zonder oordeel',
  neutralMeaning:
    'Sommige antwoorden krijgen geen oordeel, zoals een slaapzaal voor de nacht: daarvan wil een regio niet per se meer.',
  words: 'Woorden in het rapport',
  pillars: 'De vier pijlers en hun condities',
  pillarConditions: (goal: string, conditions: readonly string[]) =>
    `${goal}. Condities: ${conditions.join(', ')}.`,
  answers: 'Soorten antwoorden',
  answerKinds: [
    {
      term: 'Anders',
      meaning: 'De gemeente doet iets wat niet in de lijst staat. Dat telt niet mee voor het oordeel.',
    },
    { term: 'Niets hiervan', meaning: 'De gemeente doet niets uit de lijst.' },
    { term: 'Niet bekend', meaning: 'De gemeente weet het niet. Dit telt mee als ‘doet dit niet’.' },
    { term: 'Niet gevraagd', meaning: 'Dit onderdeel hoort niet bij deze route en is dus niet gevraagd.' },
    {
      term: 'Een aantal als 3–4',
      meaning:
        'Een reeks: de gemeente weet het niet precies. Het laagste en het hoogste getal tellen apart op.',
    },
    { term: 'Registratie', meaning: 'Het aantal is geteld in een administratie.' },
    {
      term: 'Schatting',
      meaning: 'Het aantal is geschat. Tel het niet blind op bij geregistreerde aantallen.',
    },
  ],
  quality: 'Opmerkingen bij de gegevens',
  roles: 'Wie ziet wat',
  roleKinds: [
    {
      term: 'Beleidsadviseur centrumgemeente',
      meaning:
        'Ziet alle antwoorden met een nummer per gemeente. Ziet namen na het opgeven van een reden, acht uur lang.',
    },
    {
      term: 'Beleidsadviseur regiogemeente',
      meaning: 'Ziet de eigen gemeente met naam en alle andere gemeenten als nummer.',
    },
    {
      term: 'Functionaris gegevensbescherming',
      meaning: 'Ziet in het logboek wie namen heeft bekeken of bestanden heeft gedownload, en waarom.',
    },
  ],
  laws: 'Wetten en regelingen',
  lawsIntro: 'Elke conditie steunt op wetten en regelingen. Hier ziet u welke.',
  law: 'Wet of regeling',
  conditions: 'Condities',
} as const;

/** Full names of laws that the instrument calls by their short name. */
const lawNames: readonly (readonly [short: string, name: string])[] = [
  ['Wmo 2015', 'Wet maatschappelijke ondersteuning 2015'],
  ['Wgs', 'Wet gemeentelijke schuldhulpverlening'],
  ['Zvw', 'Zorgverzekeringswet'],
  ['Wlz', 'Wet langdurige zorg'],
  ['Wvggz', 'Wet verplichte geestelijke gezondheidszorg'],
  ['Wet BRP', 'Wet basisregistratie personen'],
];

/** `Wgs: Wet gemeentelijke schuldhulpverlening`; the short name alone where it says everything. */
export function lawName(short: string): string {
  const name = lawNames.find(([start]) => short === start || short.startsWith(`${start} `))?.[1];
  return name === undefined ? short : `${short}: ${name}`;
}
