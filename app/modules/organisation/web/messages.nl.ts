import type { Role } from '#app/kernel/role.ts';
import { counted } from '#app/words/counts.ts';

/** What a role is called on screen; docs/glossary.md explains each. */
export const roleNames: Readonly<Record<Role, string>> = {
  'regional-policy': 'Beleidsadviseur centrumgemeente',
  'municipal-policy': 'Beleidsadviseur regiogemeente',
  'shelter-worker': 'Opvangmedewerker',
  'case-worker': 'Trajecthouder',
  'debt-worker': 'Medewerker vroegsignalering',
  'desk-worker': 'Medewerker meldpunt',
  'housing-partner': 'Medewerker corporatie',
  'region-admin': 'Regiobeheerder',
  'privacy-officer': 'Functionaris gegevensbescherming',
  public: 'Inwoner of raadslid',
};

export const signInMessages = {
  title: 'Inloggen',
  lead: 'Log in met het e-mailadres en wachtwoord van uw account.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  saved: { wachtwoord: 'Uw wachtwoord is opgeslagen. Log nu in met uw e-mailadres en dit wachtwoord.' },
  emailMissing: 'Vul uw e-mailadres in.',
  emailWrong: 'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@gemeente.nl.',
  passwordMissing: 'Vul uw wachtwoord in.',
  wrong: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
  locked: (minutes: number) =>
    `Te vaak een verkeerd wachtwoord. Wacht ${counted(minutes, 'minuut', 'minuten')} en probeer het dan opnieuw.`,
  passkeyTitle: 'Inloggen met een passkey',
  noAccount: 'Nog geen account? Vraag de regiobeheerder van uw regio om een uitnodiging.',
  forgotten: 'Wachtwoord vergeten?',
  demoTitle: 'Proefomgeving: kies een verzonnen account',
  demoLead: 'Alle personen en organisaties hieronder zijn verzonnen. Een wachtwoord is niet nodig.',
  demoAccount: (role: string, place: string | null) => (place === null ? role : `${role}, ${place}`),
} as const;

export const forgottenMessages = {
  title: 'Wachtwoord vergeten',
  lead: 'Vul het e-mailadres van uw account in. Hoort er een account bij, dan krijgt u een bericht.',
  submit: 'Bericht sturen',
  byTwo:
    'Bent u regiobeheerder of functionaris gegevensbescherming? Dan staat in het bericht aan wie u een nieuw wachtwoord vraagt.',
  askedTitle: 'Kijk in uw mailbox',
  asked: 'Hoort dit adres bij een account, dan is er nu een bericht onderweg. De link daarin werkt vier uur.',
  nothingComes:
    'Komt er binnen een kwartier niets? Kijk bij ongewenste mail, controleer het adres, of vraag de regiobeheerder van uw regio om hulp.',
  locked: (minutes: number) =>
    `Dit is te vaak gevraagd. Wacht ${counted(minutes, 'minuut', 'minuten')} en probeer het dan opnieuw.`,
  withoutMail:
    'Onderdak verstuurt hier geen mail. Vraag de regiobeheerder van uw regio om een nieuw wachtwoord.',
  back: 'Naar inloggen',
} as const;

export const invitationMessages = {
  title: 'Kies uw wachtwoord',
  lead: (name: string) => `Welkom, ${name}. Kies een wachtwoord voor uw account.`,
  password: 'Nieuw wachtwoord',
  repeat: 'Herhaal het wachtwoord',
  different: 'De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.',
  submit: 'Wachtwoord opslaan',
  code: 'Code',
  codeHint:
    'U kreeg de code van een andere beheerder dan de link. Een code ziet eruit als ACDE-3467. Hoofdletters en streepje maken niet uit.',
  codeMissing: 'Vul de code in.',
  codeLong: 'Dit is te lang voor een code. Een code ziet eruit als ACDE-3467.',
  wrongCode: (left: number) =>
    `Deze code hoort niet bij deze link. U kunt het nog ${left} keer proberen, daarna werkt de link niet meer. Vraag de code na bij de beheerder die hem u gaf, en typ daarna ook uw wachtwoord opnieuw.`,
  endedTitle: 'Deze link werkt niet meer',
  ended:
    'Er is tien keer een verkeerde code ingevuld. Daarom is de link gestopt, ook voor de goede code. Vraag de beheerder om het opnieuw aan te vragen. U krijgt dan een nieuwe link en een nieuwe code. Hebt u zelf niets ingevuld? Zeg dat dan ook.',
  closedTitle: 'Deze uitnodiging geldt niet meer',
  closed:
    'Een uitnodiging werkt één keer en blijft zeven dagen geldig. Na tien verkeerde codes stopt ze ook. Vraag de regiobeheerder om een nieuwe.',
  toSignIn: 'Naar inloggen',
} as const;
