import { counted } from '#app/words/counts.ts';

export const keysMessages = {
  title: 'Sleutels',
  lead: 'Namen, geboortedatums en BSN’s staan versleuteld in de database. Hier ziet u met welke sleutel, en hoe ver het staat als de sleutel is vervangen. De sleutels zelf ziet u niet: die staan buiten de database.',
  inUse: (keyId: string, since: string) =>
    `Nieuwe gegevens worden versleuteld met sleutel ${keyId}, bekend sinds ${since}.`,
  outdated:
    'Dit programma mist de nieuwste sleutel en legt nu geen namen vast. Wie Onderdak voor u draait, moet de nieuwe sleutel erbij zetten.',
  progressTitle: 'Opnieuw versleutelen',
  progressLabel: 'Rijen opnieuw versleuteld, in alle regio’s samen',
  working: 'Onderdak is bezig. U kunt gewoon doorwerken.',
  standsStill: (since: string) =>
    `Het werk staat stil sinds ${since}. Onderdak gaat binnen een paar minuten zelf verder. Gebeurt dat niet, vraag het dan aan wie Onderdak voor u draait.`,
  finished: (at: string, rows: number) =>
    `Klaar sinds ${at}: ${counted(rows, 'rij', 'rijen')} opnieuw versleuteld, in alle regio’s samen.`,
  neverNeeded: (since: string) => `Sinds ${since} is er niets opnieuw te versleutelen geweest.`,
  stuck: (rows: number) =>
    `${counted(rows, 'rij staat', 'rijen staan')} nog onder een oudere sleutel en kon niet worden omgezet. Wie Onderdak voor u draait, ziet met ‘onderdak keys renew’ welke en waarom.`,
  keysTitle: 'De sleutels',
  caption: 'Sleutels van deze installatie, nieuwste eerst',
  counted: (at: string) => `De aantallen zijn van uw regio, geteld op ${at}.`,
  notCounted: 'De aantallen van uw regio zijn nog niet geteld. Dat gebeurt binnen een paar minuten vanzelf.',
  columns: {
    key: 'Sleutel',
    state: 'Gebruik',
    since: 'Bekend sinds',
    values: 'Waarden',
    seals: 'Zegels in het logboek',
    need: 'Nodig voor',
  },
  states: {
    current: 'Hiermee wordt versleuteld',
    readable: 'Alleen om te lezen',
    absent: 'Niet meer bij dit programma',
  },
  needs: {
    current: 'Alles wat nu wordt vastgelegd.',
    values: 'Gegevens van uw regio die ermee zijn versleuteld.',
    seals: 'Zegels van het logboek en oude reservekopieën. Geen naam in uw regio heeft hem nog nodig.',
    backups: 'In uw regio alleen nog oude reservekopieën.',
  },
  howTitle: 'Een andere sleutel nemen',
  how: [
    'Dat doet wie Onderdak voor u draait, zonder het programma te stoppen:',
    'Eerst komt de nieuwe sleutel achter de oude in het bestand met sleutels. Elk draaiend Onderdak kan dan met beide lezen.',
    'Daarna komt de nieuwe vooraan. Vanaf dat moment zet Onderdak alles zelf om. Sneller gaat het met dit commando, dat ook zegt of alles is omgezet:',
  ],
  command: 'npm run -s onderdak -- keys renew',
  keep: 'Bewaar de oude sleutel ook daarna, achter de nieuwe: zegels van het logboek en oude reservekopieën hebben hem nodig.',
} as const;
