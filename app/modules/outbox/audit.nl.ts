import type { AuditWords } from '#app/platform/audit/words.ts';

/** What this module records in the audit log, and what readers of the log see of it. */
export const outboxAudit = {
  actions: {
    'resend-message': 'Bericht opnieuw verstuurd',
    'settle-message': 'Bericht dat niet aankwam afgehandeld',
    'resume-mail': 'Berichten aan een adres hervat',
    'change-mail-wording': 'Tekst van berichten gewijzigd',
  },
  objects: {
    message: 'Bericht',
    'mail-wording': 'Tekst van berichten',
  },
} as const satisfies AuditWords;

declare module '#app/platform/audit/words.ts' {
  interface AuditActions extends Record<keyof typeof outboxAudit.actions, true> {}
  interface AuditObjects extends Record<keyof typeof outboxAudit.objects, true> {}
}
