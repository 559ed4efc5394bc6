import type { MailFrame } from './mail-kind.ts';
import { shippedFrame } from './mail-words.nl.ts';

/** The parts around the words of a kind, as a region's own wording names them. */
export const frameParts = { aanhef: 'greeting', afsluiting: 'closing', contact: 'contact' } as const;

/** The greeting, closing and contact of a region, each shipped or its own. */
export function frameOf(own: ReadonlyMap<string, string>): MailFrame {
  return {
    greeting: own.get('aanhef') ?? shippedFrame.greeting,
    closing: own.get('afsluiting') ?? shippedFrame.closing,
    contact: own.get('contact') ?? shippedFrame.contact,
  };
}
