import type { MailKinds } from '#app/platform/mail/mail-kind.ts';

export const shelterMail = {
  'reservation-ends': {
    name: 'Reserveringen die aflopen',
    because: 'U krijgt dit bericht omdat u bij deze opvang werkt.',
    mayStop: true,
    isReminder: true,
    fields: { aantal: { meaning: 'hoeveel reserveringen binnen drie uur aflopen', example: 2 } },
    subject: 'Reserveringen lopen af',
    body: 'Bij een opvanglocatie van uw organisatie lopen reserveringen binnen drie uur af. Aantal: {{aantal}}.\n\nKomt iemand later, verleng dan de reservering. Komt iemand niet, geef dan de plek vrij.',
    linkText: 'Naar vannacht',
  },
} as const satisfies MailKinds;
