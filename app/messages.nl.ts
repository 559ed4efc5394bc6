export const layoutMessages = {
  demoLabel: 'Proefomgeving',
  demo: 'Alle personen en organisaties zijn verzonnen. Wat u hier invoert, is alleen op deze computer te zien.',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  choosePlace: 'Andere werkplek',
  about: 'Over Onderdak',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  footer: 'Onderdak is vrije software onder de licentie EUPL-1.2.',
  toStart: 'Naar het begin',
} as const;

export const errorMessages = {
  403: {
    title: 'Deze pagina hoort niet bij uw rol',
    lead: 'U bent ingelogd, maar met uw huidige rol ziet u dit niet. Hebt u meer rollen? Kies dan een andere werkplek.',
  },
  404: {
    title: 'Deze pagina bestaat niet',
    lead: 'Misschien is het adres verkeerd getypt of is de pagina verplaatst. Er is niets verloren gegaan.',
  },
  500: {
    title: 'Er ging iets mis',
    lead: 'Dit is onze fout. Wat al was opgeslagen, is er nog. Probeer het opnieuw; blijft het misgaan, meld het dan bij uw beheerder.',
  },
} as const;

export const homeMessages = {
  title: 'Onderdak',
  lead: 'Eén plek voor de aanpak van dakloosheid in uw regio: van preventie tot een eigen thuis.',
  what: 'Wat u met Onderdak doet',
  signIn: 'Inloggen',
  welcome: (name: string) => `Goedendag, ${name}`,
  nothing: 'Voor uw rol is er nog geen onderdeel',
  nothingBody:
    'Onderdak groeit. De onderdelen voor opvang, trajecten, meldpunt en wonen volgen in een latere versie.',
} as const;
