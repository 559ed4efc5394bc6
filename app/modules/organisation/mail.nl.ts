import type { MailKinds } from '#app/platform/mail/mail-kind.ts';

const account = 'U krijgt dit bericht omdat dit adres bij een account van Onderdak hoort.';
const security = 'Dit bericht hoort bij de beveiliging van uw account. U kunt het niet uitzetten.';
const day = (meaning: string) => ({ dag: { meaning, example: '2026-12-06' } }) as const;

const needed = { mayStop: false, isReminder: false, fields: {} } as const;

/** Messages about accounts, roles and passwords. Nobody's name stands in them: who reads a mailbox is not always its owner. */
export const organisationMail = {
  invitation: {
    ...needed,
    name: 'Uitnodiging',
    because: account,
    subject: 'Uitnodiging voor Onderdak',
    body: 'Een beheerder heeft u uitgenodigd om met Onderdak te werken in regio {{regio}}.\n\nOpen de link en kies zelf een wachtwoord. De link werkt één keer, zeven dagen lang. Geef hem aan niemand anders.\n\nKent u Onderdak niet? Doe dan niets en laat het uw beheerder weten.',
    linkText: 'Wachtwoord kiezen',
  },
  'invitation-reminder': {
    name: 'Herinnering aan een uitnodiging',
    because: account,
    mayStop: false,
    isReminder: true,
    fields: day('de laatste dag van de uitnodiging'),
    subject: 'Uw uitnodiging voor Onderdak verloopt',
    body: 'U bent uitgenodigd om met Onderdak te werken in regio {{regio}}, en u hebt nog geen wachtwoord gekozen. Dat kan tot en met {{dag}}.\n\nOpen de link in dit bericht. De link uit het eerste bericht werkt nu niet meer.',
    linkText: 'Wachtwoord kiezen',
  },
  'role-offer': {
    ...needed,
    name: 'Rol aangeboden',
    because: account,
    subject: 'U krijgt een rol aangeboden in Onderdak',
    body: 'Regio {{regio}} biedt u een rol aan in Onderdak. U kunt die aannemen of weigeren.\n\nLog eerst in als u al ergens met Onderdak werkt, en open daarna de link. De link werkt zeven dagen.',
    linkText: 'Rol bekijken',
  },
  'role-offer-by-two': {
    ...needed,
    name: 'Rol aangeboden door twee mensen',
    because: account,
    subject: 'U krijgt een rol aangeboden in Onderdak',
    body: 'Regio {{regio}} biedt u een rol aan in Onderdak die twee mensen samen geven. U hebt twee dingen nodig: de link in dit bericht, en een code. De code krijgt u van de beheerder die de rol vroeg, niet per mail.\n\nGeef de link en de code aan niemand anders. De link werkt zeven dagen.',
    linkText: 'Rol bekijken',
  },
  'password-reset': {
    ...needed,
    name: 'Nieuw wachtwoord, zelf gevraagd',
    because: security,
    subject: 'Nieuw wachtwoord voor Onderdak',
    body: 'Iemand vroeg een nieuw wachtwoord voor het account met dit adres. Was u dat? Open dan de link en kies een wachtwoord. De link werkt één keer, vier uur lang.\n\nWas u het niet? Doe dan niets: uw wachtwoord verandert niet.',
    linkText: 'Nieuw wachtwoord kiezen',
  },
  'password-reset-ask': {
    ...needed,
    name: 'Nieuw wachtwoord: vraag het een beheerder',
    because: security,
    subject: 'Nieuw wachtwoord voor Onderdak',
    body: 'Iemand vroeg een nieuw wachtwoord voor het account met dit adres. Was u dat? Dan kan het niet met een link alleen: bij uw rol geven twee mensen samen een nieuw wachtwoord. Vraag een beheerder van uw regio om het aan te vragen, en een andere beheerder of de privacyfunctionaris om akkoord te geven. Is er niemand, vraag dan de technisch beheerder van Onderdak.\n\nWas u het niet? Doe dan niets: uw wachtwoord verandert niet.',
    linkText: null,
  },
  'password-by-two': {
    ...needed,
    name: 'Nieuw wachtwoord, gegeven door twee mensen',
    because: security,
    subject: 'Nieuw wachtwoord voor Onderdak',
    body: 'Twee mensen van regio {{regio}} gaven akkoord op een nieuw wachtwoord voor uw account. U hebt twee dingen nodig: de link in dit bericht, en een code. De code krijgt u van de beheerder die het vroeg, niet per mail.\n\nHebt u hier niet om gevraagd? Open de link niet en laat het uw privacyfunctionaris weten.',
    linkText: 'Nieuw wachtwoord kiezen',
  },
  'password-changed': {
    ...needed,
    name: 'Wachtwoord gewijzigd',
    because: security,
    subject: 'Uw wachtwoord van Onderdak is gewijzigd',
    body: 'Het wachtwoord van uw account is gewijzigd. Overal waar u was ingelogd bent u nu uitgelogd.\n\nWas u dit niet? Vraag dan vandaag nog een nieuw wachtwoord aan, en laat het uw beheerder weten.',
    linkText: null,
  },
  'second-factor-changed': {
    ...needed,
    name: 'Tweede stap gewijzigd',
    because: security,
    subject: 'De tweede stap van uw account is gewijzigd',
    body: 'De tweede stap waarmee u inlogt is toegevoegd, gewijzigd of verwijderd.\n\nWas u dit niet? Laat het dan vandaag nog uw beheerder weten.',
    linkText: null,
  },
  'provider-linked': {
    ...needed,
    name: 'Inloggen via de organisatie gekoppeld',
    because: security,
    subject: 'Uw account is gekoppeld aan uw organisatie',
    body: 'U kunt nu ook inloggen via uw eigen organisatie.\n\nWas u dit niet? Laat het dan vandaag nog uw beheerder weten.',
    linkText: null,
  },
  'new-browser': {
    ...needed,
    name: 'Ingelogd met een onbekende browser',
    because: security,
    fields: day('de dag van inloggen'),
    subject: 'Nieuwe aanmelding bij Onderdak',
    body: 'Op {{dag}} is met uw account ingelogd in een browser die wij niet kennen. Dat gebeurt ook bij een nieuwe computer, of als uw browser niets bewaart.\n\nWas u dit niet? Kies dan een nieuw wachtwoord en laat het uw beheerder weten. Waar en wanneer het was, staat op de pagina achter de link.',
    linkText: 'Uw aanmeldingen bekijken',
  },
  'role-ends': {
    name: 'Rol die afloopt',
    because: account,
    mayStop: true,
    isReminder: true,
    fields: day('de laatste dag van de rol'),
    subject: 'Uw rol in Onderdak loopt af',
    body: 'Een rol van u in regio {{regio}} loopt af. De laatste dag is {{dag}}.\n\nWerkt u langer? Vraag uw beheerder de rol te verlengen.',
    linkText: null,
  },
} as const satisfies MailKinds;
