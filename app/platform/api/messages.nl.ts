export const apiMessages = {
  invalid: 'Een of meer parameters kloppen niet. Zie errors; er is niets veranderd.',
  unknownAddress: 'Dit adres bestaat niet. De beschrijving staat op /api/v1/openapi.json.',
  addressTooLong: 'Dit adres is te lang, of het heeft te veel parameters.',
  onlyReading: 'Dit adres kan alleen worden gelezen (GET).',
  unreachable: 'De gegevens zijn even niet bereikbaar. Probeer het over een paar minuten opnieuw.',
  failed: 'Er ging bij ons iets mis. Probeer het later opnieuw.',
} as const;
