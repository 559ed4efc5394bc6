import { counted, plural } from '#app/words/counts.ts';
export const occupancyMessages = {
  title: 'Bezetting van de opvang',
  lead: (average: string, places: string, rate: string | null) =>
    `Gemiddeld ${plural(Number(average), 'sliep', 'sliepen')} er ${average} ${plural(Number(average), 'mens', 'mensen')} per nacht${rate === null ? '' : `, op gemiddeld ${places} ${plural(Number(places), 'plek', 'plekken')}: ${rate} bezet`}.`,
  busiestNight: (people: number, night: string) =>
    `De meeste mensen waren er in de nacht van ${night}: ${people}.`,
  nightOf: (day: string, others: number) =>
    others === 0 ? day : `${day} en nog ${counted(others, 'nacht', 'nachten')}`,
  leftOut: (houses: number) =>
    `Deze cijfers gaan alleen over locaties die hun verblijven vastleggen. ${houses === 1 ? 'Eén locatie legt' : `${houses} locaties leggen`} nog niets vast en ${houses === 1 ? 'telt' : 'tellen'} niet mee.`,
  nothingRecorded: 'legt nog niets vast',
  noneRecorded:
    'In deze periode legde geen enkele locatie verblijven vast. Er valt dus nog niets te zeggen over de bezetting.',
  thisMonth: 'Deze maand',
  lastMonth: 'Vorige maand',
  besideLabel: 'Maand ervoor en erna',
  total: 'Alle locaties die vastleggen',
  empty: 'In deze periode zijn er geen nachten om te tellen.',
  from: 'Van',
  to: 'Tot en met',
  show: 'Tonen',
  filterLabel: 'Periode kiezen',
  chart: 'Mensen en plekken per nacht',
  chartCaption: (lowest: number, highest: number) =>
    lowest === highest
      ? `Elke nacht ${counted(highest, 'mens', 'mensen')}`
      : `Per nacht ${lowest} tot ${counted(highest, 'mens', 'mensen')}`,
  source: 'de verblijven in Onderdak',
  tableTitle: 'Per locatie',
  tableCaption: 'Bezetting per locatie in de periode',
  premises: 'Locatie',
  nights: 'Nachten',
  average: 'Mensen gemiddeld',
  highest: 'Meeste mensen',
  busiest: 'In de nacht van',
  places: 'Plekken gemiddeld',
  rate: 'Bezet',
  overNights: 'Nachten te vol',
  download: 'de bezetting per nacht',
  periodWrong:
    'De laatste dag ligt voor de eerste, of de periode is langer dan twee jaar. U ziet de laatste dertig dagen.',
  privacyNote:
    'U ziet hoe vol de locaties zijn, geen personen. De aantallen per locatie zijn precies. Ze zijn niet bedoeld om te publiceren.',
  waitingTitle: 'Wachtlijst',
  waitingCaption: 'Mensen op de wachtlijst per soort plek, vandaag',
  kind: 'Soort plek',
  waiting: 'Wachten',
  urgent: 'Met spoed',
  all: 'Samen',
  noWaiting: 'Niemand wacht op een plek.',
  unmetTitle: 'Geen plek kunnen geven',
  unmetCaption: 'Mensen die in deze periode om een plek vroegen en geen kregen',
  reason: 'Waarom niet',
  people: 'Mensen',
  noUnmet: 'In deze periode kreeg iedereen een plek.',
  hidden: 'niet getoond',
  disclosureNote:
    'In de lijsten van wie wacht en wie geen plek kreeg staan kleine aantallen niet, zodat niemand te herkennen is. Soms staat er nog een aantal niet, omdat het kleine aantal anders uit te rekenen is.',
} as const;
