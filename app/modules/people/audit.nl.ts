import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const peopleAudit = {
  actions: {
    'search-people': 'Personen gezocht',
    'find-person': 'Persoon gevonden bij zoeken',
    'list-open-files': 'Lijst van geopende dossiers bekeken',
    'register-person': 'Dossier gemaakt',
    'open-person-file': 'Dossier geopend',
    'view-person-file': 'Dossier bekeken',
    'correct-identity': 'Persoonsgegevens verbeterd',
    'complete-working-name': 'Naam aangevuld',
    'emergency-open-file': 'Dossier geopend als noodinzage',
    'review-emergency-access': 'Noodinzage beoordeeld',
    'restrict-file': 'Dossier afgeschermd',
    'change-file-readers': 'Lezers van afgeschermd dossier gewijzigd',
    'end-file-restriction': 'Afscherming beëindigd',
    'change-household': 'Huishouden gewijzigd',
    'merge-people': 'Dossiers samengevoegd',
    'undo-merge-people': 'Samenvoegen ongedaan gemaakt',
    'settle-double': 'Mogelijk dubbel dossier beoordeeld',
  },
  objects: {
    person: 'Persoon',
    'person-search': 'Zoeken naar personen',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof peopleAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof peopleAudit.objects, true> {}
}
