/** The field by which a form, of any page, shows that its sender owns the account: one for each way to show it. */
export const shownFields = {
  totp: 'bevestiging-code',
  'recovery-code': 'bevestiging-herstelcode',
  passkey: 'bevestiging-passkey',
  password: 'bevestiging-wachtwoord',
} as const;
