import { createHash } from 'node:crypto';
import type { DBAdapter, Where } from 'better-auth/adapters';

type Query = { readonly model: string; where?: Where[] | undefined };
type Row = { token?: unknown };

/**
 * The library's access to its tables, with the token of a session kept as its SHA-256 alone: who reads the database,
 * or a copy of it, cannot go on in somebody's session. A token is 32 random characters, so it cannot be guessed from
 * its hash. The library itself sees the token it asked with.
 */
export function withHashedTokens<Adapter extends Omit<DBAdapter, 'transaction'>>(adapter: Adapter): Adapter {
  const hashed: Omit<DBAdapter, 'transaction' | 'id'> = {
    create: async (query) => {
      if (query.model !== 'session') return adapter.create(query);
      const { token } = query.data as Row;
      const data = { ...query.data, ...(typeof token === 'string' ? { token: hashOf(token) } : {}) };
      return withToken(await adapter.create({ ...query, data }), token);
    },
    findOne: async (query) => withToken(await adapter.findOne(hashedQuery(query)), tokenIn(query)),
    findMany: (query) => adapter.findMany(hashedQuery(query)),
    count: (query) => adapter.count(hashedQuery(query)),
    update: async (query) => withToken(await adapter.update(hashedQuery(query)), tokenIn(query)),
    updateMany: (query) => adapter.updateMany(hashedQuery(query)),
    delete: (query) => adapter.delete(hashedQuery(query)),
    deleteMany: (query) => adapter.deleteMany(hashedQuery(query)),
    consumeOne: async (query) => withToken(await adapter.consumeOne(hashedQuery(query)), tokenIn(query)),
    incrementOne: async (query) => withToken(await adapter.incrementOne(hashedQuery(query)), tokenIn(query)),
  };
  return { ...adapter, ...hashed };
}

/** The same query, looking for the hashes of the tokens it names. */
function hashedQuery<Asked extends Query>(query: Asked): Asked {
  if (query.model !== 'session' || query.where === undefined) return query;
  return { ...query, where: query.where.map(hashedCondition) };
}

function hashedCondition(condition: Where): Where {
  if (condition.field !== 'token') return condition;
  const { value } = condition;
  if (typeof value === 'string') return { ...condition, value: hashOf(value) };
  return Array.isArray(value)
    ? { ...condition, value: value.map((each) => hashOf(String(each))) }
    : condition;
}

/** The one token that a query looks for. */
function tokenIn({ model, where }: Query): unknown {
  return model === 'session' ? where?.find(({ field }) => field === 'token')?.value : undefined;
}

function withToken<Found>(row: Found, token: unknown): Found {
  return typeof token === 'string' && typeof row === 'object' && row !== null ? { ...row, token } : row;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
