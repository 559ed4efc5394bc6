export const occupancyMessages = {
  title: 'Bezetting van de opvang',
  lead: (average: string, places: string) =>
    `Gemiddeld sliepen er ${average} mensen per nacht, op gemiddeld ${places} plaatsen.`,
  empty: 'In deze periode zijn er geen nachten om te tellen.',
  from: 'Van',
  to: 'Tot en met',
  show: 'Toon',
  filterLabel: 'Periode kiezen',
  chart: 'Mensen en plaatsen per nacht',
  chartCaption: (lowest: number, highest: number) =>
    lowest === highest ? `Elke nacht ${highest} mensen` : `Per nacht ${lowest} tot ${highest} mensen`,
  source: 'de verblijven in Onderdak',
  tableTitle: 'Per locatie',
  tableCaption: 'Bezetting per locatie in de periode',
  premises: 'Locatie',
  nights: 'Nachten',
  average: 'Mensen gemiddeld',
  highest: 'Drukste nacht',
  places: 'Plaatsen gemiddeld',
  rate: 'Bezet',
  overNights: 'Nachten te vol',
  download: 'de bezetting per nacht',
  periodWrong:
    'De laatste dag ligt voor de eerste, of de periode is langer dan twee jaar. U ziet de laatste dertig dagen.',
  privacyNote: 'U ziet aantallen, geen personen. Deze aantallen zijn nog niet bewerkt voor openbaar gebruik.',
} as const;
