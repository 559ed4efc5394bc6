export const workPlaceMessages = {
  title: 'Kies uw werkplek',
  lead: 'Kies waarvoor u nu werkt. U ziet alleen wat bij die rol hoort, tot u een andere kiest of uitlogt.',
  ended: 'De rol waarmee u werkte, is beëindigd. Kies waarvoor u verder werkt.',
  endedWithout: 'De rol waarmee u werkte, is beëindigd.',
  none: 'Uw account heeft nu geen rol in een regio. Vraag de regiobeheerder om u een rol te geven.',
  noneTitle: 'U hebt nu geen werkplek',
  choose: 'Hier verder werken',
  current: 'Hier werkt u nu',
  withheldTitle: 'Voor uw andere werkplekken is een tweede stap nodig',
  withheld: 'Op die werkplekken ziet u gegevens van mensen. Stel eerst een app of passkey in.',
  toSetUp: 'Tweede stap instellen',
  offers: 'Rollen die op uw antwoord wachten',
  offersIntro:
    'Zo’n rol geeft nog niets. U neemt haar aan met de link die de beheerder van die regio u zelf geeft: open die link terwijl u ingelogd bent. Kent u de regio niet? Weiger dan.',
  offersNone: 'Er wacht geen rol op uw antwoord.',
  offer: (region: string, role: string) => `${region} wil u de rol ${role} geven`,
  decline: 'Weigeren',
  declineLabel: (region: string, role: string) => `Weigeren: ${role}, ${region}`,
  declined: 'U hebt de rol geweigerd. Er is niets veranderd aan uw andere rollen.',
  declineFailed: 'Deze rol wachtte niet meer op uw antwoord. Er is niets veranderd.',
} as const;

export const heldFormMessages = {
  title: 'Dit formulier hoort bij een andere werkplek',
  lead: (opened: string | null, now: string | null) =>
    [
      opened === null
        ? 'U opende dit formulier op een werkplek die u nu niet (meer) hebt, of voordat u een werkplek koos.'
        : `U opende dit formulier als ${opened}.`,
      now === null ? 'U hebt nu geen werkplek gekozen.' : `U werkt nu als ${now}.`,
      'Daarom is er niets opgeslagen.',
    ].join(' '),
  sendThereHint: 'Wat u invulde, is bewaard op deze pagina.',
  sendThere: (place: string) => `Ga terug naar ${place} en verstuur het daar`,
  notKept:
    'Wat u invulde, konden we niet op deze pagina bewaren. Ga met uw browser terug om het nog te zien, en kies een bestand zo nodig opnieuw.',
  typed: 'Wat u had ingevuld',
  toPlaces: 'Naar uw werkplekken',
  confirmInTab: 'Laat zien dat u het bent, in een nieuw tabblad',
  lacksFactor: {
    title: 'Stel eerst uw tweede stap in',
    lead: 'Er is nog niets opgeslagen, maar wat u invulde staat nog op deze pagina. Stel in een nieuw tabblad een app of passkey in. Kom daarna hier terug en verstuur het formulier.',
    setUp: 'Tweede stap instellen in een nieuw tabblad',
    hint: 'Staat uw tweede stap aan?',
  },
  signedOut: {
    title: 'U bent uitgelogd',
    lead: 'Er is nog niets opgeslagen, maar wat u invulde staat nog op deze pagina. Log in met hetzelfde account, in een nieuw tabblad. Kom daarna hier terug en verstuur het formulier. Sluit deze pagina als u er niet mee verder wilt.',
    signIn: 'Inloggen in een nieuw tabblad',
    hint: 'Bent u weer ingelogd?',
    send: 'Verstuur wat ik had ingevuld',
  },
} as const;

export const roleOfferMessages = {
  title: (region: string) => `${region} wil u een rol geven`,
  metaTitle: 'Een rol aannemen',
  lead: (role: string, where: string) => `Het gaat om de rol ${role}: ${where}.`,
  explain:
    'Neemt u de rol aan, dan kiest u ook een nieuw wachtwoord. Zo weet u zeker dat niemand anders het kent. U wordt daarna overal uitgelogd en logt opnieuw in. Uw andere rollen blijven zoals ze zijn.',
  explainWithout:
    'U logt in via uw eigen organisatie en hebt hier geen wachtwoord. Neemt u de rol aan, dan gaat zij meteen in. Uw andere rollen blijven zoals ze zijn.',
  password: 'Nieuw wachtwoord',
  repeat: 'Herhaal het wachtwoord',
  accept: 'Rol aannemen',
  declineTitle: 'Liever niet',
  declineIntro: 'Kent u deze regio niet, of wilt u deze rol niet? Weiger dan. U hoeft niet te zeggen waarom.',
  decline: 'Rol weigeren',
  declined: 'U hebt de rol geweigerd',
  declinedBody: 'Er is niets veranderd. De regio ziet dat u hebt geweigerd.',
  toPlaces: 'Naar uw werkplekken',
  refusals: {
    closed: {
      title: 'Deze link geldt niet meer',
      body: 'Een link werkt één keer en blijft zeven dagen geldig. Na tien verkeerde codes stopt hij ook. Vraag de beheerder van de regio om een nieuwe.',
    },
    'sign-in-first': {
      title: 'Log eerst in',
      body: 'Deze link is voor iemand die al met Onderdak werkt. Log in met uw eigen account en open daarna deze link opnieuw. Hebt u zelf nooit een account gehad, of kent u het wachtwoord niet? Meld dat bij de beheerder die u de link gaf: iemand anders kan op uw naam een account hebben gemaakt. De technisch beheerder helpt u dan verder.',
    },
    'other-account': {
      title: 'Deze link is voor een ander account',
      body: 'U bent ingelogd met een account waarvoor deze link niet is. Log uit en log in met het account van de persoon voor wie de link is.',
    },
  },
} as const;
