/** What is wrong with a key or a secret, for the operator: what to do, and never what was in it. */
export const messages = {
  noKey:
    'Er staat geen sleutel in. Zet de sleutels van deze installatie terug uit de kluis; begint u net, maak er dan een met: openssl rand -base64 32',
  oddId: 'De naam van een sleutel heeft 1 tot 16 letters, cijfers of streepjes, zoals k1.',
  wrongLength: (id: string) =>
    `Sleutel ‘${id}’ is niet 32 bytes lang in base64. Neem hem nog eens over, helemaal: 44 tekens.`,
  sameId: 'Twee sleutels hebben dezelfde naam. De oude houdt zijn naam, de nieuwe krijgt een andere.',
  notation:
    'Schrijf elke sleutel als naam:sleutel, zoals k1:<32 bytes in base64>, met een komma tussen twee sleutels.',
  notJson:
    'De lijst met sleutels is geen geldige JSON. Schrijf [{"id": "k1", "key": "<32 bytes in base64>"}], of k1:<32 bytes in base64>.',
  noTexts: 'Elke sleutel in de lijst heeft een "id" en een "key" nodig, allebei als tekst.',
  cannotRead: (file: string) =>
    `Het bestand ${file} kan niet worden gelezen. Geef wie Onderdak draait er leesrechten op.`,
  openToOthers: (file: string) =>
    `Anderen op deze machine kunnen ${file} lezen. Zet de rechten op 600: chmod 600 ${file}`,
  goneAgain: (file: string) => `Het bestand ${file} is net gemaakt en nu weer weg. Probeer het opnieuw.`,
} as const;
