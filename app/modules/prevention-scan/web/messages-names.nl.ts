export const namesMessages = {
  title: 'Namen bij de nummers tonen',
  crumb: 'Namen',
  lead: 'In deze ronde is elke gemeente een nummer. U kunt de namen zien als u zegt waarvoor u ze nodig hebt.',
  openTitle: 'De namen zijn zichtbaar',
  openLead: (until: string) => `U ziet op alle pagina’s van deze ronde de naam bij het nummer, tot ${until}.`,
  rules: [
    'U ziet de namen acht uur lang. Daarna ziet u weer alleen nummers.',
    'Uw reden komt met uw naam en de tijd in het logboek. De functionaris gegevensbescherming kan dat lezen.',
    'Andere gebruikers blijven nummers zien. In bestanden die u downloadt, staan ook alleen nummers.',
  ],
  rulesTitle: 'Wat er dan gebeurt',
  purpose: 'Waarvoor hebt u de namen nodig?',
  purposeHint:
    'Minstens 10 tekens. Bijvoorbeeld: ‘Gesprek met de gemeenten die nog geen briefadres bieden voorbereiden’ of ‘Nabellen over antwoorden die elkaar tegenspreken’.',
  tooShort: 'Schrijf in minstens 10 tekens op waarvoor u de namen nodig hebt.',
  tooLong: 'Houd het korter dan 500 tekens.',
  show: 'Namen tonen',
  toRound: 'Naar het overzicht',
} as const;
