import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Some 60 ms and 32 MB for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const hashBytes = 32;

/**
 * `scrypt:<salt>:<hash>` of a PIN. There are few PINs: what keeps a copy of the database from giving them away is the
 * secret, which is not in it.
 */
export async function hashPin(secret: string, userId: string, pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, userId, pin, salt);
  return `scrypt:${salt.toString('base64url')}:${hash.toString('base64url')}`;
}

export async function isPin(secret: string, userId: string, pin: string, stored: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split(':');
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(secret, userId, pin, Buffer.from(salt, 'base64url'));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function derive(secret: string, userId: string, pin: string, salt: Buffer): Promise<Buffer> {
  const peppered = createHmac('sha256', secret).update(`${userId} ${pin}`).digest();
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, hashBytes, cost, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}
