import { dictionary } from '@zxcvbn-ts/language-common';
import type pg from 'pg';
import { passwordWeakness, type PasswordWeakness } from '#app/kernel/password-weakness.ts';
import { openBreachedList } from './breached-list.server.ts';

/** Says whether a password that somebody chooses is too easy to guess. */
export interface PasswordJudge {
  /**
   * @param about what else is known: the name of the region that asks
   * @returns why it is too easy for this account; null when it is not
   */
  weaknessOf(userId: string, password: string, about?: readonly string[]): Promise<PasswordWeakness | null>;
}

/** Words of the service, which many put into its password. */
const serviceWords = ['onderdak', 'wachtwoord', 'welkom'];

/**
 * @param breachedPath the operator's own list of breached passwords; undefined for the list that ships alone
 */
export async function createPasswordJudge(
  pool: pg.Pool,
  breachedPath: string | undefined,
): Promise<PasswordJudge> {
  const breached = breachedPath === undefined ? null : await openBreachedList(breachedPath);
  const common = new Set(dictionary['passwords-common'].map((each) => each.normalize('NFKC').toLowerCase()));
  return {
    async weaknessOf(userId, password, about = []) {
      const { rows } = await pool.query<{ name: string; email: string }>(
        'select name, email from account_holder where id = $1',
        [userId],
      );
      const ownWords = [...serviceWords, ...about, ...rows.flatMap(({ name, email }) => [name, email])];
      const weakness = passwordWeakness(password, { ownWords, common });
      if (weakness !== null || breached === null) return weakness;
      return (await breached.has(password)) ? 'breached' : null;
    },
  };
}
