/** A visitor without a browser: sends requests as they are and keeps the cookies it is given. */
export interface WebClient {
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a form as the page at `path` would. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** `userAgent` matters: programs that scan mail follow links before a person does. */
export function createWebClient(address: string, userAgent: string): WebClient {
  const cookies = new Map<string, string>();
  const client: WebClient = {
    async request(path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('User-Agent', userAgent);
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers });
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      return response;
    },
    post: (path, fields) =>
      client.request(path, {
        method: 'POST',
        headers: { Origin: address },
        body: new URLSearchParams(fields),
      }),
  };
  return client;
}

/** Signs in with an invented account of the demo, such as `opvang.assen`, or with another address that has its password. */
export async function signInAs(client: WebClient, account: string): Promise<void> {
  const response = await client.post('/inloggen', {
    proefaccount: account.includes('@') ? account : `${account}@demo.onderdak.example`,
  });
  if (response.status !== 303) throw new Error(`${account} could not sign in: status ${response.status}.`);
  await response.body?.cancel();
}
