export const doorMessages = {
  /** Short: it takes one line of the card, so that the cards beneath stay where they are. */
  waiting: 'Bewaard. Wordt verzonden.',
  done: {
    in: (name: string, hour: string) => `✓ ${name} is binnen, ${hour}`,
    uit: (name: string, hour: string) => `✓ ${name} is weg, ${hour}`,
  },
  undone: 'Ongedaan gemaakt.',
  allSent: 'Alles is verzonden.',
  offline: (count: number) =>
    count === 1
      ? 'Geen verbinding. Eén stap is bewaard en wordt verzonden zodra er verbinding is.'
      : `Geen verbinding. ${count} stappen zijn bewaard en worden verzonden zodra er verbinding is.`,
  signedOut:
    'U bent uitgelogd of werkt nu op een andere werkplek. Log in of ga terug naar deze werkplek; wat u deed is bewaard en wordt dan verzonden.',
  otherAccount: (count: number) =>
    `Op deze telefoon ${count === 1 ? 'wacht 1 stap' : `wachten ${count} stappen`} van een collega. Die wordt verzonden als de collega inlogt.`,
  refused: 'Niet vastgelegd. Kijk bij de persoon waarom.',
} as const;
