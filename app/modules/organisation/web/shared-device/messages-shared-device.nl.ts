import { counted } from '#app/words/counts.ts';

export const lockedMessages = {
  title: 'Toestel vergrendeld',
  lead: 'Op dit gedeelde toestel is even niets gedaan. Vul uw pincode in om verder te gaan. Wat u al had ingedrukt, is bewaard.',
  formLead:
    'Het toestel was vergrendeld. Wat u deed is bewaard, en nog niet opgeslagen. Vul uw pincode in, dan gaat het verder.',
  notKept:
    'Wat u invulde, konden we niet bewaren, omdat er een bestand bij zat of omdat het te lang was. Ga na uw pincode terug en verstuur het opnieuw.',
  pin: 'Pincode',
  problemTitle: 'Het toestel is nog vergrendeld',
  submit: 'Verder',
  submitForm: 'Verder en versturen',
  missing: 'Vul uw pincode in.',
  wrong: (left: number) =>
    `Deze pincode klopt niet. U kunt het nog ${counted(left, 'keer', 'keer')} proberen.`,
  ended: 'De pincode klopte vijf keer niet. Daarom bent u uitgelogd.',
  endedLead:
    'Log opnieuw in met uw wachtwoord. Wat u aan de deur indrukte, staat nog op dit toestel en wordt daarna verzonden.',
  endedForm:
    'Log in met hetzelfde account, in een nieuw tabblad. Kom daarna hier terug en verstuur het formulier.',
  sendAgain: 'Verstuur wat ik had gedaan',
  signIn: 'Inloggen',
  signInTab: 'Inloggen in een nieuw tabblad',
  otherTitle: 'Bent u iemand anders?',
  other:
    'Log dan in met uw eigen account. Wat uw collega indrukte, blijft van uw collega: het wordt pas verzonden als die weer inlogt.',
  otherSubmit: 'Ik ben iemand anders',
} as const;

export const sharedDeviceMessages = {
  title: 'Gedeeld toestel',
  lead: 'Gebruikt u samen met collega’s één telefoon? Zeg dat hier. Als er een paar minuten niets wordt ingedrukt, vergrendelt Onderdak: er staan geen namen meer op het scherm, en u gaat verder met een pincode van uzelf.',
  pinTitle: 'Uw pincode',
  pinNone: 'U hebt nog geen pincode.',
  pinSet: 'U hebt een pincode. Die geldt op elk gedeeld toestel, alleen nadat u daar helemaal bent ingelogd.',
  pin: 'Nieuwe pincode',
  pinHint: '4 tot 8 cijfers. Niet 1234, 0000, een jaartal of een verjaardag.',
  repeat: 'Herhaal de pincode',
  save: 'Pincode bewaren',
  signInFirst:
    'Een pincode kiezen kan tot tien minuten nadat u met wachtwoord en tweede stap bent ingelogd. Log uit en weer in om een pincode te kiezen.',
  noSecondFactor: 'Dit toestel delen kan alleen als u met een tweede stap bent ingelogd.',
  shareTitle: 'Dit toestel',
  shareIntro: (minutes: number) =>
    `In uw regio vergrendelt een gedeeld toestel na ${counted(minutes, 'minuut', 'minuten')} zonder iets in te drukken.`,
  share: 'Dit is een gedeeld toestel',
  isShared: (minutes: number) =>
    `Dit is een gedeeld toestel. Het vergrendelt na ${counted(minutes, 'minuut', 'minuten')} zonder iets in te drukken, tot u uitlogt.`,
  noPin: 'Kies eerst een pincode.',
  differs: 'De twee pincodes zijn niet gelijk.',
  back: 'Terug',
  weak: {
    'not-digits': 'Een pincode heeft 4 tot 8 cijfers.',
    common: 'Deze pincode is te makkelijk te raden. Kies geen reeks en geen herhaling.',
    date: 'Deze pincode kan een jaartal of een verjaardag zijn. Kies een andere.',
  },
  saved: {
    pincode: 'Uw pincode is bewaard.',
    gedeeld: 'Dit toestel vergrendelt voortaan vanzelf.',
    minuten: 'De tijd is bewaard. Hij geldt voor toestellen die vanaf nu als gedeeld worden aangemerkt.',
  },
  regionTitle: 'Gedeelde toestellen in uw regio',
  regionLead: 'Na hoeveel minuten zonder iets in te drukken vergrendelt een gedeeld toestel?',
  minutes: 'Minuten',
  minutesHint: 'Van 1 tot en met 15. Zonder keuze is het 3.',
  minutesWrong: 'Vul een heel getal in van 1 tot en met 15.',
  regionSave: 'Bewaren',
} as const;
