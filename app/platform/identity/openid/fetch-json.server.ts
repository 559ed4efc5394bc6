import { ProviderFault } from './provider-fault.ts';

const patienceMs = 8000;
const mostBytes = 512 * 1024;

/**
 * Asks a provider for JSON, with a bound on time and size and without following it elsewhere: where it sends us on to is
 * not the address that the operator trusts.
 */
export async function fetchJson(address: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new ProviderFault('unreachable', 'no-answer', error);
  });
  const text = await bodyOf(response);
  if (!response.ok) throw new ProviderFault('unreachable', `status-${response.status}`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    throw new ProviderFault('unreachable', 'no-json', error);
  }
  throw new ProviderFault('unreachable', 'no-json');
}

async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      bytes += part.length;
      if (bytes > mostBytes) throw new ProviderFault('unreachable', 'too-large');
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ProviderFault) throw error;
    throw new ProviderFault('unreachable', 'broken-off', error);
  }
  return Buffer.concat(parts).toString('utf8');
}
