import { counted, plural } from '#app/words/counts.ts';

export const messages = {
  couldNotCheck: (reason: string) => `Dit kon niet worden nagekeken (${reason}).`,
  onlyReference:
    'Er zijn alleen referentiegegevens, en niemand die kan inloggen: dit is een nieuwe database.',
  installation: (id: string) => `Dit is installatie ${id}.`,
  otherInstallation:
    'Dit is een andere installatie dan die van de reservekopie: de database is nieuw gemaakt.',
  migratedAnew: (count: number) =>
    `${counted(count, 'stap van het schema is', 'stappen van het schema zijn')} opnieuw gedraaid na de reservekopie: de database is nieuw gemaakt en niet teruggezet.`,
  migrationsMissing: (names: readonly string[]) =>
    `Deze stappen van het schema zijn niet gedraaid: ${names.join(', ')}. Draai: onderdak migrate.`,
  migrationsUnknown: (names: readonly string[]) =>
    `Het schema is van een nieuwere versie van Onderdak (onbekend: ${names.join(', ')}).`,
  migrations: (count: number) => `Het schema is van deze versie (${counted(count, 'stap', 'stappen')}).`,
  schemaSame: 'Tabellen, regels, rechten en functies zijn zoals deze versie ze maakt.',
  schemaDiffers: (lines: number, first: string) =>
    `Tabellen, regels of rechten zijn anders dan deze versie ze maakt: ${counted(lines, 'verschil', 'verschillen')}, het eerste bij: ${first}`,
  tables: (tables: number, rows: number, regions: number) =>
    `${counted(tables, 'tabel', 'tabellen')} met ${counted(rows, 'rij', 'rijen')}, in ${counted(regions, 'regio', 'regio’s')}.`,
  tableMissing: (table: string) => `Tabel ${table} ontbreekt.`,
  regionMissing: (slug: string) => `Regio ${slug} ontbreekt.`,
  regionLacks: (slug: string, tables: readonly string[]) =>
    `Regio ${slug} heeft minder dan in de reservekopie: ${listed(tables)}.`,
  regionEmptied: (slug: string, tables: readonly string[]) =>
    `Regio ${slug} heeft niets meer in tabellen die in de reservekopie gevuld waren: ${listed(tables)}.`,
  tableLacks: (table: string) => `Minder dan in de reservekopie: ${table}.`,
  fewerOrMore: (table: string, found: number, expected: number) => `${table} ${found} van ${expected}`,
  sameAsBackup: 'Elke tabel heeft in elke regio ten minste de rijen van de reservekopie.',
  exactlyBackup: 'Elke tabel heeft in elke regio precies de rijen van de reservekopie.',
  chainBroken: (slug: string, events: number) =>
    `De keten van het logboek van regio ${slug} klopt niet: ${counted(events, 'gebeurtenis', 'gebeurtenissen')}.`,
  chainLacks: (slug: string, event: number) =>
    `Het logboek van regio ${slug} mist gebeurtenis ${event}, de laatste van de reservekopie, of die is veranderd.`,
  chains: (regions: number, events: number) =>
    `De ketens van het logboek kloppen: ${counted(events, 'gebeurtenis', 'gebeurtenissen')} in ${counted(regions, 'regio', 'regio’s')}.`,
  chainNotOurs: (chain: string) =>
    `Het logboek van ${chain} past niet bij de zegels of de ankers buiten de database. Kijk met: onderdak audit verify.`,
  regionGone: (chain: string) =>
    `Van regio ${chain} is er een logboek en geen regio: die is in de database verwijderd. Zet een reservekopie terug en meld dit als beveiligingsincident.`,
  sealsNotChecked: (chain: string, keyId: string) =>
    `Het logboek van ${chain} kan niet helemaal worden gecontroleerd: sleutel ${keyId} is hier niet. Zet die uit de kluis in ONDERDAK_KEYS, achter de eerste.`,
  sealsNotThere: (code: string) =>
    `De zegels van de logboeken konden niet worden nagekeken (${code}): in de database ontbreekt een deel van het schema. Kijk naar wat hierboven over het schema staat.`,
  anchored: (anchored: number, chains: number) =>
    `De logboeken passen bij hun zegels; bij ${anchored} van ${chains} staan ankers buiten de database.`,
  removedFilesBack: (slug: string, files: number) =>
    `In regio ${slug} ${plural(files, 'staat', 'staan')} ${counted(files, 'dossier dat eerder verwijderd is', 'dossiers die eerder verwijderd zijn')}, door het terugzetten van een reservekopie. Onderdak verwijdert ze om 02:35 opnieuw, of nu met: onderdak remove expired --region ${slug}. Wilt u een dossier houden, zet dan eerst een bewaarstop.`,
  removalLinesUnusable: (slug: string, lines: number) =>
    `De lijst van verwijderde dossiers van regio ${slug} heeft ${counted(lines, 'regel', 'regels')} die niet te gebruiken ${plural(lines, 'is', 'zijn')}: afgebroken, veranderd, of met een sleutel die hier niet is. Wie daarin staat, wordt na het terugzetten niet vanzelf opnieuw verwijderd. Zet oude sleutels terug, of de map van de ankers uit haar reservekopie.`,
  noRemovedFilesBack: 'Er staat geen dossier dat eerder verwijderd is.',
  noKeys: 'Er zijn geen sleutels gegeven: of de namen te lezen zijn, is niet nagekeken.',
  keyNotRecorded: (id: string) =>
    `Van sleutel ‘${id}’ stond een vingerafdruk in de reservekopie, en nu staat er geen of een andere.`,
  keys: (ids: readonly string[], values: number) =>
    `De sleutels passen (${ids.join(', ')}); ${counted(values, 'versleutelde waarde', 'versleutelde waarden')}.`,
  olderKey: (id: string, values: number, seals: number) =>
    values > 0
      ? `Sleutel ‘${id}’ is nog nodig voor ${counted(values, 'versleutelde waarde', 'versleutelde waarden')}.`
      : seals > 0
        ? `Geen versleutelde waarde heeft sleutel ‘${id}’ nog nodig; ${counted(seals, 'zegel', 'zegels')} van de logboeken wel, en misschien ankers en reservekopieën van voor de wisseling. Laat hem achter de eerste staan.`
        : `Geen versleutelde waarde en geen zegel heeft sleutel ‘${id}’ nog nodig. Reservekopieën van voor de wisseling hebben hem wel nodig: bewaar hem zolang die er zijn.`,
  unreadable: (table: string, failed: number, tried: number) =>
    `In ${table} ${plural(failed, 'is', 'zijn')} ${failed} van ${counted(tried, 'geprobeerde waarde', 'geprobeerde waarden')} niet te ontsleutelen.`,
  olderForm: (rows: number) =>
    `${rowsOf(rows)} nog in een oudere vorm: zoeken vindt hen misschien niet, en een kopie van de database verraadt er meer van. Start Onderdak; dat zet ze om voordat het werkt.`,
  otherKey: (rows: number, current: string) =>
    `${rowsOf(rows)} nog onder een andere sleutel dan ‘${current}’, de eerste. Draai: onderdak keys renew. Bewaar de andere sleutels, ook daarna: reservekopieën en zegels van het logboek hebben ze nodig.`,
  readable: (values: number) =>
    `Een steekproef van ${counted(values, 'versleutelde waarde', 'versleutelde waarden')} is te lezen.`,
} as const;

const rowsOf = (rows: number) =>
  counted(rows, 'rij met persoonsgegevens staat', 'rijen met persoonsgegevens staan');

const mostListed = 8;

function listed(tables: readonly string[]): string {
  const rest = tables.length - mostListed;
  return (
    tables.slice(0, mostListed).join(', ') + (rest > 0 ? ` en nog ${counted(rest, 'tabel', 'tabellen')}` : '')
  );
}
