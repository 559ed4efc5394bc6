import type { MailKinds } from '#app/platform/mail/mail-kind.ts';

export const taskMail = {
  'task-done': {
    name: 'Taak klaar',
    because: 'U krijgt dit bericht omdat u om dit werk vroeg en het langer dan een minuut duurde.',
    mayStop: true,
    isReminder: true,
    fields: {},
    subject: 'Uw taak in Onderdak is klaar',
    body: 'Wat u in regio {{regio}} hebt gevraagd, is klaar.',
    linkText: 'Bekijken',
  },
} as const satisfies MailKinds;
