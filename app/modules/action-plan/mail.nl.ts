import type { MailKinds } from '#app/platform/mail/mail-kind.ts';

export const planMail = {
  'evaluation-due': {
    name: 'Evaluaties die eraan komen',
    because: 'U krijgt dit bericht omdat u in uw regio aan het plan van aanpak werkt.',
    mayStop: true,
    isReminder: true,
    fields: { aantal: { meaning: 'hoeveel evaluaties eraan komen', example: 3 } },
    subject: 'Evaluaties van het plan van aanpak',
    body: 'In regio {{regio}} komt de dag van evaluaties dichterbij. Aantal: {{aantal}}.',
    linkText: 'Naar de plannen',
  },
} as const satisfies MailKinds;
