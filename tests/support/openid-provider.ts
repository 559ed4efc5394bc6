import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcProvider, { type Configuration } from 'oidc-provider';

/** Somebody at the organisation: what the provider says of them. */
export interface Colleague {
  readonly subject: string;
  readonly email: string;
  readonly name: string;
  readonly groups?: readonly string[];
  readonly amr?: readonly string[];
}

/** A real OpenID provider on this computer, with pages of its own to sign in and to agree. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** Begins to answer, for a program at this address. */
  serve(program: string): void;
  /** Who may sign in there from now on, each with their subject as user name. */
  know(...colleagues: readonly Colleague[]): void;
  /** Answers nothing, or again. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

export const client = { id: 'onderdak', secret: 'the secret of onderdak at a provider of a test' };

export async function openOpenIdProvider(): Promise<OpenIdProvider> {
  const colleagues = new Map<string, Colleague>();
  let isDown = false;
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
  const server = createServer((request, response) => {
    if (isDown) request.socket.destroy();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    serve(program) {
      const provider = new OidcProvider(issuer, configurationFor(program, colleagues));
      const respond = provider.callback();
      answer = (request, response) => {
        const [, page = ''] = /^\/interaction\/[\w-]+(\/\w+)?/u.exec(request.url ?? '') ?? [];
        if (!request.url?.startsWith('/interaction/')) void respond(request, response);
        else void interact(provider, colleagues, { page, request, response });
      };
    },
    know(...known) {
      for (const each of known) colleagues.set(each.subject, each);
    },
    setDown(next) {
      isDown = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function configurationFor(program: string, colleagues: ReadonlyMap<string, Colleague>): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${program}/inloggen/gemeente/terug`],
        post_logout_redirect_uris: [`${program}/`],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: {
      openid: ['sub', 'amr', 'acr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name', 'groups'],
    },
    findAccount: (_, subject) => {
      const person = colleagues.get(subject);
      if (person === undefined) return undefined;
      const { email, name, groups } = person;
      return {
        accountId: subject,
        claims: () => ({
          sub: subject,
          email,
          email_verified: true,
          name,
          ...(groups && { groups: [...groups] }),
        }),
      };
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key for the cookies of a test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = `<h1>Fout bij de aanbieder</h1><p>${out.error}</p>`;
    },
  };
}

interface Interaction {
  readonly page: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Asks for a name, then for agreement; either can be refused. */
async function interact(
  provider: OidcProvider,
  colleagues: ReadonlyMap<string, Colleague>,
  { page, request, response }: Interaction,
): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const finish = (result: Parameters<typeof provider.interactionFinished>[2]) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
  if (page === '/afbreken')
    return finish({ error: 'access_denied', error_description: 'Stopped by the person.' });
  if (request.method === 'POST' && details.prompt.name === 'login') {
    const person = colleagues.get((await formOf(request)).get('naam') ?? '');
    if (person !== undefined)
      return finish({
        login: { accountId: person.subject, amr: [...(person.amr ?? ['pwd'])], remember: true },
      });
  }
  if (request.method === 'POST' && details.prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId: details.session?.accountId ?? '', clientId: client.id });
    grant.addOIDCScope('openid profile email');
    return finish({ consent: { grantId: await grant.save() } });
  }
  const asked =
    details.prompt.name === 'login'
      ? '<label>Naam <input name="naam"></label>'
      : '<p>Mag Onderdak uw gegevens zien?</p>';
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="nl"><title>Aanbieder</title><h1>Inloggen bij de gemeente</h1>
     <form method="post" action="/interaction/${details.uid}/verder">${asked}<button>Verder</button></form>
     <a href="/interaction/${details.uid}/afbreken">Stoppen</a></html>`,
  );
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
}
