import pg from 'pg';

/**
 * Runs `work` on a connection of its own, as owner. Policies would hide rows without a word where the login is not the
 * owner: `row_security off` makes that an error. Values are written in forms that every server reads alike.
 */
export async function withOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'onderdak backup',
    connectionTimeoutMillis: 10_000,
    options: [
      '-c timezone=UTC',
      '-c row_security=off',
      '-c datestyle=ISO',
      '-c intervalstyle=postgres',
      '-c extra_float_digits=3',
      '-c bytea_output=hex',
      '-c client_encoding=UTF8',
    ].join(' '),
  });
  // A server that stops while a query runs also emits an error; the query's own rejection tells enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
