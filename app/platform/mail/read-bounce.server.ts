import { simpleParser } from 'mailparser';
import type { KeyRing } from '../crypto/index.server.ts';
import { readBounceId, type MessageRound } from './keyed-ids.ts';
import { enhancedCodeIn, saysAddressGone } from './smtp-refusal.ts';

/** What a message that came back says of the one that was sent. */
export interface Bounce extends MessageRound {
  /** It will not arrive; otherwise the server still tries. */
  readonly isFailed: boolean;
  readonly isAddressGone: boolean;
  readonly code: number | null;
  readonly enhancedCode: string | null;
}

/** - `not-ours`: no address in it was made here. - `no-report`: it says nothing about delivery, such as an automatic answer. */
export type NoBounce = 'not-ours' | 'no-report';

const largest = 5 * 1024 * 1024;

/**
 * Reads a delivery status notification (RFC 3464). Which message it is about stands in the address it was sent to, under
 * our key: whoever sends something else changes nothing.
 *
 * @param recipient the address that the mailbox got it for, when the mail server says so
 */
export async function readBounce(
  keys: KeyRing,
  source: Buffer,
  recipient: string | null,
): Promise<Bounce | NoBounce> {
  if (source.length > largest) return 'no-report';
  const mail = await simpleParser(source, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  const addresses = [
    recipient ?? '',
    ...mail.headerLines
      .filter(({ key }) => ['to', 'delivered-to', 'x-original-to', 'envelope-to'].includes(key))
      .map(({ line }) => line),
  ];
  const about = addresses.flatMap((text) => roundIn(keys, text))[0];
  if (about === undefined) return 'not-ours';
  const report = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const text = report?.content.toString('latin1') ?? '';
  const action = fieldOf(text, 'Action')?.toLowerCase() ?? '';
  if (action !== 'failed' && action !== 'delayed') return 'no-report';
  const diagnostic = fieldOf(text, 'Diagnostic-Code') ?? '';
  const enhancedCode = enhancedCodeIn(fieldOf(text, 'Status') ?? '') ?? enhancedCodeIn(diagnostic);
  const code = Number(/(?:^|[\s;])([2-5]\d\d)[\s-]/u.exec(diagnostic)?.[1] ?? Number.NaN);
  const isFailed = action === 'failed';
  return {
    ...about,
    isFailed,
    isAddressGone: isFailed && enhancedCode !== null && saysAddressGone(enhancedCode),
    code: Number.isNaN(code) ? null : code,
    enhancedCode,
  };
}

function roundIn(keys: KeyRing, text: string): readonly MessageRound[] {
  return [...text.matchAll(/\+([0-9a-f]{52})@/giu)].flatMap(([, id = '']) => readBounceId(keys, id) ?? []);
}

/** The first field of this name, its folded lines put together. */
function fieldOf(report: string, name: string): string | null {
  const lines = report
    .replaceAll('\r', '')
    .replaceAll(/\n[ \t]+/gu, ' ')
    .split('\n');
  const start = `${name.toLowerCase()}:`;
  const line = lines.find((each) => each.toLowerCase().startsWith(start));
  return line === undefined ? null : line.slice(start.length).trim();
}
