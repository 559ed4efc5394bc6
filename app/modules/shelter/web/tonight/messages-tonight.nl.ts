import { counted } from '#app/words/counts.ts';

/** `60 minuten`, and from two hours on `24 uur`. */
function timeOff(minutes: number): string {
  return minutes < 120 ? counted(minutes, 'minuut', 'minuten') : `${Math.round(minutes / 60)} uur`;
}

export const tonightMessages = {
  title: 'Vannacht',
  kicker: (night: string) => `Nacht van ${night}`,
  lead: (free: number, expected: number) =>
    `${counted(free, 'plek', 'plekken')} vrij, ${counted(expected, 'persoon', 'personen')} nog niet gezien.`,
  emptyTitle: 'Geen locaties waar iemand kan slapen',
  empty:
    'Uw organisatie staat in het register nog niet als aanbieder bij een locatie. Vraag dat aan de beheerder van de regio.',
  free: 'Vrij',
  freeUnknown: 'Het aantal plekken is niet bekend.',
  inside: 'Binnen',
  expected: 'Nog niet gezien',
  wentOut: 'Weer weg',
  overNote: (over: number) => `${over} boven het aantal plekken`,
  ofPlaces: (places: number, overflow: number) =>
    overflow > 0 ? `van ${places} + ${overflow} uitloop` : `van ${places}`,
  outOfService: (places: number) => `${places} buiten gebruik`,
  expectedTitle: 'Nog niet gezien',
  insideTitle: 'Binnen',
  wentOutTitle: 'Weer weg',
  /** One line: the question at the door is how many places are free. */
  stand: (free: number | null, inside: number, expected: number) =>
    [...(free === null ? [] : [`${free} vrij`]), `${inside} binnen`, `${expected} nog niet gezien`].join(
      ' · ',
    ),
  standTitle: 'Hoe het er nu voor staat',
  search: 'Zoek op naam',
  searchNobody: 'Niemand op deze lijst heet zo.',
  letters: 'Naar een letter',
  others: (count: number) => `Nog ${counted(count, 'ander', 'anderen')}`,
  isInside: (name: string, hour: string) => `${name} is binnen, ${hour}.`,
  isOut: (name: string, hour: string) => `${name} is weg, ${hour}.`,
  isExpected: (name: string) => `${name} staat nu bij ‘nog niet gezien’.`,
  quiet: 'Iedereen is binnen. Rustige nacht.',
  nobodyExpected: 'Iedereen die een plek heeft, is gezien.',
  nobodyInside: 'Er is nog niemand binnen.',
  checkIn: 'Is binnen',
  checkOut: 'Gaat weg',
  undo: 'Ongedaan maken',
  bed: (ref: string) => `Bed ${ref}`,
  reserved: 'gereserveerd',
  staying: (day: string) => `verblijft sinds ${day}`,
  heldUntil: (moment: string) => `plek vastgehouden tot ${moment}`,
  holdOver: 'reservering verlopen',
  seenIn: (hour: string) => `binnen om ${hour}`,
  seenOut: (hour: string) => `weg om ${hour}`,
  clockOff: (minutes: number) =>
    `de klok van deze telefoon loopt ${timeOff(Math.abs(minutes))} ${minutes > 0 ? 'achter' : 'voor'}`,
  phoneSays: (hour: string) => `volgens de telefoon gedrukt om ${hour}`,
  cameLate: 'eerder gedrukt dan een andere stap, maar later verzonden: kijk of dit klopt',
  nights: (used: number, limit: number) => `${counted(used, 'nacht', 'nachten')} deze maand, grens ${limit}`,
  exception: 'Waarom mag deze nacht toch?',
  exceptionGiven: (reason: string) => `Extra nacht: ${reason}`,
  exceptionMissing: 'Kies waarom deze nacht toch mag.',
  walkIn: 'Iemand zonder reservering',
  unmet: 'Geen plek kunnen geven',
  longStay: (houses: number) =>
    `Locaties voor een langer verblijf (${houses}): hier houdt u de deur niet elke nacht bij`,
  insideNow: 'Wie is er nu binnen?',
  findPlace: 'Plek zoeken',
  toPremises: 'Over deze locatie',
  sharedDevice: 'Dit is een gedeeld toestel',
  toAll: 'Alle locaties',
  problemTitle: 'Niet vastgelegd',
  settingsTitle: 'Wanneer eindigt de nacht?',
  settingsLabel: 'De nacht eindigt om',
  settingsHint: 'Tot dit uur ziet u de nacht van gisteren. De keuze geldt voor dit apparaat.',
  hour: (hour: number) => `${hour}.00 uur`,
  settingsSubmit: 'Opslaan',
  saved: {
    uur: 'Het uur is opgeslagen.',
    vraag: 'Vastgelegd dat er geen plek was.',
    plek: 'De plek is gereserveerd.',
  },
  auditPurpose: 'Nachtdienst',
} as const;
