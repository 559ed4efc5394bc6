import { inject } from 'vitest';
import { createWebClient, signInAs } from '#tests/program/web-client.ts';
import { sendForm } from '#tests/program/forms.ts';

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const password = 'vier losse woorden samen';

/** The program under a name, to which a passkey can belong; its number is no name. */
export const namedAddress = (): string => inject('address').replace('127.0.0.1', 'localhost');

/** Somebody new with a password and a role in Emmen who has signed in nowhere yet. Made with the forms of the product. */
export async function newPolicyOfficer(email: string): Promise<void> {
  const administrator = createWebClient(inject('address'), agent);
  await signInAs(administrator, 'beheer.emmen');
  const invited = await sendForm(administrator, '/beheer/gebruikers/uitnodigen', {
    naam: 'Nieuw (verzonnen)',
    email,
    rol: 'regional-policy',
  });
  const link = /\/uitnodiging\/[\w-]+/u.exec(await invited.text())?.[0];
  if (link === undefined) throw new Error('No link was given.');
  const person = createWebClient(inject('address'), agent);
  const accepted = await sendForm(person, link, { wachtwoord: password, herhaling: password });
  if (accepted.status !== 303) throw new Error(`The password was not taken: ${accepted.status}.`);
}
