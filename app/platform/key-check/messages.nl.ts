import type { KeyFault } from './check-key-ring.server.ts';

/** What is wrong with a key, for the operator. */
export function keyFaultText({ kind, keyId, values }: KeyFault): string {
  const amount = `${values} versleutelde ${values === 1 ? 'waarde' : 'waarden'}`;
  switch (kind) {
    case 'other-key':
      return `Onder de naam «${keyId}» staat een andere sleutel dan waarmee deze database werkt (${amount}). Een nieuwe sleutel krijgt een nieuwe naam.`;
    case 'missing-key':
      return `Sleutel «${keyId}» ontbreekt: ${amount} ${values === 1 ? 'is' : 'zijn'} ermee versleuteld.`;
    case 'does-not-open':
      return `Sleutel «${keyId}» past niet: ${amount} onder die naam gaan er niet mee open.`;
  }
}
