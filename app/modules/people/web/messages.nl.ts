import { choicesInWords } from '#app/words/lists.ts';
import type { Sex } from '../domain/person.ts';
import type { MatchVerdict } from '../domain/match.ts';

export const sexNames: Readonly<Record<Sex, string>> = { woman: 'Vrouw', man: 'Man', other: 'Anders' };

export const verdictNames: Readonly<Record<MatchVerdict, string>> = {
  same: 'Dezelfde persoon',
  likely: 'Waarschijnlijk dezelfde',
  possible: 'Misschien dezelfde',
};

export const searchMessages = {
  title: 'Personen',
  lead: 'Zoek eerst of iemand al een dossier heeft.',
  formTitle: 'Zoeken',
  name: 'Naam',
  nameHint:
    'Een deel is genoeg: de achternaam, een voornaam, of voorletters met achternaam. In elk schrift; een andere schrijfwijze vinden we ook.',
  birthDate: 'Geboortedatum',
  bsn: 'BSN',
  bsnHint: 'Met een BSN vindt u zeker de juiste persoon.',
  submit: 'Zoeken',
  register: 'Nieuw dossier',
  empty: 'Vul een naam met letters in, of een BSN.',
  rules:
    'U ziet namen van mensen die uw organisatie helpt. Van anderen ziet u dat er een dossier is; openen kan met een reden. Zoeken en openen worden vastgelegd.',
  openTitle: 'Door u geopend of gemaakt in deze dienst',
  openNone: 'U hebt in deze dienst nog geen dossier geopend of gemaakt.',
  openMade: '(door u gemaakt)',
  resultsTitle: 'Gevonden',
  results: (count: number) =>
    count === 1 ? 'Eén dossier dat het kan zijn.' : `${count} dossiers die het kunnen zijn.`,
  nobodyTitle: 'Geen dossier gevonden',
  nobodyRegister: 'Controleer de spelling. Is er echt niets? Maak dan een nieuw dossier.',
  nobody: 'Controleer de spelling, of zoek op een ander gegeven.',
} as const;

export const foundMessages = {
  file: (ref: string | null) => (ref === null ? 'Dossier zonder nummer' : `Dossier ${ref}`),
  born: (born: string) => born.charAt(0).toUpperCase() + born.slice(1),
  bornIn: (year: number) => `Geboren in ${year}`,
  bornUnknown: 'Geboortedatum niet bekend',
  reasons: 'Waarom dit dossier',
  rest: (count: number) => (count === 1 ? 'Nog 1 dossier tonen' : `Nog ${count} dossiers tonen`),
  more: (count: number) => (count === 1 ? 'Er is nog 1 dossier.' : `Er zijn nog ${count} dossiers.`),
  cutOff: 'Misschien zijn er nog meer: de lijst houdt op bij 25.',
  ways: { name: 'de hele naam', birth: 'het geboortejaar', bsn: 'het BSN' },
  narrow: (ways: readonly string[]) => `Vul ook ${choicesInWords(ways)} in, dan wordt de lijst korter.`,
  order:
    'Bovenaan staat wie het meest lijkt: eerst een zelfde BSN, daarna de naam samen met de geboortedatum.',
  orderTitle: 'Waarom deze volgorde?',
  orderText:
    'Een zelfde BSN staat bovenaan. Daarna telt de naam voor zes tiende en de geboortedatum voor vier tiende. Een hele naam telt meer dan een deel, en een deel meer dan een naam die erop lijkt. Zonder geboortedatum telt die half. Bij elk dossier staat wat er klopt.',
  notYours: 'Staat niet voor u open; openen kan met een reden',
} as const;

export const formMessages = {
  nameTitle: 'Naam',
  workingName: 'Werknaam',
  workingNameHint: 'Als de naam niet bekend is. Bijvoorbeeld: mevrouw met de groene tas.',
  givenNames: 'Voornamen',
  initials: 'Voorletters',
  initialsHint: 'Alleen als u de voornamen niet weet',
  prefix: 'Tussenvoegsel',
  prefixHint: 'Bijvoorbeeld: van der',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  bsn: 'BSN',
  bsnHint: '9 cijfers, van een identiteitsbewijs. Onbekend? Laat het leeg.',
  sex: 'Geslacht',
  sexHint: 'Zoals de persoon het zegt. Nodig voor plekken voor alleen vrouwen.',
  unknown: 'Niet bekend',
  phone: 'Telefoonnummer',
  email: 'E-mailadres',
  origin: 'Gemeente van herkomst',
  originHint: 'Waar de persoon woonde voordat die dakloos werd',
  about: (age: string) => `naar schatting ${age} jaar`,
  originUnknown: 'Deze gemeente staat niet in de lijst. Kies een gemeente.',
  sexWrong: 'Kies een van de mogelijkheden.',
  whoTitle: 'Wie is het?',
  contactTitle: 'Contact en herkomst',
  bsnTaken:
    'Dit BSN staat al in een ander dossier. Er is niets opgeslagen. Zoek op het BSN; vindt u niets, bel dan de functionaris gegevensbescherming.',
} as const;

/** Fields of an identity, by name, as a conflict calls them. */
export const identityFieldLabels = {
  voornamen: formMessages.givenNames,
  voorletters: formMessages.initials,
  voorvoegsel: formMessages.prefix,
  achternaam: formMessages.familyName,
  werknaam: formMessages.workingName,
  geboortedatum: formMessages.birthDate,
  bsn: formMessages.bsn,
  geslacht: formMessages.sex,
  telefoon: formMessages.phone,
  email: formMessages.email,
  herkomst: formMessages.origin,
} as const;

export const newMessages = {
  title: 'Nieuw dossier',
  lead: 'Een achternaam of een werknaam is genoeg. De rest kan later.',
  submit: 'Verder',
  cancel: 'Annuleren',
  lookAlikesTitle: 'Is het een van deze mensen?',
  lookAlikes: 'Er is nog niets opgeslagen. Kijk eerst of er al een dossier is: anders krijgt iemand er twee.',
  confirm: 'Nee, maak een nieuw dossier',
  sameBsn:
    'Het BSN is hetzelfde, dus dit ís dezelfde persoon. Open het dossier hierboven, of verbeter het BSN hieronder.',
  change: 'Gegevens aanpassen',
} as const;
