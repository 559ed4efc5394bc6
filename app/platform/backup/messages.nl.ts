import { counted, plural } from '#app/words/counts.ts';
const nothingChanged = 'Er is niets veranderd.';

export const messages = {
  empty: `Deze reservekopie is leeg (0 bytes). ${nothingChanged}`,
  notABackup: `Dit bestand is geen reservekopie van Onderdak, of het begin ervan is beschadigd. ${nothingChanged}`,
  newerFormat: (version: string) =>
    `Deze reservekopie heeft vorm ${version}, die deze versie van Onderdak niet kent. Neem een nieuwere versie. ${nothingChanged}`,
  damaged: `Deze reservekopie is beschadigd of afgebroken: er is een deel veranderd of het einde ontbreekt. Neem een andere reservekopie. ${nothingChanged}`,
  contradicts: (where: string) =>
    `Deze reservekopie klopt niet met zichzelf (${where}). Neem een andere reservekopie. ${nothingChanged}`,
  noKey: (id: string, setting: string) =>
    `Deze reservekopie is versleuteld met sleutel ‘${id}’, en die staat niet in ${setting}. Haal de sleutel uit de kluis. ${nothingChanged}`,
  wrongKey: (id: string, setting: string) =>
    `Sleutel ‘${id}’ uit ${setting} past niet op deze reservekopie: er is een andere sleutel onder dezelfde naam, of het begin van het bestand is beschadigd. ${nothingChanged}`,
  noKeyToWriteWith:
    'Er is geen sleutel om een reservekopie mee te versleutelen: zet ONDERDAK_BACKUP_KEY, of ONDERDAK_KEYS. Er is niets gemaakt.',
  exists: (path: string) => `${path} bestaat al en wordt niet overschreven. Kies een andere naam.`,
  cannotWrite: (path: string, reason: string) => `${path} kan niet worden geschreven: ${reason}`,
  cannotRead: (path: string, reason: string) => `${path} kan niet worden gelezen: ${reason}`,
  doesNotExist: 'het bestaat niet.',
  isFolder: 'het is een map.',
  noRights: 'u hebt er geen rechten voor.',
  noRoom: 'de schijf is vol.',
  notMigrated: `In deze database staat geen Onderdak: er is niets om een kopie van te maken. ${nothingChanged}`,
  notEmpty: (tables: number) =>
    `De database is niet leeg (${counted(tables, 'tabel', 'tabellen')}). Een reservekopie wordt alleen in een lege database teruggezet; niets wordt ooit overschreven. Maak een nieuwe database, of kies met ONDERDAK_VAR een andere map. ${nothingChanged}`,
  newerSchema: (names: readonly string[]) =>
    `Deze reservekopie komt van een nieuwere versie van Onderdak (onbekend: ${names.join(', ')}). Zet eerst die versie neer. ${nothingChanged}`,
  otherSchema: (name: string) =>
    `Deze reservekopie heeft een ander schema dan deze versie van Onderdak bij ‘${name}’. ${nothingChanged}`,
  rowsDiffer: (table: string, expected: number, found: number) =>
    `In ${table} ${plural(found, 'is', 'zijn')} ${counted(found, 'rij', 'rijen')} teruggezet, en er horen er ${expected} te zijn. ${nothingChanged}`,
  mayNotCreateDatabase:
    'Voor een oefening moet de eigenaar van de database een database mogen maken (alter role … createdb). Of zet de kopie terug op een andere machine, met: onderdak restore. Er is niets veranderd.',
} as const;
