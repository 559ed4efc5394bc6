import { plural } from '#app/words/counts.ts';

export const sessionMessages = {
  title: 'Waar u bent ingelogd',
  lead: 'Op deze apparaten is uw account nu open. Herkent u er een niet? Log dat apparaat uit en kies een nieuw wachtwoord.',
  toSignIns: 'Bekijk wanneer er op uw account werd ingelogd',
  caption: 'Apparaten waarop u bent ingelogd',
  device: (browser: string, system: string) => `${browser} op ${system}`,
  unknownDevice: 'Onbekend apparaat',
  thisOne: 'Dit apparaat',
  where: 'Apparaat',
  address: 'Vanaf adres',
  begun: 'Ingelogd sinds',
  used: 'Laatst gebruikt',
  place: 'Werkplek',
  noPlace: 'Geen',
  by: (label: string) => `via ${label}`,
  act: 'Doen',
  end: 'Uitloggen',
  endLabel: (row: number, device: string, since: string) =>
    `Uitloggen: regel ${row}, ${device}, ingelogd sinds ${since}`,
  everywhere: 'Overal uitloggen',
  everywhereIntro:
    'Doe dit als u een apparaat kwijt bent of denkt dat iemand anders in uw account zit. Wat u ergens had ingevuld en niet opgeslagen, is daar weg.',
  others: 'Alle andere apparaten uitloggen',
  all: 'Overal uitloggen, ook hier',
  saved: {
    uitgelogd: 'Het apparaat is uitgelogd.',
    overal: 'Alle andere apparaten zijn uitgelogd.',
    gekoppeld: 'Uw account is gekoppeld. Voortaan kunt u ook via uw organisatie inloggen.',
  },
  gone: 'Dit apparaat was al uitgelogd. Er is niets veranderd.',
  link: 'Inloggen via uw organisatie',
  linkIntro: (count: number) =>
    `Koppel ${plural(count, 'uw organisatie', 'een van uw organisaties')} aan dit account. Dan logt u daarmee in. Dat kan alleen met hetzelfde e-mailadres.`,
  linked: (label: string) => `Uw account is gekoppeld aan ${label}.`,
  linkSubmit: (label: string) => `Koppelen aan ${label}`,
} as const;
