import { counted } from '#app/words/counts.ts';
import { municipalities } from './messages.nl.ts';

export const importMessages = {
  title: 'Een ronde inlezen',
  crumb: 'Inlezen',
  lead: 'Kies het bestand met de antwoorden. Controleer het eerst; daarna leest u het in. Bij een fout verandert er niets.',
  file: 'Bestand met antwoorden',
  fileHint: 'Het ingevulde Excel-invulblad, een CSV-bestand of een JSON-bestand; hoogstens 50 MB.',
  fileAgain: 'Uw browser onthoudt het bestand niet. Kies het opnieuw.',
  fileHeld: (name: string, until: string) =>
    `‘${name}’ ligt klaar tot ${until}. Kies alleen een bestand als u een ander wilt gebruiken.`,
  fileMissing: 'Kies een bestand.',
  fileGone:
    'Het bestand ligt niet meer klaar: het is al gebruikt, u controleerde daarna een ander bestand, of het is langer dan een uur geleden. Er is niets ingelezen. Kies het bestand opnieuw.',
  slug: 'Korte naam van de ronde',
  slugHint:
    'Komt in het adres van de pagina. Kleine letters, cijfers en streepjes, bijvoorbeeld 2026 of 2026-najaar.',
  slugWrong: 'Gebruik alleen kleine letters, cijfers en streepjes, en begin met een letter of cijfer.',
  slugMissing: 'Geef de ronde een korte naam.',
  slugReserved: 'Deze naam heeft Onderdak zelf nodig. Kies een andere, bijvoorbeeld 2026.',
  roundTitle: 'Titel',
  roundTitleHint:
    'Staat boven het rapport. Zonder titel gebruiken wij die uit het bestand, of ‘Preventiescan’ met de korte naam.',
  from: 'Eerste dag van invullen',
  until: 'Laatste dag van invullen',
  periodHint: 'Alleen nodig als het niet in het bestand staat.',
  dayWrong: 'Vul een dag in, bijvoorbeeld 20-11-2026.',
  participants: 'Aantal gemeenten',
  participantsHint: 'Alleen nodig bij een CSV-bestand waar niet alle gemeenten in staan.',
  participantsWrong: 'Schrijf een heel getal van 1 tot en met 342.',
  check: 'Eerst controleren',
  import: 'Inlezen',
  importNow: 'Nu inlezen',
  template: 'Leeg invulblad',
  templateIntro: 'Een Excel-bestand met alle vragen. Elke gemeente heeft een eigen kolom met een nummer.',
  templateCount: 'Voor hoeveel gemeenten?',
  templateAction: 'Invulblad downloaden',
  faultsTitle: (count: number) =>
    `Dit bestand kan niet worden ingelezen: ${counted(count, 'fout', 'fouten')}`,
  faultsLead: 'Er is niets veranderd. Verbeter het bestand en kies het opnieuw.',
  faultsLeadHeld: 'Er is niets veranderd. Het bestand ligt nog klaar: u hoeft het niet opnieuw te kiezen.',
  faultsMore: (left: number) =>
    `En nog ${counted(left, 'fout', 'fouten')}. Verbeter eerst de fouten hierboven.`,
  faultsCaption: 'Fouten in het bestand',
  row: 'Rij',
  column: 'Kolom of plek',
  reason: 'Wat er mis is',
  wholeFile: 'hele bestand',
  busy: 'Er worden nu al andere bestanden gelezen. Er is niets opgeslagen. Probeer het over een minuut opnieuw.',
  checkedTitle: 'Dit bestand is goed',
  checked: (participants: number, answers: number, notes: number) =>
    `${municipalities(participants)}, ${counted(answers, 'antwoord', 'antwoorden')} en ${counted(notes, 'opmerking', 'opmerkingen')}. Er is nog geen ronde gemaakt. U hoeft het bestand niet opnieuw te kiezen.`,
} as const;
