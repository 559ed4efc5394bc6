export const reminderMessages = {
  title: 'Evaluaties om aan te denken',
  today: 'vandaag',
  daysLeft: (days: number) => (days === 1 ? 'morgen' : `over ${days} dagen`),
  daysLate: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
  longAgo: 'te laat',
  line: (day: string, when: string) => `${day}, ${when}`,
} as const;
