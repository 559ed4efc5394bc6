/** What the person at the terminal reads: what happened, what was kept, what to do. */
export const messages = {
  noBinaries: (platform: string) =>
    `Voor dit systeem (${platform}) is er geen PostgreSQL geïnstalleerd. Er is niets gewijzigd. ` +
    'Draai ‘npm ci’ opnieuw, met optionele pakketten, of draai zelf PostgreSQL 18 en zet het adres in DATABASE_URL.',
  binariesDoNotRun: (program: string) =>
    `Het programma ${program} start niet op dit systeem. Er is niets gewijzigd. ` +
    'Draai ‘npm ci’ opnieuw, of draai zelf PostgreSQL 18 en zet het adres in DATABASE_URL.',
  notWritable: (directory: string) =>
    `Onderdak mag niet schrijven in ${directory}. Er is niets gewijzigd. ` +
    'Geef uw gebruiker schrijfrecht op deze map, of start Onderdak als de eigenaar ervan.',
  otherOwner: (directory: string, owner: string, self: string) =>
    `De map ${directory} is van gebruiker ${owner}, en u start Onderdak als ${self}. De gegevens zijn niet aangeraakt. ` +
    `Start Onderdak als ${owner}${self === 'root' ? '.' : `, of geef de map aan ${self} (chown -R).`}`,
  notEnterable: (directory: string, account: string) =>
    `Gebruiker ${account} kan niet meer bij de gegevens in ${directory}. De gegevens zijn niet aangeraakt. ` +
    'Maak de mappen erboven weer toegankelijk (chmod o+x).',
  noServerAccount: (account: string) =>
    `Als root heeft de database een eigen gebruiker ‘${account}’ nodig, en die aanmaken lukt niet. Er is niets gewijzigd. ` +
    `Maak de gebruiker ‘${account}’ aan, of start Onderdak als gewone gebruiker.`,
  copiedDirectory: (directory: string, original: string, record: string) =>
    `De map ${directory} is een kopie van ${original}, en de gegevens horen bij die eerste map. Ze zijn niet aangeraakt. ` +
    `Werk verder in ${original}, of verwijder ${record} om hier met een lege database te beginnen.`,
  dataMissing: (dataDirectory: string, record: string) =>
    `De gegevens horen in ${dataDirectory} te staan, maar die map is er niet. Er is niets gewijzigd. ` +
    `Zet de map terug, of verwijder ${record} om met een lege database te beginnen.`,
  otherVersion: (dataDirectory: string, found: string, needed: number) =>
    `De gegevens in ${dataDirectory} zijn van PostgreSQL ${found}; deze Onderdak werkt met versie ${needed}. De gegevens zijn niet aangeraakt. ` +
    'Gebruik de versie van Onderdak waarmee u ze maakte, of zet de map opzij en begin met een lege database.',
  incompleteData: (dataDirectory: string) =>
    `De map ${dataDirectory} is geen volledige database. De map is niet aangeraakt. ` +
    'Zet een kopie van uw gegevens terug, of zet de map opzij en begin met een lege database.',
  credentialsMissing: (file: string) =>
    `Het wachtwoordbestand ${file} van de database ontbreekt of is onleesbaar. De gegevens zijn niet aangeraakt. ` +
    'Zet het bestand terug uit een reservekopie.',
  credentialsRefused: (file: string) =>
    `De database weigert het wachtwoord uit ${file}. De gegevens zijn niet aangeraakt. ` +
    'Zet het bestand terug dat bij deze gegevens hoort.',
  diskFull: (directory: string) =>
    `Er is te weinig ruimte op de schijf van ${directory}. Wat er al stond is bewaard. ` +
    'Maak ten minste 300 MB vrij en start opnieuw.',
  initialiseFailed: (detail: string) =>
    `Een nieuwe database aanmaken is mislukt. Er is niets achtergebleven. Los dit op en start opnieuw:\n${detail}`,
  startFailed: (logFile: string, detail: string) =>
    `De database start niet. De gegevens zijn bewaard. Het logboek staat in ${logFile}; de laatste regels:\n${detail}`,
  notResponding: (dataDirectory: string, pid: number) =>
    `De database in ${dataDirectory} draait (proces ${pid}) maar geeft geen antwoord. De gegevens zijn bewaard. ` +
    `Wacht even en start opnieuw. Blijft het zo, stop dan proces ${pid} met: kill -INT ${pid}`,
  busy: (pid: number) =>
    `Een ander proces (${pid}) is al te lang bezig met het starten of stoppen van de database. Er is niets gewijzigd. ` +
    'Wacht tot dat proces klaar is of stop het, en start opnieuw.',
  waiting: (pid: number) => `Wachten op proces ${pid}, dat de database start of stopt …`,
  initialising: (dataDirectory: string) => `Een nieuwe database aanmaken in ${dataDirectory} …`,
  recovering: 'De database herstelt zich, dat kan even duren …',
  stopForced: 'De database stopt niet uit zichzelf en wordt afgebroken. De gegevens zijn bewaard.',
  portTaken: (taken: number, port: number) =>
    `Poort ${taken} is in gebruik door een ander programma; de database gebruikt nu poort ${port}.`,
  accountCreated: (account: string) => `Gebruiker ‘${account}’ aangemaakt, waaronder de database draait.`,
  programsCopied: (target: string) =>
    `De database draait vanuit ${target}, omdat zijn gebruiker niet in deze map kan.`,
  dataElsewhere: (dataDirectory: string) =>
    `De gegevens staan in ${dataDirectory}, omdat de gebruiker van de database niet in deze map kan.`,
} as const;
