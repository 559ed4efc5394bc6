import { Client } from 'pg';
import { errorCode } from './error-code.ts';

/** What answers at an address: our server, one that is starting or stopping, nothing, or something else. */
export type Answer =
  | { readonly kind: 'ready'; readonly dataDirectory: string }
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'password-refused' }
  | { readonly kind: 'something-else' };

/** Runs `work` on one connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  // A server that stops while a query runs also emits an error; the query's own rejection tells enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Connects as superuser and asks the server which data it serves. */
export async function ask(url: string): Promise<Answer> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return { kind: 'ready', dataDirectory: rows[0]?.data_directory ?? '' };
    });
  } catch (error) {
    return { kind: reasonOf(errorCode(error) ?? '') };
  }
}

function reasonOf(code: string): 'not-yet' | 'nothing' | 'password-refused' | 'something-else' {
  switch (code) {
    case '57P03': // cannot_connect_now: starting, recovering or stopping
    case '57P01': // admin_shutdown
    case '53300': // too_many_connections
      return 'not-yet';
    case '28P01': // invalid_password
    case '28000': // invalid_authorization_specification
      return 'password-refused';
    case 'ECONNREFUSED':
      return 'nothing';
    default:
      return 'something-else';
  }
}
