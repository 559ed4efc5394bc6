import { bsnFaultTexts } from '#app/words/bsn-faults.ts';
import type { IdentityFaultCode } from './identity.ts';

/** What is wrong with a field and what to do about it; never with what was typed. */
export const identityFaultTexts: Readonly<Record<IdentityFaultCode, string>> = {
  'name-missing': 'Vul een achternaam in, of een werknaam als de naam niet bekend is.',
  'name-has-no-letters': 'Een naam heeft letters. Is de naam niet bekend? Gebruik dan een werknaam.',
  'family-name-missing': 'Vul ook de achternaam in. Is die niet bekend? Gebruik dan een werknaam.',
  'name-has-digits': 'Een naam heeft geen cijfers. Kijk of u iets in het verkeerde vak hebt gezet.',
  'name-turns-letters':
    'In deze naam staat een onzichtbaar teken dat letters omdraait. Typ de naam zelf in, zonder te plakken.',
  'too-long': 'Dit is langer dan 200 tekens. Maak het korter.',
  'birth-date-unreadable': 'Dit is geen bestaande dag. Vul in bijvoorbeeld dag 29, maand 2, jaar 1988.',
  'birth-date-without-year':
    'Vul ook het geboortejaar in. Weet u het jaar niet? Vul dan alleen een geschatte leeftijd in.',
  'birth-date-without-month': 'Vul ook de maand in. Weet u de maand niet? Laat de dag dan ook leeg.',
  'birth-year-not-four-digits': 'Schrijf het geboortejaar met vier cijfers, bijvoorbeeld 1988.',
  'birth-date-and-age': 'Vul de geboortedatum in of een geschatte leeftijd, niet allebei.',
  'age-unreadable': 'Vul de geschatte leeftijd in als een getal van 0 tot en met 120.',
  'birth-date-in-future': 'De geboortedatum ligt in de toekomst. Controleer het jaar.',
  'birth-date-too-long-ago': 'De geboortedatum ligt meer dan 120 jaar terug. Controleer het jaar.',
  ...bsnFaultTexts,
  'phone-unreadable': 'Dit telefoonnummer klopt niet. Schrijf bijvoorbeeld 06 12345678.',
  'email-unreadable': 'Dit e-mailadres klopt niet. Schrijf bijvoorbeeld naam@voorbeeld.nl.',
};
