import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const scanAudit = {
  actions: {
    'view-participant-names': 'Namen van gemeenten in de scan bekeken',
    'end-participant-names': 'Bekijken van namen in de scan beëindigd',
    'export-scan-report': 'Rapport van de preventiescan gemaakt',
    'export-scan-table': 'Tabel van de preventiescan opgehaald',
    'import-scan': 'Preventiescan ingelezen',
  },
  objects: {
    'scan-round': 'Ronde van de preventiescan',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof scanAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof scanAudit.objects, true> {}
}
