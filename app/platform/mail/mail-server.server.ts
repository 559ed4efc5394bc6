import { createTransport, type Transporter } from 'nodemailer';
import { headerText, type Composed } from './compose-message.ts';
import { isPlainAddress, type MailSettings } from './mail-settings.ts';
import { smtpRefusal, type SmtpRefusal } from './smtp-refusal.ts';

/** A message as it leaves. */
export interface Leaving extends Composed {
  readonly to: string;
  /** Envelope sender, to which it comes back. */
  readonly returnTo: string;
  readonly messageId: string;
  readonly writtenAt: Temporal.Instant;
  /** Where a mail program stops this kind with one press (RFC 8058); null when that is not possible. */
  readonly stopLink: string | null;
}

export type Delivery =
  | { readonly kind: 'taken'; readonly code: number; readonly answer: string }
  | ({ readonly kind: 'refused' } & SmtpRefusal);

/** The mail server that messages are handed to. */
export interface MailServer {
  deliver(message: Leaving): Promise<Delivery>;
  close(): void;
}

/** What nodemailer is told: TLS is asked for unless the server is on this machine, and its certificate is checked. */
export function transportOptions({ host, port, isSecure, mayBePlain, login }: MailSettings) {
  return {
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !mayBePlain,
    ignoreTLS: false,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !mayBePlain },
    ...(login !== null && { auth: login }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
}

export function openMailServer(settings: MailSettings): MailServer {
  const transport: Transporter = createTransport(transportOptions(settings));
  return {
    async deliver({ to, returnTo, subject, text, html, messageId, writtenAt, stopLink }) {
      if (!isPlainAddress(to)) return { kind: 'refused', ...noAddress };
      try {
        const { response } = (await transport.sendMail({
          from: { name: headerText(settings.from.name), address: settings.from.address },
          to: { name: '', address: to },
          envelope: { from: returnTo, to: [to] },
          subject: headerText(subject),
          text,
          html,
          messageId,
          date: new Date(writtenAt.epochMilliseconds),
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            ...(stopLink !== null && {
              'List-Unsubscribe': `<${stopLink}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })) as { readonly response: string };
        return { kind: 'taken', code: Number.parseInt(response, 10), answer: response };
      } catch (error) {
        return { kind: 'refused', ...smtpRefusal(error) };
      }
    },
    close: () => transport.close(),
  };
}

const noAddress: SmtpRefusal = {
  isFinal: true,
  isAddressGone: true,
  because: 'no-address',
  code: null,
  enhancedCode: null,
  answer: '',
};
