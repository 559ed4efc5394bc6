import type { PasswordWeakness } from '#app/kernel/password-weakness.ts';

export const passwordMessages = {
  hint: 'Minstens 12 tekens. Kies een zin van vier of vijf losse woorden die niemand anders zou kiezen. Hoofdletters, cijfers en leestekens mogen, maar hoeven niet. Gebruik niet uw naam of een wachtwoord dat u ergens anders ook gebruikt.',
} as const;

/** Why a password cannot be used, and what to do. */
export const passwordWeaknesses: Readonly<Record<PasswordWeakness, string>> = {
  'too-short': 'Het wachtwoord is te kort. Gebruik minstens 12 tekens.',
  'too-long': 'Het wachtwoord is te lang. Gebruik hoogstens 200 tekens.',
  common:
    'Dit wachtwoord kiezen veel mensen, ook met cijfers of tekens eromheen. Kies iets dat niemand anders zou kiezen.',
  breached:
    'Dit wachtwoord staat op een lijst van gelekte wachtwoorden. Kies een ander wachtwoord. Gebruikt u het ergens anders ook? Verander het daar dan ook.',
  repeated: 'Dit wachtwoord herhaalt steeds hetzelfde. Kies een zin van vier of vijf losse woorden.',
  sequence:
    'Dit wachtwoord is bijna alleen een rijtje, zoals 12345 of qwerty. Kies een zin van vier of vijf losse woorden.',
  'own-words':
    'Dit wachtwoord is bijna alleen uw naam, e-mailadres of regio, of een woord zoals onderdak of welkom. Dat is makkelijk te raden. Kies andere woorden.',
};
