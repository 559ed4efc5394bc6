import { counted } from '#app/words/counts.ts';
import type { TaskState } from '#app/platform/tasks/task-rows.server.ts';

export const statusNames: Readonly<Record<TaskState['status'], string>> = {
  waiting: 'Wacht',
  running: 'Bezig',
  done: 'Klaar',
  failed: 'Mislukt',
};

export const taskMessages = {
  listTitle: 'Uw rapporten',
  listLead: 'Rapporten en ander werk dat even duurt. Resultaten blijven zeven dagen staan.',
  caption: 'Rapporten, nieuwste eerst',
  name: 'Rapport',
  status: 'Status',
  requested: 'Gevraagd',
  result: 'Resultaat',
  download: 'Downloaden',
  downloadLabel: (name: string) => `Downloaden: ${name}`,
  emptyTitle: 'U hebt nog geen rapporten',
  empty: 'Vraagt u om een rapport of een ander groot bestand, dan ziet u hier hoe ver het is.',
  waiting: 'Uw rapport staat in de rij en begint zo. U kunt deze pagina sluiten; het werk gaat door.',
  running: 'Er wordt aan gewerkt. U kunt deze pagina sluiten; het werk gaat door.',
  progress: 'Voortgang',
  waitingText: 'staat in de rij',
  doneTitle: 'Het bestand is klaar',
  done: 'U kunt het zeven dagen lang downloaden.',
  downloadFile: (name: string) => `${name} downloaden`,
  goneTitle: 'Het bestand is niet meer beschikbaar',
  gone: 'Resultaten blijven zeven dagen staan. Vraag het opnieuw aan.',
  failedTitle: 'Het is niet gelukt',
  failed: 'Er is niets veranderd. Probeer het opnieuw; lukt het weer niet, meld het dan bij uw beheerder.',
  retry: 'Ga terug naar de pagina waar u het bestand vroeg en vraag het daar opnieuw aan.',
  all: 'Al uw rapporten',
} as const;

/** What waits, for the start page. */
export const attentionMessages = {
  done: (count: number) => `${counted(count, 'rapport staat', 'rapporten staan')} klaar`,
  failed: (count: number) => `${counted(count, 'rapport is', 'rapporten zijn')} niet gelukt`,
} as const;
