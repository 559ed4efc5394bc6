export const exportMessages = {
  title: 'Rapport maken of downloaden',
  crumb: 'Downloaden',
  lead: 'Kies de vorm die past bij wat u ermee gaat doen. In elk bestand is een gemeente een nummer.',
  logged: 'Elke keer dat iemand een bestand downloadt, komt dat in het logboek.',
  word: {
    title: 'Word',
    text: 'Een rapport om te lezen, aan te passen en te delen: samenvatting per pijler met grafieken, daarna alle tabellen en de begrippen.',
    action: 'Word-rapport maken',
    note: 'Dit duurt even. U ziet hoe ver het is en kunt het daarna downloaden.',
  },
  taskTitle: (round: string) => `Word-rapport van ${round}`,
  files: [
    {
      format: 'xlsx',
      title: 'Excel',
      text: 'Eén blad per tabel en een blad met alle antwoorden. Handig om zelf mee te rekenen of grafieken te maken.',
      action: 'Excel downloaden',
    },
    {
      format: 'csv',
      title: 'CSV',
      text: 'Alle antwoorden als rijen, voor een ander programma. U kunt dit bestand ook weer inlezen.',
      action: 'CSV downloaden',
    },
    {
      format: 'json',
      title: 'JSON',
      text: 'Het hele rapport met bevindingen en preventiewinst, voor wie een koppeling bouwt.',
      action: 'JSON downloaden',
    },
    {
      format: 'text',
      title: 'Tekst',
      text: 'Het rapport als gewone tekst, om in een bericht te plakken of snel door te zoeken.',
      action: 'Tekst downloaden',
    },
  ],
} as const;
