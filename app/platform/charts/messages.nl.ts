/** Words that the charts add to the texts they are given. */
export const messages = {
  noFigure: 'geen cijfer',
  noFigures: 'geen cijfers',
  nothingYet: 'Er zijn nog geen cijfers.',
  missing: '–',
  total: 'Van',
  date: 'Datum',
  municipality: 'Gemeente',
  from: 'Van',
  until: 'Tot',
  state: 'Status',
  milestones: 'Mijlpalen',
  milestone: 'mijlpaal of evaluatie',
  states: { planned: 'gepland', running: 'loopt', done: 'klaar', stopped: 'gestopt', late: 'loopt achter' },
  low: 'laag',
  high: 'hoog',
  edge: (band: string, side: string) => `${band} (${side})`,
  ofTotal: (value: string, total: string) => `${value} van ${total}`,
  upTo: (low: string, high: string) => `${low} tot ${high}`,
  startingAt: (value: string) => `vanaf ${value}`,
  today: (day: string) => `vandaag, ${day}`,
  andMore: (shown: string, left: number) => `${shown}; en nog ${left} andere.`,
  course: (from: string, fromDay: string, to: string, toDay: string) =>
    `van ${from} op ${fromDay} naar ${to} op ${toDay}`,
  planning: (from: string, until: string, state: string, milestones: string) =>
    `${from} tot ${until}, ${state}; mijlpalen ${milestones}`,
} as const;
