import { counted, plural } from '#app/words/counts.ts';
import type { KeyFault } from './check-key-ring.server.ts';
import type { DamagedValues } from './sealed-values.server.ts';

/** What is wrong with a key, for the operator. */
export function keyFaultText({ kind, keyId, values }: KeyFault): string {
  const amount = `${values} versleutelde ${plural(values, 'waarde', 'waarden')}`;
  const texts: Readonly<Record<KeyFault['kind'], string>> = {
    'other-key': `Onder de naam ‘${keyId}’ staat een andere sleutel dan waarmee deze database werkt (${amount}). Een nieuwe sleutel krijgt een nieuwe naam.`,
    'missing-key': `Sleutel ‘${keyId}’ ontbreekt: ${amount} ${plural(values, 'is', 'zijn')} ermee versleuteld.`,
    'does-not-open': `Sleutel ‘${keyId}’ past niet: ${amount} onder die naam gaan er niet mee open.`,
  };
  return texts[kind];
}

/** Values that no key opens, for the operator. */
export function damagedText({ table, region, values }: DamagedValues): string {
  return `In ${table}, regio ${region}, ${values === 1 ? 'is 1 versleutelde waarde' : `zijn ${values} versleutelde waarden`} beschadigd: geen enkele sleutel van deze installatie hoort erbij. Haal de rij uit een reservekopie, of laat de regio het gegeven opnieuw invullen.`;
}

/** How many such values there are, said at a start that goes on. */
export function damagedAtStartText(values: number): string {
  return `Let op: ${counted(values, 'versleutelde waarde is', 'versleutelde waarden zijn')} beschadigd en niet meer te lezen. Onderdak werkt verder. Kijk waar met: onderdak check.`;
}
