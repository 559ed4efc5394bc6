const actionNames: Readonly<Record<string, string>> = {
  'sign-in': 'Inloggen',
  'sign-in-provider': 'Inloggen via de eigen organisatie',
  'confirm-provider': 'Opnieuw ingelogd via de eigen organisatie',
  'link-provider': 'Account gekoppeld aan de eigen organisatie',
  'end-session': 'Een eigen apparaat uitgelogd',
  'end-own-sessions': 'Zelf overal uitgelogd',
  'sign-out': 'Uitloggen',
  'set-password': 'Eerste wachtwoord gekozen',
  'change-password': 'Wachtwoord gewijzigd',
  'ask-new-password': 'Nieuw wachtwoord gevraagd bij het inloggen',
  'end-sessions': 'Overal uitgelogd door een beheerder',
  'end-session-by-time': 'Uitgelogd na tien uur zonder gebruik',
  'choose-work-place': 'Werkplek gekozen',
  'ask-second-step': 'Wachtwoord klopte, tweede stap gevraagd',
  'show-second-step': 'Tweede stap bij inloggen',
  'sign-in-with-passkey': 'Ingelogd met een passkey',
  confirm: 'Opnieuw laten zien wie het is',
  'use-recovery-code': 'Herstelcode gebruikt',
  'add-app': 'App met codes gekoppeld',
  'remove-app': 'App met codes verwijderd',
  'add-passkey': 'Passkey toegevoegd',
  'remove-passkey': 'Passkey verwijderd',
  'make-recovery-codes': 'Nieuwe herstelcodes gemaakt',
  'remove-factors': 'Tweede stap verwijderd, met een nieuw wachtwoord van de beheerder',
  'set-pin': 'Pincode gekozen',
  'share-device': 'Toestel als gedeeld aangemerkt',
  unlock: 'Gedeeld toestel geopend met pincode',
  'end-session-by-pin': 'Uitgelogd na vijf verkeerde pincodes',
};

export const signInActions: readonly string[] = Object.keys(actionNames);

export const signInActionName = (code: string): string => actionNames[code] ?? code;

export const signInResultNames: Readonly<Record<string, string>> = {
  done: 'Gelukt',
  refused: 'Niet gelukt',
  locked: 'Moest wachten: te vaak geprobeerd',
};

export const signInResults: readonly string[] = Object.keys(signInResultNames);

export const signInMessages = {
  link: 'Bekijk wie er inlogde',
  title: 'Inlogpogingen',
  lead: (region: string) =>
    `Wie die in ${region} werkt, logde wanneer in of uit, en lukte het niet? U ziet accounts op de dagen dat ze een rol in uw regio hadden.`,
  filter: 'Zoeken in de inlogpogingen',
  caption: 'Inlogpogingen, nieuwste eerst',
  exportSubject: 'deze inlogpogingen',
  when: 'Wanneer',
  action: 'Wat',
  person: 'Account',
  by: 'Door',
  result: 'Uitkomst',
  origin: 'Vanaf adres',
  pages: 'Bladeren in de inlogpogingen',
  emptyTitle: 'Geen inlogpogingen gevonden',
  toLog: 'Naar het logboek',
  toSessions: 'Bekijk waar u nu bent ingelogd',
  ownTitle: 'Inloggen op uw account',
  ownLead:
    'Hier ziet u de laatste vijftig keer dat iemand op uw account inlogde of dat probeerde. Was u dat niet? Vraag uw regiobeheerder meteen om een nieuw wachtwoord.',
  ownEmpty: 'Er is nog niets om te laten zien.',
} as const;

export const signInExportColumns = [
  'nummer',
  'tijdstip',
  'account',
  'accountnummer',
  'wat',
  'code',
  'uitkomst',
  'door',
  'herkomst',
] as const;
