/** What a page says after something was saved, by the word in its address. */
export const savedMessages: Readonly<Record<string, string>> = {
  regel: 'De regel is opgeslagen. De begroting hieronder is bijgewerkt.',
  'regel-weg': 'De regel is verwijderd. In de geschiedenis blijft hij staan.',
  maatregel: 'De maatregel is opgeslagen.',
  nieuw: 'De maatregel is toegevoegd. Geef hem nu regels en een planning.',
  status: 'De status is gewijzigd.',
  gelaten: 'Er is niets gewijzigd: wat uw collega opsloeg, staat er nog.',
  evaluatie: 'De evaluatie is vastgelegd.',
};
