import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { TemplateKind } from '../../documents/default-templates.server.ts';
import type { TemplateFault } from '../../documents/template/template-node.ts';
import type { SaveTemplateRefusal } from '../../use-cases/plan/letter-template.server.ts';

export const templateNames: Readonly<Record<TemplateKind, string>> = {
  raadsbrief: 'Raadsinformatiebrief',
  voortgangsrapportage: 'Voortgangsrapportage',
};

export const accountMessages = {
  title: 'Verantwoording',
  lead: 'Download het plan voor de raad, de accountant of een ander systeem. Alle stukken hebben dezelfde cijfers als deze pagina’s.',
  word: {
    raadsbrief: {
      text: 'Een brief aan de raad: wat het plan doet, wat het kost, wie betaalt en hoe ver het is. In Word, dus aan te vullen.',
      action: 'Brief als Word',
    },
    voortgangsrapportage: {
      text: 'Per maatregel het geld, de resultaten, het stoplicht met de reden en wat er veranderde.',
      action: 'Rapportage als Word',
    },
  } satisfies Readonly<Record<TemplateKind, { readonly text: string; readonly action: string }>>,
  template: 'Sjabloon bekijken',
  changeTemplate: 'Sjabloon wijzigen',
  files: [
    {
      format: 'xlsx',
      title: 'Begroting in Excel',
      text: 'Elke regel met een formule die u kunt narekenen, met totalen per maatregel, jaar, thema en bron.',
      action: 'Excel',
    },
    {
      format: 'json',
      title: 'Voor een ander systeem',
      text: 'Alle regels, totalen en opmerkingen als gegevens, in centen.',
      action: 'JSON',
    },
    {
      format: 'text',
      title: 'Als tekst',
      text: 'De begroting als platte tekst, om te lezen of te vergelijken.',
      action: 'Tekst',
    },
  ],
  logged: 'Wat u downloadt, komt in het logboek van de functionaris gegevensbescherming.',
} as const;

export const templateMessages = {
  title: (name: string) => `Sjabloon: ${name}`,
  crumb: (name: string) => `Sjabloon ${name.toLowerCase()}`,
  lead: 'De tekst van het stuk, met op de plaats van elk gegeven een veld. Wijzigt u niets, dan gebruikt Onderdak het eigen sjabloon.',
  own: (who: string, when: string) => `Dit is het sjabloon van uw regio, gewijzigd door ${who} op ${when}.`,
  product: 'Dit is het sjabloon dat Onderdak meelevert.',
  body: 'Tekst',
  bodyHint: 'Koppen beginnen met #, een opsomming met een streepje. Velden staan tussen dubbele accolades.',
  preview: 'Voorbeeld bekijken',
  save: 'Opslaan',
  reset: 'Terug naar het sjabloon van Onderdak',
  saved: {
    sjabloon: 'Het sjabloon is opgeslagen. Nieuwe stukken gebruiken het.',
    terug: 'Uw regio gebruikt weer het sjabloon van Onderdak.',
  },
  someone: 'Iemand anders',
  previewTitle: 'Voorbeeld',
  previewIntro: 'Zo ziet het stuk eruit met de cijfers van nu. Er is nog niets opgeslagen.',
  fieldsTitle: 'Velden die u kunt gebruiken',
  field: 'Veld',
  meaning: 'Wat het is',
  example: 'Voorbeeld',
  within: 'Binnen',
  anywhere: 'overal',
  theirs: 'De tekst die nu geldt',
  keepMine: 'Mijn tekst opslaan',
} as const;

/** The text stands in one field, so its faults are told together, in the order of its lines. */
export const faultsOfText = (faults: readonly TemplateFault[]) => ({
  tekst: faults.map(({ line, reason }) => `Regel ${line}: ${reason}`).join(' '),
});

export const saveTemplateRefusals: Refusals<SaveTemplateRefusal> = {
  faults: ({ faults }) => ({ problems: faultsOfText(faults) }),
};
