import { counted } from '#app/words/counts.ts';
import type { TaskState } from '#app/platform/tasks/task-rows.server.ts';

export const statusNames: Readonly<Record<TaskState['status'], string>> = {
  waiting: 'Wacht',
  running: 'Bezig',
  done: 'Klaar',
  failed: 'Mislukt',
};

export const taskMessages = {
  listTitle: 'Uw taken',
  listLead: 'Rapporten en ander werk dat even duurt. Resultaten blijven zeven dagen staan.',
  caption: 'Taken, nieuwste eerst',
  name: 'Taak',
  status: 'Stand',
  requested: 'Gevraagd',
  result: 'Resultaat',
  download: 'Ophalen',
  downloadLabel: (name: string) => `Ophalen: ${name}`,
  emptyTitle: 'U hebt nog geen taken',
  empty: 'Vraagt u om een rapport of een ander groot bestand, dan ziet u hier hoe ver het is.',
  waiting: 'Uw taak staat klaar en begint zo. U kunt deze pagina sluiten; het werk gaat door.',
  running: 'Er wordt aan gewerkt. U kunt deze pagina sluiten; het werk gaat door.',
  progress: 'Voortgang',
  waitingText: 'wacht op de beurt',
  doneTitle: 'Het bestand is klaar',
  done: 'U kunt het zeven dagen lang ophalen.',
  downloadFile: (name: string) => `Haal ${name} op`,
  goneTitle: 'Het bestand is niet meer beschikbaar',
  gone: 'Resultaten blijven zeven dagen staan. Vraag het opnieuw aan.',
  failedTitle: 'Het is niet gelukt',
  failed: 'Er is niets veranderd. Probeer het opnieuw; lukt het weer niet, meld het dan bij uw beheerder.',
  retry: 'Ga terug naar de pagina waar u het bestand vroeg en vraag het daar opnieuw aan.',
  all: 'Al uw taken',
} as const;

/** What waits, for the start page. */
export const attentionMessages = {
  done: (count: number) => `${counted(count, 'rapport staat', 'rapporten staan')} klaar`,
  failed: (count: number) => `${counted(count, 'rapport is', 'rapporten zijn')} niet gelukt`,
} as const;
