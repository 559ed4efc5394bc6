import type { OwnFactors } from '#app/platform/identity/second-factor/factor-store.server.ts';
import { accountMessages as text } from './factor-messages.nl.ts';

/** A factor of the own account, as a row of the page. */
export interface FactorRow {
  /** What a form names it by: `app`, or the id of a passkey. */
  readonly key: string;
  readonly name: string;
  /** ISO moments. */
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
  /** The last one stays where a role needs one. */
  readonly mayGo: boolean;
}

export function factorRows({ app, passkeys }: OwnFactors, isNeeded: boolean): readonly FactorRow[] {
  const found = [
    ...(app === null ? [] : [{ key: 'app', name: text.app, ...app }]),
    ...passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
      key: id,
      name: text.passkey(name),
      addedAt,
      lastUsedAt,
    })),
  ];
  return found.map(({ key, name, addedAt, lastUsedAt }) => ({
    key,
    name,
    addedAt: addedAt.toString(),
    lastUsedAt: lastUsedAt?.toString() ?? null,
    mayGo: !isNeeded || found.length > 1,
  }));
}
