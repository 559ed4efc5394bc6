import { counted } from '#app/words/counts.ts';

/** What waits, as the start page tells it. */
export const retentionAttentionText = {
  requests: (count: number) =>
    `${counted(count, 'verzoek', 'verzoeken')} om een dossier te verwijderen: beslis binnen drie maanden.`,
  holdsEnding: (count: number) =>
    `${counted(count, 'bewaarstop loopt', 'bewaarstops lopen')} bijna af. Daarna gaat het verwijderen door.`,
};
