/** The cookies of a session of one of the demo's invented accounts. */
export async function signInForBench(address: string, account: string): Promise<string> {
  const response = await fetch(`${address}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ proefaccount: `${account}@demo.onderdak.example`, naar: '/' }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length === 0)
    throw new Error(`Signing in as ${account} gave status ${response.status} and no session.`);
  return cookies.join('; ');
}
