import { counted } from '#app/words/counts.ts';

/** Where somebody shows to be the owner of the account. */
export const showMessages = {
  code: 'Code uit uw app',
  codeHint: 'Zes cijfers. Elke code werkt één keer.',
  submit: 'Verder',
  lost: 'Ik heb mijn telefoon niet',
  recoveryCode: 'Herstelcode',
  recoveryHint:
    'Een van de tien codes die u hebt bewaard. Een code ziet eruit als ACDE-FHJK-MNPR. Hoofdletters en streepjes maken niet uit.',
  recoverySubmit: 'Verder met de herstelcode',
  recoveryNone:
    'U hebt geen herstelcodes meer. Kunt u ook geen code of passkey gebruiken? Vraag uw regiobeheerder om een nieuw wachtwoord. Daarmee stelt u ook de tweede stap opnieuw in.',
  password: 'Uw wachtwoord',
  passwordSubmit: 'Verder',
  passkey: 'Gebruik een passkey',
  passkeyHint: 'Met uw vinger, gezicht of pincode op dit apparaat, op uw telefoon of met een sleutel.',
  passkeyWithoutScript:
    'Een passkey werkt alleen als uw browser JavaScript mag gebruiken, en niet te oud is. Anders gebruikt u uw wachtwoord en een code.',
  passkeyFailed: 'Het lukte niet met deze passkey. Probeer het opnieuw, of kies een andere manier.',
  provider: 'U logt in via uw organisatie. Log uit en daarna opnieuw in: dan weten wij weer dat u het bent.',
  again: (label: string) => `Opnieuw inloggen bij ${label}`,
  againHint: (label: string) =>
    `U logt in via ${label}. Log daar nu opnieuw in. Daarna komt u terug waar u was.`,
  againInTab: (label: string) =>
    `U logt in via ${label}. Log daar opnieuw in, in een nieuw tabblad. Ga daarna terug naar dit tabblad.`,
  sendNow: 'Ik heb opnieuw ingelogd: versturen',
  missing: 'Vul dit veld in.',
  refusals: {
    wrong:
      'Dit klopt niet, of deze code is al gebruikt. Wacht zo nodig op de volgende code en probeer het opnieuw.',
    locked: (minutes: number) =>
      `Te vaak geprobeerd. Wacht ${counted(minutes, 'minuut', 'minuten')} en probeer het dan opnieuw.`,
    closed: 'Dit duurde te lang. Log opnieuw in met uw wachtwoord.',
  },
} as const;

export const secondStepMessages = {
  title: 'Nog één stap',
  lead: 'Uw wachtwoord klopt. Laat nu zien dat u het zelf bent.',
  back: 'Opnieuw beginnen',
} as const;

export const confirmMessages = {
  title: 'Laat zien dat u het bent',
  lead: 'U gaat iets doen met namen van mensen, of met de toegang tot Onderdak. Daarom vragen wij dit nog een keer. Daarna vragen wij het tien minuten niet.',
  heldLead:
    'Dit gaat over namen van mensen, of over de toegang tot Onderdak. Daarom vragen wij dit nog een keer. Wat u invulde, is bewaard op deze pagina. Er is nog niets opgeslagen.',
  first: 'Laat eerst zien dat u het bent. Ga daarna terug en verstuur het formulier opnieuw.',
} as const;

export const setUpMessages = {
  title: 'Stel uw tweede stap in',
  leadNeeded:
    'In uw werk ziet u gegevens van mensen. Een wachtwoord alleen is daarvoor te weinig. Kies een app of een passkey. Daarna gaat u verder waar u was.',
  lead: 'Met een app of een passkey kan niemand met alleen uw wachtwoord op uw account inloggen.',
  appTitle: 'Een app met codes',
  appIntro:
    'Bijvoorbeeld Microsoft Authenticator, Google Authenticator of 2FAS, op uw telefoon. De app maakt elke halve minuut een code.',
  appStart: 'Met een app',
  appOther: 'Met een app op een andere telefoon',
  appReplaces: 'Uw oude app werkt tot u de eerste code van de nieuwe hebt ingevuld.',
  scan: 'Scan deze afbeelding met de app.',
  qr: 'QR-code voor uw app',
  typeInstead: 'Kunt u niet scannen? Typ dan deze sleutel in de app:',
  firstCode: 'Code die de app nu laat zien',
  appSubmit: 'App koppelen',
  passkeyTitle: 'Een passkey',
  passkeyIntro:
    'Uw computer, telefoon of een losse sleutel herkent u, met vinger, gezicht of pincode. U kunt er ook zonder wachtwoord mee inloggen.',
  passkeyName: 'Naam voor deze passkey',
  passkeyNameHint: 'Bijvoorbeeld: laptop van het werk. U kunt meer passkeys hebben.',
  passkeyNameMissing: 'Geef de passkey een naam van hoogstens 60 tekens.',
  passkeySubmit: 'Passkey maken',
  passkeyFailed: 'De passkey is niet gemaakt. Probeer het opnieuw, of kies een app.',
  done: 'Uw tweede stap staat aan',
  codesTitle: 'Bewaar uw herstelcodes',
  codesLead:
    'Bent u uw telefoon of passkey kwijt, dan logt u in met een van deze codes. Elke code werkt één keer. Wij laten ze nu één keer zien: print ze of bewaar ze op een veilige plek, niet op uw telefoon.',
  print: 'Printen',
  save: 'Bewaren als tekst',
  fileName: 'herstelcodes-onderdak.txt',
  file: (codes: readonly string[]) =>
    ['Herstelcodes van Onderdak. Elke code werkt één keer.', '', ...codes, ''].join('\r\n'),
  goOn: 'Ik heb ze bewaard, verder',
  toAccount: 'Naar uw account',
  codesGone: 'Deze codes gelden niet meer. Maak nieuwe op de pagina van uw account.',
} as const;

export const accountMessages = {
  title: 'Uw account',
  email: 'E-mailadres',
  sessions: 'Waar u bent ingelogd',
  signIns: 'Wanneer er op uw account is ingelogd',
  messages: 'Kiezen welke berichten u per mail krijgt',
  sharedDevice: 'Een telefoon die u met collega’s deelt',
  linksTitle: 'Meer over uw account',
  factors: 'Tweede stap',
  factorsNone: 'U hebt nog geen tweede stap. Wie uw wachtwoord kent, kan inloggen.',
  factorsOfProvider:
    'U hebt hier geen eigen tweede stap. U logt in via uw organisatie, en die vraagt om meer dan een wachtwoord als uw werk dat nodig heeft.',
  setUp: 'App of passkey toevoegen',
  caption: 'Waarmee u laat zien dat u het bent',
  what: 'Wat',
  added: 'Toegevoegd',
  used: 'Laatst gebruikt',
  never: 'Nog niet',
  act: 'Doen',
  app: 'App met codes',
  passkey: (name: string | null) => (name === null ? 'Passkey' : `Passkey: ${name}`),
  remove: 'Verwijderen',
  removeLabel: (what: string) => `Verwijderen: ${what}`,
  last: 'Dit is uw laatste. Voor uw werk hebt u er een nodig. Voeg eerst een andere toe.',
  codesTitle: 'Herstelcodes',
  codesLeft: (left: number) =>
    left === 0
      ? 'U hebt geen herstelcodes meer. Maak nieuwe.'
      : `U hebt nog ${counted(left, 'herstelcode', 'herstelcodes')}.`,
  codesNew: 'Nieuwe herstelcodes maken',
  codesNewHint: 'Uw oude codes werken daarna niet meer.',
  passwordTitle: 'Wachtwoord wijzigen',
  passwordIntro: 'Op andere apparaten wordt u daarna uitgelogd.',
  current: 'Uw wachtwoord van nu',
  currentMissing: 'Vul uw wachtwoord van nu in.',
  currentWrong: 'Dit is niet uw wachtwoord van nu.',
  passwordSubmit: 'Wachtwoord wijzigen',
  saved: {
    verwijderd: 'Het is verwijderd.',
    wachtwoord: 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  },
} as const;
