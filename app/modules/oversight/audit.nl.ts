import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const oversightAudit = {
  actions: {
    'view-audit-log': 'Logboek bekeken',
    'export-audit-log': 'Logboek opgehaald als bestand',
    'view-person-log': 'Logboek van één persoon bekeken',
    'export-person-log': 'Logboek van één persoon opgehaald als bestand',
    'view-who-looked': 'Overzicht van wie keek gemaakt voor een persoon',
    'export-who-looked': 'Overzicht van wie keek opgehaald als bestand',
    'share-names-who-looked': 'Namen van medewerkers meegegeven aan een persoon',
    'remove-old-audit-events': 'Oud deel van het logboek verwijderd',
    'verify-audit-log': 'Keten van het logboek gecontroleerd',
    'view-sign-ins': 'Inlogpogingen bekeken',
    'export-sign-ins': 'Inlogpogingen opgehaald als bestand',
  },
  objects: {
    'audit-log': 'Logboek',
    'sign-ins': 'Inlogpogingen',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof oversightAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof oversightAudit.objects, true> {}
}
