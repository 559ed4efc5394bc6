export const doorMessages = {
  waiting: 'Wordt verzonden zodra er verbinding is.',
  sending: 'Wordt verzonden …',
  sent: (count: number) => (count === 1 ? 'Verzonden.' : `Alle ${count} verzonden.`),
  offline: (count: number) =>
    count === 1
      ? 'Geen verbinding. Eén stap is bewaard en wordt verzonden zodra er verbinding is.'
      : `Geen verbinding. ${count} stappen zijn bewaard en worden verzonden zodra er verbinding is.`,
  signedOut:
    'U bent uitgelogd of werkt nu op een andere werkplek. Log in of ga terug naar deze werkplek; wat u deed is bewaard en wordt dan verzonden.',
  otherAccount: (count: number) =>
    `Op deze telefoon ${count === 1 ? 'wacht 1 stap' : `wachten ${count} stappen`} van een collega. Die wordt verzonden als de collega inlogt.`,
  refused: 'Niet vastgelegd.',
  cannotStore: 'Deze telefoon kan niets bewaren. Er wordt meteen verzonden.',
} as const;
