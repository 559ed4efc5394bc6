/** Words in the pictures of a plan. */
export const planChartMessages = {
  measure: 'Maatregel',
  line: 'Post',
  amount: 'Bedrag',
  year: 'Jaar',
  theme: 'Thema',
  ceilings: 'Boven het plafond, telt niet mee',
  total: 'Totaal dat meetelt',
  waterfallTitle: 'Van maatregelen naar totaal',
  themesWaterfallTitle: 'Van thema’s naar totaal',
  linesTitle: (measure: string) => `Van posten naar totaal: ${measure}`,
  yearsTitle: 'Geld per jaar en per geldbron',
  timelineTitle: 'Planning van de maatregelen',
  themesTitle: 'Geld per thema',
} as const;
