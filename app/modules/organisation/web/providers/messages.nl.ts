import type { ProviderRefusal } from '#app/platform/identity/openid/provider-sign-in.server.ts';

export const providerMessages = {
  sectionTitle: 'Inloggen via uw eigen organisatie',
  sectionIntro: 'Werkt u bij een van deze organisaties? Dan hebt u hier geen wachtwoord nodig.',
  button: (label: string) => `Inloggen via ${label}`,
  onwards: {
    title: (label: string) => `U gaat naar ${label}`,
    lead: (label: string) =>
      `U logt in op de pagina van ${label}. Daarna komt u vanzelf terug. Gebeurt er niets? Volg dan de link.`,
    link: (label: string) => `Verder naar ${label}`,
  },
  again: {
    title: 'Laat opnieuw zien wie u bent',
    lead: (label: string) =>
      `Hiervoor logt u opnieuw in via ${label}, ook als u daar nog ingelogd bent. Daarna komt u terug waar u was.`,
    submit: (label: string) => `Opnieuw inloggen via ${label}`,
  },
  signedOut: {
    title: 'U bent uitgelogd bij Onderdak',
    lead: (label: string) =>
      `Bij ${label} bent u misschien nog ingelogd. Gebruikt u een computer met anderen samen? Log dan ook daar uit, anders komt de volgende zo in uw account.`,
    link: (label: string) => `Ook uitloggen bij ${label}`,
    toStart: 'Naar de startpagina',
  },
  tryAgain: 'Opnieuw inloggen',
} as const;

/** What happened, and what to do. */
export const providerRefusals: Readonly<
  Record<ProviderRefusal, { readonly title: string; readonly body: string; readonly status: number }>
> = {
  unknown: {
    title: 'Deze manier van inloggen is er niet',
    body: 'Misschien is ze vervallen. Kies op de inlogpagina hoe u inlogt.',
    status: 404,
  },
  unreachable: {
    title: 'Uw organisatie is nu niet te bereiken',
    body: 'De inlogpagina van uw organisatie geeft geen antwoord. U bent niet ingelogd. Probeer het over een paar minuten opnieuw. Blijft het zo, vraag dan de helpdesk van uw organisatie.',
    status: 503,
  },
  untrusted: {
    title: 'Het antwoord van uw organisatie klopt niet',
    body: 'Onderdak kan niet nagaan dat het antwoord echt is en voor u bedoeld. U bent niet ingelogd. Probeer het opnieuw. Gebeurt het weer, meld het dan bij de technisch beheerder.',
    status: 502,
  },
  denied: {
    title: 'Uw organisatie liet u niet door',
    body: 'U stopte met inloggen, of uw organisatie geeft u geen toegang tot Onderdak. Vraag zo nodig de helpdesk van uw organisatie.',
    status: 403,
  },
  expired: {
    title: 'Het inloggen duurde te lang',
    body: 'U hebt tien minuten om in te loggen, in dezelfde browser waarin u begon. Begin opnieuw.',
    status: 400,
  },
  used: {
    title: 'Dit antwoord is al gebruikt',
    body: 'Inloggen gaat met een antwoord dat één keer werkt. Ging u terug met uw browser? Begin dan opnieuw.',
    status: 409,
  },
  locked: {
    title: 'Het inloggen mislukte te vaak',
    body: 'Vanaf uw netwerk mislukte het inloggen te vaak. Wacht een kwartier en probeer het dan opnieuw.',
    status: 429,
  },
  'no-email': {
    title: 'Uw organisatie geeft geen e-mailadres door',
    body: 'Zonder e-mailadres kan Onderdak geen account voor u maken. Vraag de helpdesk van uw organisatie.',
    status: 403,
  },
  'email-not-verified': {
    title: 'Uw e-mailadres is niet gecontroleerd',
    body: 'Uw organisatie zegt niet dat dit e-mailadres echt van u is. Vraag de helpdesk van uw organisatie om het te bevestigen.',
    status: 403,
  },
  'other-domain': {
    title: 'Uw e-mailadres hoort hier niet bij',
    body: 'Via deze organisatie komen alleen mensen met een e-mailadres van die organisatie binnen. Gebruik een ander account, of log in met een wachtwoord.',
    status: 403,
  },
  taken: {
    title: 'Er is al een account met uw e-mailadres',
    body: 'Dat account heeft een andere manier van inloggen. Log daarmee in, en koppel uw organisatie daarna bij Mijn account, Waar u bent ingelogd. Kunt u niet meer in dat account? Vraag de technisch beheerder.',
    status: 409,
  },
  'other-account': {
    title: 'Dit is een ander account',
    body: 'U logde bij uw organisatie in met een ander account dan waarmee u hier werkt, of met een ander e-mailadres. Er is niets veranderd.',
    status: 409,
  },
  'no-second-factor': {
    title: 'Uw organisatie vroeg geen tweede stap',
    body: 'Hiervoor is meer nodig dan een wachtwoord, zoals een code op uw telefoon. Uw organisatie vroeg daar niet om. Vraag de helpdesk van uw organisatie, of stel bij Onderdak zelf een tweede stap in.',
    status: 403,
  },
};
