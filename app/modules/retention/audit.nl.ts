import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const retentionAudit = {
  actions: {
    'choose-retention-term': 'Bewaartermijn gekozen',
    'list-files-to-go': 'Lijst bekeken van dossiers die verwijderd worden',
    'list-retention-holds': 'Lijst van bewaarstops bekeken',
    'list-removal-requests': 'Lijst van verzoeken om verwijdering bekeken',
    'place-retention-hold': 'Verwijderen gestopt',
    'end-retention-hold': 'Bewaarstop beëindigd',
    'record-removal-request': 'Verzoek om verwijdering vastgelegd',
    'decide-removal-request': 'Op verzoek om verwijdering beslist',
    'call-off-removal': 'Toch niet verwijderen, na toewijzing',
    'remove-file': 'Dossier verwijderd',
    'export-retention-report': 'Overzicht van bewaartermijnen uitgevoerd',
  },
  objects: {
    'retention-kind': 'Soort gegevens',
    'file-removal': 'Verwijdering van een dossier',
    retention: 'Bewaren en verwijderen',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof retentionAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof retentionAudit.objects, true> {}
}
