import type { MailKinds } from '#app/platform/mail/mail-kind.ts';

/** Whom it was about and who looked stands on the page behind the link, for who signs in. */
export const peopleMail = {
  'emergency-opened': {
    name: 'Noodtoegang gebruikt',
    because:
      'U krijgt dit bericht omdat u functionaris gegevensbescherming bent: noodtoegang wordt achteraf beoordeeld.',
    mayStop: false,
    isReminder: false,
    fields: { aantal: { meaning: 'hoe vaak noodtoegang is gebruikt', example: 2 } },
    subject: 'Noodtoegang gebruikt in Onderdak',
    body: 'In regio {{regio}} is noodtoegang gebruikt. Aantal: {{aantal}}.\n\nBeoordeel of dat terecht was. Wie het deed en waarom, ziet u na inloggen.',
    linkText: 'Noodtoegang beoordelen',
  },
} as const satisfies MailKinds;
