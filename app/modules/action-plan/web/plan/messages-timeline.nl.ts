import { counted, plural } from '#app/words/counts.ts';
export const timelineMessages = {
  title: 'Tijdlijn',
  lead: (planned: number, all: number, late: number) =>
    `${planned} van de ${counted(all, 'maatregel', 'maatregelen')} ${plural(planned, 'heeft', 'hebben')} een tijd in het plan.` +
    (late === 0
      ? ''
      : late === 1
        ? ' 1 daarvan had klaar moeten zijn.'
        : ` ${late} daarvan hadden klaar moeten zijn.`),
  caption: 'Wat wanneer loopt, met mijlpalen en evaluaties',
  captionLate: 'Wat wanneer loopt, met mijlpalen en evaluaties. Oranjebruin had klaar moeten zijn.',
  measure: 'Maatregel of pilot',
  planning: 'Planning',
  status: 'Status',
  dependsOn: 'Wacht op',
  milestones: 'Mijlpalen en evaluaties',
  tableTitle: 'Alle maatregelen en pilots',
  pilot: (state: string) => `pilot, ${state}`,
  pilotStates: {
    planned: 'nog niet begonnen',
    running: 'loopt',
    done: 'gaat door',
    stopped: 'gestopt',
    late: 'wacht op een besluit',
  },
  done: (day: string) => `klaar op ${day}`,
  held: (day: string) => `gehouden op ${day}`,
  due: (day: string) => day,
  noDay: 'nog geen dag',
  emptyTitle: 'Nog niets om op een tijdlijn te zetten',
  empty: 'Geef een maatregel een planning; dan staat die hier.',
} as const;
