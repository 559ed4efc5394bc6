import type { MailFrame } from './mail-kind.ts';

/** What stands around every message. */
export const mailWords = {
  noReply: 'U kunt dit bericht niet beantwoorden. In dit bericht staan geen gegevens van cliënten.',
  stop: 'Dit soort berichten niet meer ontvangen',
  copy: 'Werkt de link niet? Kopieer dan dit adres:',
  testSubject: 'Proefbericht van Onderdak',
  testBody: 'Dit is een proefbericht. Komt het aan, dan kan Onderdak mail versturen.',
} as const;

/** The frame that the program ships. */
export const shippedFrame: MailFrame = {
  greeting: 'Goedendag,',
  closing: 'Met vriendelijke groet,\nOnderdak, regio {{regio}}',
  contact: 'Vragen? Neem contact op met de beheerder van Onderdak in uw regio.',
};
