import type { WordsToPerson } from '#app/platform/audit/words.ts';
import type { oversightAudit } from './audit.nl.ts';

/** What the person concerned reads of what this module records. */
export const oversightToPerson: WordsToPerson<typeof oversightAudit.actions> = {
  'view-audit-log': null,
  'export-audit-log': null,
  'view-person-log': { kind: 'watch', words: 'keek na wie uw dossier zag of veranderde' },
  'export-person-log': { kind: 'watch', words: 'nam een bestand mee met wie uw dossier zag of veranderde' },
  'view-who-looked': { kind: 'watch', words: 'maakte voor u een overzicht van wie uw dossier zag' },
  'export-who-looked': { kind: 'watch', words: 'nam een overzicht mee van wie uw dossier zag' },
  'share-names-who-looked': {
    kind: 'watch',
    words: 'besloot dat u ook de namen krijgt van wie uw dossier zag',
  },
  'verify-audit-log': null,
  'view-sign-ins': null,
  'export-sign-ins': null,
  'remove-old-audit-events': null,
};
