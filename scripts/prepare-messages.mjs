/** What the person at the terminal reads: what happened, what was kept, what to do. */
export const messages = {
  unknownFlag: (flag) => `Onbekende optie ${flag}. Mogelijk zijn: --no-build en --quiet.`,
  installing: 'Pakketten installeren; dit duurt ongeveer een halve minuut …',
  installed: (seconds) => `Pakketten geïnstalleerd in ${seconds} s.`,
  installFailed: (output) =>
    `Pakketten installeren is mislukt; uw gegevens zijn niet aangeraakt. Los dit op en probeer het opnieuw:\n${output}`,
  noNpm: 'npm is niet gevonden. Er is niets gewijzigd. Installeer Node met npm en probeer het opnieuw.',
  building: 'De pagina’s bouwen; dit duurt enkele seconden …',
  built: (seconds) => `Pagina’s gebouwd in ${seconds} s.`,
  buildFailed: (output) =>
    `De pagina’s bouwen is mislukt; uw gegevens zijn niet aangeraakt. Los dit op en probeer het opnieuw:\n${output}`,
  nothingBuilt: 'De bouw is klaar, maar build/server/index.js is er niet.',
  stillBusy: (seconds) => `… nog bezig (${seconds} s)`,
  waiting: (pid) => `Wachten op proces ${pid}, dat Onderdak al klaarzet …`,
  platformWithoutRuntime: (platform) =>
    `Onderdak heeft geen Node voor dit systeem (${platform}); het draait op Linux en macOS, x64 en arm64.`,
  wrongRuntime: (name, wanted, found) =>
    `Onderdak draait op Node ${wanted}, maar node_modules/.bin/node ${found === null ? 'start niet of ontbreekt' : `is Node ${found}`}. ` +
    `npm heeft het optionele pakket ${name} niet goed geïnstalleerd. ` +
    'Zet "omit=optional" uit in uw npm-instellingen, verwijder node_modules en probeer het opnieuw.',
  notWritable: (directory, owner, self) =>
    `Onderdak mag niet schrijven in ${directory}${owner === self ? '' : ` (van gebruiker ${owner}, u bent ${self})`}. Er is niets gewijzigd. ` +
    `Start Onderdak als de eigenaar, of geef de map aan uw gebruiker (chown -R).`,
  diskFull: 'De schijf is vol. Uw gegevens zijn niet aangeraakt. Maak ruimte vrij en probeer het opnieuw.',
  unreadable: (file) =>
    `Het bestand ${file} is niet te lezen. Haal het terug uit versiebeheer en probeer het opnieuw.`,
};

/** A failure that the person at the terminal can do something about; its message says what. */
export class PrepareError extends Error {}
