import { dayInWords } from '#app/words/days.ts';
import type { MailKind, MailKinds } from '#app/platform/mail/mail-kind.ts';
import { shippedFrame } from '#app/platform/mail/mail-words.nl.ts';
import { frameParts } from '#app/platform/mail/wording-of-region.ts';
import { frameNames, wordingMessages as text } from './wording-messages.nl.ts';

/** A part of messages that a region may word. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly shipped: string;
  /** Null for what surrounds every message. */
  readonly kind: MailKind | null;
  readonly fields: readonly { readonly name: string; readonly meaning: string; readonly example: string }[];
}

/** All parts: what surrounds every message, and then each kind. */
export function wordedParts(kinds: MailKinds, regionName: string): readonly Part[] {
  const region = { name: 'regio', meaning: text.region, example: regionName };
  return [
    ...Object.entries(frameParts).map(([code, place]) => ({
      code,
      name: frameNames[code] ?? code,
      shipped: shippedFrame[place],
      kind: null,
      fields: [region],
    })),
    ...Object.entries(kinds).map(([code, kind]) => ({
      code,
      name: kind.name,
      shipped: kind.body,
      kind,
      fields: [
        region,
        ...Object.entries(kind.fields).map(([name, { meaning, example }]) => ({
          name,
          meaning,
          example:
            typeof example === 'number' ? String(example) : dayInWords(Temporal.PlainDate.from(example)),
        })),
      ],
    })),
  ];
}
