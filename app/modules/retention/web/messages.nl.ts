import { counted } from '#app/words/counts.ts';

/** What waits, as the start page tells it. */
export const retentionAttentionText = {
  requests: (count: number) =>
    `${counted(count, 'verzoek', 'verzoeken')} om een dossier te verwijderen: beslis binnen drie maanden.`,
  holdsEnding: (count: number) =>
    `${counted(count, 'bewaarstop loopt', 'bewaarstops lopen')} binnen dertig dagen af. Daarna gaat het verwijderen door.`,
  notRemoved: (count: number) =>
    count === 1
      ? '1 dossier had al weg moeten zijn. Staat het er morgen nog, vraag dan de technisch beheerder.'
      : `${count} dossiers hadden al weg moeten zijn. Staan ze er morgen nog, vraag dan de technisch beheerder.`,
};
