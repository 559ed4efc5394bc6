/** What a template can use. */
export interface TemplateField {
  /** As it is written: `{{regio.naam}}`. */
  readonly notation: string;
  readonly name: string;
  readonly kind: 'text' | 'list' | 'chart' | 'table';
  /** In Dutch. */
  readonly meaning: string;
  readonly example: string;
  /** The list it belongs to; null when it can stand anywhere. */
  readonly within: string | null;
}

type Row = readonly [name: string, meaning: string, example: string];

const texts: readonly (readonly [within: string | null, rows: readonly Row[]])[] = [
  [
    null,
    [
      ['regio.naam', 'Naam van de regio', 'Emmen'],
      ['plan.titel', 'Titel van het plan', 'Plan van aanpak dak- en thuisloosheid'],
      ['plan.jaren', 'Jaren van het plan', '2020-2021'],
      ['plan.visie', 'De visie van het plan', 'Iedereen een thuis'],
      ['plan.totaal', 'Het geld dat meetelt: alle regels, na plafonds', '€ 1.582.500'],
      ['plan.som', 'Alle regels samen, vóór plafonds', '€ 1.585.500'],
      ['plan.genoemd', 'Het totaal dat het plan zelf noemt', '€ 1.582.500'],
      ['plan.verschil', 'Het genoemde totaal min alle regels samen; leeg zonder verschil', '− € 3.000'],
      ['plan.toegekend', 'Het toegekende bedrag; leeg als dat niet bekend is', '€ 1.500.000'],
      ['plan.nietgedekt', 'Geld waarvoor nog geen bron is; leeg als alles een bron heeft', '€ 25.000'],
      [
        'plan.dekking',
        'Of er geld is voor het hele plan, in een of meer zinnen',
        'Voor € 25.000 is nog geen bron.',
      ],
      ['plan.maatregelen', 'Aantal maatregelen', '10'],
      ['plan.openposten', 'Aantal open posten (pm); leeg als er geen zijn', '1'],
      ['plan.reserve', 'De reserve voor geld dat overblijft', 'Reserve MO/BW'],
      ['datum.vandaag', 'De dag waarop het stuk is gemaakt', '20 november 2026'],
      [
        'voortgang.totenmet',
        'De laatste dag waarover uitgaven zijn gemeld; leeg als dat nog niet is gedaan',
        '30 juni 2021',
      ],
      ['voortgang.uitgegeven', 'Wat er is uitgegeven', '€ 410.000'],
      ['voortgang.deel', 'Welk deel van het geld is uitgegeven', '26%'],
      ['voortgang.verwacht', 'Wat het plan naar verwachting gaat kosten', '€ 1.490.000'],
      ['voortgang.over', 'Wat er naar verwachting overblijft; leeg als er niets overblijft', '€ 92.500'],
      ['voortgang.tekort', 'Wat er naar verwachting tekort is; leeg als er geen tekort is', '€ 12.000'],
      ['voortgang.groen', 'Aantal maatregelen op groen', '6'],
      ['voortgang.oranje', 'Aantal maatregelen op oranje', '2'],
      ['voortgang.rood', 'Aantal maatregelen op rood', '1'],
      ['voortgang.grijs', 'Aantal maatregelen waarover nog niets te zeggen is', '1'],
    ],
  ],
  ['knelpunten', [['knelpunt.tekst', 'Een knelpunt uit het plan', 'Er zijn te weinig passende plekken']]],
  [
    'themas',
    [
      ['thema.naam', 'Naam van het thema', 'Preventie'],
      ['thema.bedrag', 'Geld voor het thema', '€ 145.000'],
      ['thema.deel', 'Deel van al het geld', '9%'],
    ],
  ],
  [
    'doelstellingen',
    [
      ['doelstelling.nummer', 'Nummer van de landelijke doelstelling', '2'],
      ['doelstelling.naam', 'De doelstelling', 'Niemand dakloos na jeugdzorg, GGZ of detentie'],
      ['doelstelling.bedrag', 'Geld voor de doelstelling', '€ 145.000'],
    ],
  ],
  [
    'jaren',
    [
      ['jaar.naam', 'Het jaar, of de jaren samen', '2021'],
      ['jaar.bedrag', 'Geld in dat jaar', '€ 900.000'],
    ],
  ],
  [
    'bronnen',
    [
      ['bron.naam', 'Naam van de geldbron', 'Rijksmiddelen brede aanpak'],
      ['bron.bedrag', 'Geld uit deze bron', '€ 1.582.500'],
    ],
  ],
  [
    'besluiten',
    [
      ['besluit.datum', 'Dag van het besluit; leeg als die niet bekend is', '1 september 2020'],
      ['besluit.orgaan', 'Wie besloot', 'gemeenteraad'],
      ['besluit.onderwerp', 'Waarover', 'Vaststellen van het plan'],
    ],
  ],
  [
    'wijzigingen',
    [['wijziging.tekst', 'Wat er veranderde sinds het vorige verslag', 'Maatregel 3 is begonnen']],
  ],
  [
    'opmerkingen',
    [
      ['opmerking.plaats', 'Maatregel of regel; leeg bij een opmerking over het hele plan', 'E4'],
      ['opmerking.tekst', 'De opmerking', 'De regels zijn samen € 113.000, maar het plafond is € 110.000'],
    ],
  ],
  [
    'maatregelen',
    [
      ['maatregel.nummer', 'Nummer van de maatregel', '4'],
      ['maatregel.code', 'Code van de maatregel', 'E4'],
      ['maatregel.naam', 'Naam van de maatregel', 'Onder de pannen'],
      ['maatregel.samenvatting', 'Wat de maatregel inhoudt', 'Een kamer huren bij iemand thuis'],
      ['maatregel.doelgroep', 'Voor wie', 'Economisch daklozen'],
      ['maatregel.thema', 'Het thema waar het geld onder telt', 'Preventie'],
      [
        'maatregel.doelstelling',
        'De doelstelling waar het geld onder telt',
        'Elke centrumgemeente investeert in preventie',
      ],
      ['maatregel.status', 'Hoe ver de maatregel is', 'loopt'],
      ['maatregel.trekker', 'Wie de leiding heeft', 'De Regenboog Groep'],
      ['maatregel.partners', 'Wie meedoen', 'gemeente en woningcorporatie'],
      ['maatregel.planning', 'Wanneer', '2021'],
      ['maatregel.bedrag', 'Het geld dat meetelt', '€ 110.000'],
      ['maatregel.som', 'De regels samen, vóór het plafond', '€ 113.000'],
      ['maatregel.dekking', 'Wie betaalt', 'Rijksmiddelen € 110.000'],
      ['maatregel.uitgegeven', 'Wat er is uitgegeven', '€ 40.000'],
      ['maatregel.verwacht', 'Wat de maatregel naar verwachting gaat kosten', '€ 105.000'],
      ['maatregel.licht', 'De kleur van het stoplicht, in woorden', 'groen: op schema'],
      ['maatregel.reden', 'Waarom het stoplicht die kleur heeft', 'Uitgegeven is minder dan gepland'],
    ],
  ],
  [
    'bevindingen',
    [
      ['bevinding.naam', 'De bevinding uit de preventiescan', 'Onder de pannen'],
      ['bevinding.grondslag', 'Of het plan de bevinding noemt', 'voorstel'],
    ],
  ],
  [
    'resultaten',
    [
      ['resultaat.tekst', 'Het verwachte resultaat', 'Buurtinitiatieven op gang'],
      ['resultaat.doel', 'Hoeveel; leeg als het plan geen getal noemt', '15 initiatieven'],
      ['resultaat.bereikt', 'Wat er is bereikt; leeg als er niets is gemeld', '6 initiatieven'],
    ],
  ],
  [
    'indicatoren',
    [['indicator.naam', 'Een cijfer uit de monitor dat moet veranderen', 'Wachttijd voor de opvang']],
  ],
  [
    'posten',
    [
      ['post.naam', 'Naam van de post', 'Basissubsidie'],
      ['post.bedrag', 'Bedrag van de post', '€ 38.000'],
      ['post.berekening', 'De som in woorden', '128 uur × 52 weken × € 48 = € 319.488'],
    ],
  ],
  [
    'mijlpalen',
    [
      ['mijlpaal.naam', 'Naam van de mijlpaal', 'Pand gevonden'],
      ['mijlpaal.datum', 'Wanneer', '1 maart 2021'],
      ['mijlpaal.stand', 'Gehaald, gepland of te laat', 'gehaald'],
    ],
  ],
  ['aandachtspunten', [['aandachtspunt.tekst', 'Een opmerking bij de maatregel', 'Open post telt niet mee']]],
];

const lists: readonly (readonly [within: string | null, rows: readonly Row[]])[] = [
  [
    null,
    [
      ['knelpunten', 'Herhaalt voor elk knelpunt', '- {{knelpunt.tekst}}'],
      ['themas', 'Herhaalt voor elk thema', '- {{thema.naam}}: {{thema.bedrag}}'],
      [
        'doelstellingen',
        'Herhaalt voor elke doelstelling',
        '- {{doelstelling.naam}}: {{doelstelling.bedrag}}',
      ],
      ['jaren', 'Herhaalt voor elk jaar met geld', '- {{jaar.naam}}: {{jaar.bedrag}}'],
      ['bronnen', 'Herhaalt voor elke geldbron met geld', '- {{bron.naam}}: {{bron.bedrag}}'],
      ['besluiten', 'Herhaalt voor elk besluit over het plan', '- {{besluit.onderwerp}}'],
      ['wijzigingen', 'Herhaalt voor elke wijziging sinds het vorige verslag', '- {{wijziging.tekst}}'],
      ['opmerkingen', 'Herhaalt voor elke opmerking bij het plan', '- {{opmerking.tekst}}'],
      ['maatregelen', 'Herhaalt voor elke maatregel', '## {{maatregel.naam}}'],
    ],
  ],
  [
    'maatregelen',
    [
      ['bevindingen', 'Herhaalt voor elke bevinding die de maatregel aanpakt', '- {{bevinding.naam}}'],
      ['resultaten', 'Herhaalt voor elk verwacht resultaat', '- {{resultaat.tekst}}'],
      ['indicatoren', 'Herhaalt voor elk cijfer dat moet veranderen', '- {{indicator.naam}}'],
      ['posten', 'Herhaalt voor elke post van de maatregel', '- {{post.naam}}: {{post.bedrag}}'],
      ['mijlpalen', 'Herhaalt voor elke mijlpaal', '- {{mijlpaal.naam}}: {{mijlpaal.datum}}'],
      ['aandachtspunten', 'Herhaalt voor elke opmerking bij de maatregel', '- {{aandachtspunt.tekst}}'],
    ],
  ],
];

export const chartNames = ['waterval', 'jaren', 'themas', 'planning'] as const;
export type ChartName = (typeof chartNames)[number];

const chartMeanings: Readonly<Record<ChartName, string>> = {
  waterval: 'Van maatregelen naar totaal',
  jaren: 'Geld per jaar en per geldbron',
  themas: 'Geld per thema',
  planning: 'Wanneer elke maatregel loopt, met mijlpalen',
};

export const tableNames = [
  'begroting',
  'posten',
  'jaren',
  'themas',
  'doelstellingen',
  'bronnen',
  'voortgang',
  'verantwoording',
  'opmerkingen',
] as const;
export type TableName = (typeof tableNames)[number];

const tableMeanings: Readonly<Record<TableName, string>> = {
  begroting: 'Elke maatregel met zijn bedragen',
  posten: 'Elke post: berekend, in het plan, en het verschil',
  jaren: 'Geld per jaar',
  themas: 'Geld per thema',
  doelstellingen: 'Geld per landelijke doelstelling',
  bronnen: 'Geld per bron',
  voortgang: 'Elke maatregel: begroot, uitgegeven, verwacht en stoplicht',
  verantwoording: 'Elke maatregel van bevinding, via geld, naar resultaat',
  opmerkingen: 'Alle opmerkingen bij het plan',
};

const catalogue: readonly TemplateField[] = [
  ...texts.flatMap(([within, rows]) =>
    rows.map(([name, meaning, example]): TemplateField => ({
      notation: `{{${name}}}`,
      name,
      kind: 'text',
      meaning,
      example,
      within,
    })),
  ),
  ...lists.flatMap(([within, rows]) =>
    rows.map(([name, meaning, example]): TemplateField => ({
      notation: `{{#${name}}} … {{/${name}}}`,
      name,
      kind: 'list',
      meaning,
      example,
      within,
    })),
  ),
  ...chartNames.map((name): TemplateField => ({
    notation: `{{grafiek:${name}}}`,
    name,
    kind: 'chart',
    meaning: chartMeanings[name],
    example: 'een grafiek met de cijfers eronder',
    within: null,
  })),
  ...tableNames.map((name): TemplateField => ({
    notation: `{{tabel:${name}}}`,
    name,
    kind: 'table',
    meaning: tableMeanings[name],
    example: 'een tabel',
    within: null,
  })),
];

/** Everything a template can use, with its meaning and an example, for the page on which templates are changed. */
export function listTemplateFields(): readonly TemplateField[] {
  return catalogue;
}
