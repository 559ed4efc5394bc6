import type { WordsToPerson } from '#app/platform/audit/words.ts';
import type { retentionAudit } from './audit.nl.ts';

/** What the person concerned reads of what this module records. */
export const retentionToPerson: WordsToPerson<typeof retentionAudit.actions> = {
  'choose-retention-term': null,
  'list-files-to-go': null,
  'list-retention-holds': null,
  'list-removal-requests': null,
  'place-retention-hold': { kind: 'change', words: 'zorgde dat uw dossier voorlopig niet wordt verwijderd' },
  'end-retention-hold': { kind: 'change', words: 'zorgde dat uw dossier weer mag worden verwijderd' },
  'record-removal-request': { kind: 'change', words: 'schreef op dat u vroeg om uw dossier te verwijderen' },
  'decide-removal-request': { kind: 'change', words: 'besliste over uw verzoek om verwijdering' },
  'call-off-removal': { kind: 'change', words: 'trok in dat uw dossier wordt verwijderd' },
  'remove-file': null,
  'export-retention-report': null,
};
