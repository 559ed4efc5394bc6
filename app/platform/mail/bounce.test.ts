import { describe, expect, it } from 'vitest';
import { toKeyRing } from '../crypto/index.server.ts';
import { bounceIdOf, readBounceId } from './keyed-ids.ts';
import { readBounce } from './read-bounce.server.ts';

const keys = toKeyRing([{ id: 'a', bytes: new Uint8Array(32).fill(1) }]);
const others = toKeyRing([{ id: 'b', bytes: new Uint8Array(32).fill(2) }]);
const rotated = toKeyRing([
  { id: 'c', bytes: new Uint8Array(32).fill(3) },
  { id: 'a', bytes: new Uint8Array(32).fill(1) },
]);
const sent = { messageId: '0199d0c4-7a11-7abc-8def-0123456789ab', round: 2 };
const id = bounceIdOf(keys, sent);

describe('the id in the address that mail comes back to', () => {
  it('names message and round, in a local part that mail takes', () => {
    expect(readBounceId(keys, id)).toEqual(sent);
    expect(readBounceId(keys, id.toUpperCase())).toEqual(sent);
    expect(`bounce+${id}`.length).toBeLessThan(64);
  });

  it('is read after the key was changed, as long as the earlier one is there', () => {
    expect(readBounceId(rotated, id)).toEqual(sent);
  });

  it('is nobody else’s to make', () => {
    expect(readBounceId(others, id)).toBeNull();
    expect(readBounceId(keys, id.slice(0, -1) + (id.endsWith('0') ? '1' : '0'))).toBeNull();
    expect(readBounceId(keys, id.replace(/^.{33}./u, '0199d0c47a117abc8def0123456789ab03'))).toBeNull();
    expect(readBounceId(keys, '')).toBeNull();
  });
});

const to = `terug+${id}@regio.example`;
const original = [
  '--XYZ',
  'Content-Type: text/rfc822-headers',
  '',
  'From: Onderdak <onderdak@regio.example>',
  'To: <weg@gemeente.example>',
  'Subject: Uitnodiging voor Onderdak',
  '',
  '--XYZ--',
  '',
];
const dsn = (address: string, status: readonly string[], head: readonly string[] = []) =>
  Buffer.from(
    [
      ...head,
      'From: MAILER-DAEMON@mx.example (Mail Delivery System)',
      `To: ${address}`,
      'Auto-Submitted: auto-replied',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="XYZ"',
      '',
      '--XYZ',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'Your message could not be delivered.',
      '--XYZ',
      'Content-Type: message/delivery-status',
      '',
      ...status,
      '',
      ...original,
    ].join('\r\n'),
  );

const postfix = [
  'Reporting-MTA: dns; mx.regio.example',
  'X-Postfix-Queue-ID: 4F1A2C0011',
  `X-Postfix-Sender: rfc822; ${to}`,
  'Arrival-Date: Sun, 29 Nov 2026 08:00:00 +0100 (CET)',
  '',
  'Final-Recipient: rfc822; weg@gemeente.example',
  'Original-Recipient: rfc822;weg@gemeente.example',
  'Action: failed',
  'Status: 5.1.1',
  'Remote-MTA: dns; mail.gemeente.example',
  'Diagnostic-Code: smtp; 550 5.1.1 <weg@gemeente.example>: Recipient address',
  '    rejected: User unknown in virtual mailbox table',
];
const exchange = [
  'Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com',
  'Received-From-MTA: dns;DB3.mail.protection.outlook.com',
  '',
  'Final-Recipient: rfc822;weg@gemeente.example',
  'Action: failed',
  'Status: 5.2.2',
  'Diagnostic-Code: smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException',
];
const exim = [
  'Reporting-MTA: dns; exim.provider.example',
  '',
  'Action: failed',
  'Final-Recipient: rfc822;weg@gemeente.example',
  'Status: 5.0.0',
  'Remote-MTA: dns; mx.gemeente.example',
  'Diagnostic-Code: smtp; 550 No such user here',
];
const delayed = [
  'Reporting-MTA: dns; mx.regio.example',
  '',
  'Final-Recipient: rfc822; weg@gemeente.example',
  'Action: delayed',
  'Status: 4.4.1',
  'Will-Retry-Until: Thu, 03 Dec 2026 08:00:00 +0100 (CET)',
];

describe('a message that came back', () => {
  it.each([
    ['Postfix', postfix, { isFailed: true, isAddressGone: true, code: 550, enhancedCode: '5.1.1' }],
    ['Exchange', exchange, { isFailed: true, isAddressGone: false, code: 554, enhancedCode: '5.2.2' }],
    ['Exim', exim, { isFailed: true, isAddressGone: false, code: 550, enhancedCode: '5.0.0' }],
    [
      'Postfix, for now',
      delayed,
      { isFailed: false, isAddressGone: false, code: null, enhancedCode: '4.4.1' },
    ],
  ])('from %s', async (_, status, said) => {
    expect(await readBounce(keys, dsn(to, status), null)).toEqual({ ...sent, ...said });
  });

  it('says in another header, or by the mailbox, whom it was for', async () => {
    const head = [`X-Original-To: ${to}`, `Delivered-To: terug@regio.example`];
    expect(await readBounce(keys, dsn('terug@regio.example', postfix, head), null)).toMatchObject(sent);
    expect(await readBounce(keys, dsn('terug@regio.example', postfix), to)).toMatchObject(sent);
  });

  it('is not believed without our key', async () => {
    expect(await readBounce(others, dsn(to, postfix), null)).toBe('not-ours');
    expect(await readBounce(keys, dsn('terug@regio.example', postfix), null)).toBe('not-ours');
    expect(await readBounce(keys, Buffer.from('rubbish'), null)).toBe('not-ours');
  });

  it('is none when it is an automatic answer', async () => {
    const answer = Buffer.from(
      `To: ${to}\r\nSubject: Afwezig: Status: 5.1.1\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
    );
    expect(await readBounce(keys, answer, null)).toBe('no-report');
  });
});
