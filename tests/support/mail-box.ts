import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { MailSettings } from '#app/platform/mail/mail-settings.ts';

/** A message as a mail server got it. */
export interface Arrived {
  readonly mail: ParsedMail;
  readonly raw: string;
  readonly to: readonly string[];
  readonly returnTo: string;
}

/** What the server does with the next messages. */
export interface Behaviour {
  /** Refuses the recipient. */
  readonly atRecipient?: readonly [code: number, text: string];
  /** Refuses the content after it came. */
  readonly atData?: readonly [code: number, text: string];
  /** Takes the content, and breaks the connection before it says so. */
  readonly breaksAfterData?: boolean;
}

/** A mail server on this machine that keeps what it gets. */
export interface MailBox {
  readonly port: number;
  readonly settings: MailSettings;
  readonly arrived: readonly Arrived[];
  /** For the next messages, one after the other; after them all is taken. */
  behave(...next: readonly Behaviour[]): void;
  /** The first message that fits, as soon as it is there. */
  find(fits: (arrived: Arrived) => boolean, withinMs?: number): Promise<Arrived>;
  close(): Promise<void>;
}

const refusal = ([code, text]: readonly [number, string]) =>
  Object.assign(new Error(text), { responseCode: code });

export async function openMailBox(port = 0): Promise<MailBox> {
  const arrived: Arrived[] = [];
  const behaviours: Behaviour[] = [];
  async function keep(
    raw: string,
    { rcptTo, mailFrom }: SMTPServerSession['envelope'],
    behaviour: Behaviour,
    done: (error: null) => void,
  ) {
    const mail = await simpleParser(raw);
    const returnTo = mailFrom === false ? '' : mailFrom.address;
    arrived.push({ mail, raw, to: rcptTo.map(({ address }) => address), returnTo });
    if (behaviour.breaksAfterData !== true) return done(null);
    for (const connection of server.connections) connection.close();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const told = behaviours[0]?.atRecipient;
      if (told === undefined) return done();
      behaviours.shift();
      done(refusal(told));
    },
    onData(stream, session, done) {
      const behaviour = behaviours.shift() ?? {};
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour.atData !== undefined) {
          done(refusal(behaviour.atData));
          return;
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        void keep(raw, session.envelope, behaviour, done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: listening } = server.server.address() as AddressInfo;
  return {
    port: listening,
    settings: {
      host: '127.0.0.1',
      port: listening,
      isSecure: false,
      mayBePlain: true,
      login: null,
      from: { name: 'Onderdak', address: 'onderdak@regio.example' },
      bounces: 'terug@regio.example',
    },
    arrived,
    behave: (...next) => void behaviours.push(...next),
    async find(fits, withinMs = 15_000) {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = arrived.find(fits);
        if (found !== undefined) return found;
        if (Date.now() > until) throw new Error(`No such message among ${arrived.length}.`);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
