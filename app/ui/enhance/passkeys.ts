/** Lets the buttons for passkeys ask the browser, and send their form with what it answers. */
export function wirePasskeys(page: Document): void {
  // Older browsers know passkeys, but not these: they are told as if there were no script.
  const isKnown = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  for (const part of page.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const button = part.querySelector('button');
    if (button === null) continue;
    if (!isKnown) continue;
    part.querySelector('[data-without]')?.setAttribute('hidden', '');
    button.hidden = false;
    button.addEventListener('click', () => void answer(part, button));
  }
}

async function answer(part: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const failed = part.querySelector<HTMLElement>('[data-failed]');
  const field = part.querySelector<HTMLInputElement>('input[type=hidden]');
  button.disabled = true;
  failed?.setAttribute('hidden', '');
  try {
    const credential = await askBrowser(part.dataset['passkey'] ?? '', part.dataset['makes'] === 'yes');
    if (!(credential instanceof PublicKeyCredential) || field === null) throw new Error('No passkey.');
    field.value = JSON.stringify(credential.toJSON());
    field.form?.requestSubmit();
  } catch {
    // Turned away by the person, or no passkey for this address: which of the two, browsers do not tell.
    failed?.removeAttribute('hidden');
  } finally {
    button.disabled = false;
  }
}

async function askBrowser(address: string, makesOne: boolean): Promise<Credential | null> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(),
  });
  if (!response.ok) throw new Error(`Status ${response.status}.`);
  const options: unknown = await response.json();
  return makesOne
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
          options as PublicKeyCredentialCreationOptionsJSON,
        ),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
          options as PublicKeyCredentialRequestOptionsJSON,
        ),
      });
}
