export const apiMessages = {
  codeWrong: 'Geen CBS-code. Een code ziet eruit als GM0505.',
  regionWrong: 'Geen korte naam van een regio: kleine letters, cijfers en streepjes.',
  dayWrong: 'Geen datum. Schrijf jjjj-mm-dd, zoals 2026-01-31.',
  sourceEmpty: 'Geef de naam van een bron, of laat de parameter weg.',
  unknownParameter: 'Deze parameter bestaat niet bij dit adres.',
  noMunicipality: (code: string) => `Er is geen gemeente met code ${code} in de lijst.`,
  noRegion: (slug: string) => `Er is geen regio ‘${slug}’. De regio’s staan op /api/v1/regios.`,
  unknownSource: (known: readonly string[]) =>
    `Deze bron is niet bekend bij deze regio. Bekend: ${known.join('; ')}.`,
} as const;
