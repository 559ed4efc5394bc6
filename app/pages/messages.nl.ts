export const aboutMessages = {
  title: 'Over Onderdak',
  lead: 'Onderdak is een open platform voor de aanpak van dakloosheid in één regio: een centrumgemeente, de gemeenten eromheen, opvang, zorg, woningcorporaties en het meldpunt.',
  nowTitle: 'Wat u er nu mee doet',
  now: 'U ziet wat gemeenten doen om dakloosheid te voorkomen (de preventiescan), waar de regio sterk in is en waar de winst ligt. U houdt het plan van aanpak bij: maatregelen, geld, voortgang en verantwoording. In de opvang ziet u welke plekken er zijn en wie er vannacht slaapt, en legt u aanmeldingen en verblijven vast.',
  laterTitle: 'Wat er nog niet is',
  later:
    'Trajecten, vroegsignalering, meldpunt, wonen en monitor komen in latere versies. Zet daarom nu nog geen echte gegevens van cliënten in Onderdak.',
  factsTitle: 'Gegevens over dit programma',
  version: 'Versie',
  licence: 'Licentie',
  licenceText:
    'EUPL-1.2: vrije software. Iedereen mag het programma gebruiken, onderzoeken, verbeteren en verspreiden.',
  boundaries: 'Gemeenten en grenzen',
  boundariesText: 'CBS en Kadaster, indeling 2023, CC BY 4.0. De grenzen zijn vereenvoudigd.',
  interface: 'Open gegevens',
  interfaceText: 'Gemeenten en regio’s als JSON, beschreven in',
  regions: 'Regio’s',
  regionsText: 'Bekijk de regio’s die Onderdak kent',
} as const;

interface Part {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points?: readonly string[];
}

export const privacyMessages = {
  title: 'Privacy',
  lead: 'Onderdak bewaart gegevens over mensen die ermee werken, over mensen die opvang nodig hebben en over wie een subsidie aanvraagt. Hier leest u welke, waarom, en wie ze ziet.',
  parts: [
    {
      title: 'Wat wij van u bewaren',
      paragraphs: ['Werkt u met Onderdak, dan bewaren wij:'],
      points: [
        'uw naam, e-mailadres en wachtwoord; het wachtwoord alleen versleuteld, niemand kan het lezen',
        'waarmee u laat zien dat u het bent: de sleutel van uw app (versleuteld), uw herstelcodes (onleesbaar gemaakt) en de openbare helft van uw passkeys',
        'uw rollen: voor welke regio, gemeente of organisatie, en van wanneer tot wanneer',
        'wanneer en vanaf welk adres u bent ingelogd, tot u uitlogt',
        'mislukte pogingen om in te loggen, één dag lang en zonder uw naam',
        'bestanden die u hebt aangevraagd, zoals rapporten',
      ],
    },
    {
      title: 'Wat wij bewaren van mensen die opvang nodig hebben',
      paragraphs: [
        'Alleen wat nodig is om onderdak te geven en om de wet te volgen. Gebruik deze versie nog niet met echte gegevens.',
      ],
      points: [
        'naam, geboortedatum, burgerservicenummer (BSN) en contactgegevens: versleuteld en apart van de rest',
        'geslacht, gemeente van herkomst, en met wie iemand samen opvang wil',
        'meldingen, wachtlijst, reserveringen en verblijven: wanneer en waar iemand sliep, waarom die wegging en waarheen',
        'eerste afspraken en toelichtingen: die zijn niet versleuteld, daarom schrijven medewerkers er geen namen in',
        'wie het dossier opende, wanneer en waarvoor',
      ],
    },
    {
      title: 'Wat wij bewaren van wie een subsidie aanvraagt',
      paragraphs: [
        'De aanvraag zelf, en daarvan apart en versleuteld: naam, organisatie, e-mailadres en telefoonnummer. Die gegevens ziet alleen de beleidsadviseur van de centrumgemeente, niet wie de aanvraag beoordeelt. Na een jaar worden ze verwijderd; is de subsidie toegekend, dan na zeven jaar.',
      ],
    },
    {
      title: 'Wat wij in het logboek schrijven',
      paragraphs: [
        'Sommige handelingen komen in een logboek. Bijvoorbeeld: een dossier zoeken, openen of wijzigen, een lijst met namen bekijken, een plan wijzigen, een rapport maken, namen van gemeenten bij een scan bekijken, iemand een rol geven, of het logboek zelf bekijken. Wij schrijven op wie het deed, wat, wanneer, waarop, met welke uitkomst en vanaf welk adres. Soms vragen wij ook waarom.',
        'Niemand kan een regel in het logboek veranderen zonder dat het opvalt. Wat u op andere pagina’s leest of in een formulier typt, volgen wij verder niet. Wij gebruiken geen cookies om u te volgen; alleen om u ingelogd te houden en om uw keuzes te onthouden. Drukt u aan de deur van de opvang op een knop terwijl er geen verbinding is, dan bewaart uw apparaat dat zonder namen, tot het is verstuurd.',
      ],
    },
    {
      title: 'Wie wat ziet',
      paragraphs: [
        'U ziet alleen wat bij uw rol hoort, en alleen van uw eigen regio. Een dossier lezen medewerkers van de organisatie die iemand helpt of tot een jaar geleden hielp. Een ander kan het met een reden een uur inzien; de functionaris gegevensbescherming kijkt dat na. Over u als gebruiker geldt:',
      ],
      points: [
        'de regiobeheerder ziet uw naam, e-mailadres en rollen in die regio',
        'de functionaris gegevensbescherming ziet dat ook, en het logboek van de regio',
        'de technisch beheerder van de installatie kan bij alle gegevens in de database; wat versleuteld is, kan die zonder de sleutel niet lezen',
        'andere gebruikers zien uw e-mailadres niet; uw naam wel bij wat u hebt gewijzigd in een plan of dossier',
      ],
    },
    {
      title: 'Waarom wij dat mogen',
      paragraphs: [
        'Gemeenten helpen mensen zonder huis; dat is hun wettelijke taak. Om dat veilig te doen moeten zij weten wie toegang heeft en wat er met gegevens gebeurt. De gemeenten in uw regio zijn samen verantwoordelijk.',
      ],
    },
    {
      title: 'Hoe lang',
      paragraphs: [
        'Uitnodigingen werken zeven dagen. Resultaten van taken worden na zeven dagen verwijderd, gegevens van subsidieaanvragers na een of zeven jaar. Dossiers worden nog niet vanzelf verwijderd; dat komt in een latere versie. Het logboek en uw account blijven zolang de regio ze nodig heeft voor verantwoording; de regio stelt die termijn vast.',
      ],
    },
    {
      title: 'Uw rechten',
      paragraphs: [
        'U mag weten wat wij van u bewaren, fouten laten verbeteren, en vragen om gegevens te verwijderen of het gebruik te beperken. Vraag dat aan de regiobeheerder of aan de functionaris gegevensbescherming van uw gemeente. Bent u het niet eens met het antwoord, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
        'Onderdak neemt geen besluiten over mensen. Er zijn geen scores, profielen of voorspellingen van personen.',
      ],
    },
  ],
} satisfies { title: string; lead: string; parts: readonly Part[] };

export const accessibilityMessages = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet met Onderdak kunnen werken. Ons doel is WCAG 2.2, niveau AA. Dat is nog niet door een onafhankelijke partij onderzocht.',
  parts: [
    {
      title: 'Wat wij doen',
      paragraphs: [],
      points: [
        'Elke pagina werkt zonder JavaScript, met alleen het toetsenbord, en op een smal scherm van 320 pixels.',
        'Grafieken en kaarten hebben een beschrijving in woorden en een tabel met dezelfde cijfers.',
        'Kleur is nooit de enige aanwijzing, en de kleuren zijn gekozen voor mensen die kleuren anders zien.',
        'Foutmeldingen zeggen wat er mis is en wat u kunt doen. Wat u had getypt, blijft staan.',
        'Teksten zijn geschreven op taalniveau B1.',
      ],
    },
    {
      title: 'Hoe het is getest',
      paragraphs: [
        'Wij testen pagina’s automatisch met axe. Dat programma vindt maar een deel van de problemen. Een handmatig onderzoek, en een test met mensen die een schermlezer of vergroting gebruiken, is er nog niet geweest. Daarom noemen wij geen nalevingsniveau.',
      ],
    },
    {
      title: 'Wat wij weten dat beter kan',
      paragraphs: [],
      points: [
        'Brede tabellen schuift u op een telefoon opzij.',
        'Word- en Excelbestanden hebben echte koppen en tabellen, maar zijn niet apart onderzocht.',
        'Zonder JavaScript laadt de pagina van een lopende taak elke twee seconden opnieuw. Met JavaScript gebeurt dat niet.',
        'Alleen met JavaScript blijft bewaard wat u aan de deur van de opvang aantikt terwijl er geen verbinding is.',
      ],
    },
    {
      title: 'Loopt u tegen iets aan?',
      paragraphs: [
        'Meld het bij de beheerder van uw regio, met het adres van de pagina en wat u wilde doen. Een gemeente die Onderdak gebruikt, maakt een eigen toegankelijkheidsverklaring met een adres voor meldingen en klachten.',
      ],
    },
  ],
} satisfies { title: string; lead: string; parts: readonly Part[] };

export type TextPart = Part;
