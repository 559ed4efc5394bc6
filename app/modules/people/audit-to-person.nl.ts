import type { WordsToPerson } from '#app/platform/audit/words.ts';
import type { peopleAudit } from './audit.nl.ts';

/** What the person concerned reads of what this module records. */
export const peopleToPerson: WordsToPerson<typeof peopleAudit.actions> = {
  'search-people': null,
  'find-person': { kind: 'look', words: 'zocht iemand en vond daarbij uw dossier', tellsReason: true },
  'list-open-files': { kind: 'look', words: 'bekeek een lijst van geopende dossiers. Uw naam stond erop' },
  'register-person': { kind: 'change', words: 'maakte een dossier voor u' },
  'open-person-file': { kind: 'look', words: 'opende uw dossier', tellsReason: true },
  'view-person-file': { kind: 'look', words: 'bekeek uw dossier', tellsReason: true },
  'correct-identity': { kind: 'change', words: 'verbeterde uw persoonsgegevens' },
  'complete-working-name': { kind: 'change', words: 'vulde uw naam aan' },
  'emergency-open-file': {
    kind: 'emergency',
    words: 'opende uw dossier zonder dat de organisatie u al hielp (noodinzage)',
    tellsReason: true,
  },
  'review-emergency-access': {
    kind: 'watch',
    words: 'beoordeelde of een noodinzage in uw dossier terecht was',
  },
  'restrict-file': { kind: 'change', words: 'schermde uw dossier af: daarna konden minder mensen het zien' },
  'change-file-readers': { kind: 'change', words: 'veranderde wie uw afgeschermde dossier mag lezen' },
  'end-file-restriction': { kind: 'change', words: 'haalde de afscherming van uw dossier weg' },
  'change-household': { kind: 'change', words: 'veranderde wie bij uw huishouden horen' },
  'merge-people': { kind: 'change', words: 'voegde twee dossiers van u samen' },
  'undo-merge-people': { kind: 'change', words: 'haalde twee samengevoegde dossiers weer uit elkaar' },
  'settle-double': { kind: 'watch', words: 'keek of er twee dossiers van u zijn' },
};
