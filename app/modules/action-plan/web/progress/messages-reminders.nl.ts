import { counted } from '#app/words/counts.ts';

export const reminderMessages = {
  title: 'Evaluaties die eraan komen of te laat zijn',
  today: 'vandaag',
  daysLeft: (days: number) => (days === 1 ? 'morgen' : `over ${days} dagen`),
  daysLate: (days: number) => counted(days, 'dag te laat', 'dagen te laat'),
  longAgo: 'te laat',
  line: (day: string, when: string) => `${day}, ${when}`,
} as const;
