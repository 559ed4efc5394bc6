/** What an action in the audit log is called; one that is missing here shows as its code. */
const actionNames: Readonly<Record<string, string>> = {
  'invite-user': 'Gebruiker uitgenodigd of rol gegeven',
  'renew-invitation': 'Nieuwe uitnodigingslink gemaakt',
  'end-role': 'Rol beëindigd',
  'take-back-role': 'Rol teruggenomen',
  'correct-name': 'Naam van gebruiker verbeterd',
  'add-organisation': 'Organisatie toegevoegd',
  'change-organisation': 'Organisatie gewijzigd',
  'view-audit-log': 'Logboek bekeken',
  'export-audit-log': 'Logboek opgehaald als bestand',
  'verify-audit-log': 'Keten van het logboek gecontroleerd',
  'view-participant-names': 'Namen van gemeenten in de scan bekeken',
  'end-participant-names': 'Bekijken van namen in de scan beëindigd',
  'export-scan-report': 'Rapport van de preventiescan gemaakt',
  'export-scan-table': 'Tabel van de preventiescan opgehaald',
  'import-scan': 'Preventiescan ingelezen',
  'search-people': 'Personen gezocht',
  'find-person': 'Persoon gevonden bij zoeken',
  'register-person': 'Dossier gemaakt',
  'open-person-file': 'Dossier geopend',
  'view-person-file': 'Dossier bekeken',
  'correct-identity': 'Persoonsgegevens verbeterd',
  'complete-working-name': 'Naam aangevuld',
  'emergency-open-file': 'Dossier geopend als noodinzage',
  'review-emergency-access': 'Noodinzage beoordeeld',
  'restrict-file': 'Dossier afgeschermd',
  'change-file-readers': 'Lezers van afgeschermd dossier gewijzigd',
  'end-file-restriction': 'Afscherming beëindigd',
  'change-household': 'Huishouden gewijzigd',
  'merge-people': 'Dossiers samengevoegd',
  'undo-merge-people': 'Samenvoegen ongedaan gemaakt',
};

const objectNames: Readonly<Record<string, string>> = {
  user: 'Gebruiker',
  organisation: 'Organisatie',
  'audit-log': 'Logboek',
  'scan-round': 'Ronde van de preventiescan',
  person: 'Persoon',
  'person-search': 'Zoeken naar personen',
};

export const objectKinds: readonly string[] = Object.keys(objectNames);

export const actionName = (code: string): string => actionNames[code] ?? code;
export const objectName = (code: string): string => objectNames[code] ?? code;

export const resultNames: Readonly<Record<string, string>> = {
  done: 'Gelukt',
  refused: 'Geweigerd',
  failed: 'Mislukt',
};

export const logMessages = {
  title: 'Logboek',
  lead: (region: string) => `Wie heeft in ${region} wat gedaan, bekeken of meegenomen, en waarom?`,
  filter: 'Zoeken in het logboek',
  from: 'Vanaf',
  until: 'Tot en met',
  action: 'Handeling',
  actor: 'Wie',
  object: 'Waarop',
  all: 'Alle',
  submit: 'Tonen',
  clear: 'Filters wissen',
  dayWrong: 'Dit is geen datum. Kies een dag in de kalender.',
  orderWrong: 'Deze dag ligt voor de eerste dag. Kies een latere dag.',
  caption: 'Gebeurtenissen, nieuwste eerst',
  no: 'Nr.',
  when: 'Wanneer',
  result: 'Uitkomst',
  purpose: 'Doel of reden',
  origin: 'Vanaf adres',
  command: 'Opdrachtregel',
  unknownActor: 'Onbekend account',
  older: 'Oudere',
  newer: 'Nieuwere',
  pages: 'Bladeren in het logboek',
  exportSubject: 'deze gebeurtenissen',
  emptyTitle: 'Geen gebeurtenissen gevonden',
  empty: 'Maak de periode ruimer of wis een filter.',
  verifyTitle: 'Klopt het logboek nog?',
  verifyIntro:
    'Elke gebeurtenis draagt een controlegetal van de vorige. Verandert of verwijdert iemand iets in de database, dan klopt de keten niet meer.',
  verify: 'Controleer de keten',
  intactTitle: 'De keten klopt',
  intact: (count: number) =>
    `${count} ${count === 1 ? 'gebeurtenis is' : 'gebeurtenissen zijn'} gecontroleerd. Niets is veranderd of verwijderd.`,
  brokenTitle: 'De keten klopt niet',
  broken: (count: number, numbers: string) =>
    `Van ${count} gebeurtenissen ${numbers.includes(',') ? 'kloppen deze nummers' : 'klopt dit nummer'} niet: ${numbers}. Het logboek zelf is niet aangepast door deze controle. Meld dit als beveiligingsincident en leg een reservekopie van de database veilig.`,
  andMore: (count: number) => `en nog ${count}`,
} as const;

export const exportColumns = [
  'nummer',
  'tijdstip',
  'wie',
  'account',
  'rol',
  'handeling',
  'handelingcode',
  'soort',
  'object',
  'uitkomst',
  'doel',
  'herkomst',
  'controlegetal',
] as const;
