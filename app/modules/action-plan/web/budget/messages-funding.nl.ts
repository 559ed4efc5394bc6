import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { SaveSourceRefusal } from '../../use-cases/lines/save-funding-source.server.ts';
import { goneRefusals } from '../messages-refusals.nl.ts';

export const fundingMessages = {
  title: 'Geldbronnen',
  lead: (covered: string, coverage: string) => `De bronnen betalen samen ${covered}. ${coverage}`,
  noMoney: 'Er staat nog geen geld in dit plan.',
  budget: 'Begroot',
  covered: 'Gedekt',
  withSource: 'Met een bron',
  uncovered: 'Nog niet gedekt',
  nothing: '€\u00A00',
  excess: 'Te veel gedekt',
  listTitle: 'Bronnen van dit plan',
  source: 'Bron',
  available: 'Beschikbaar',
  availableUnknown: 'niet ingevuld',
  covers: 'Betaalt in dit plan',
  left: 'Blijft over',
  state: 'Status',
  open: 'open',
  archived: 'afgesloten',
  change: 'Wijzigen',
  changeLabel: (source: string) => `Wijzigen: ${source}`,
  total: 'Samen',
  emptyTitle: 'Dit plan heeft nog geen geldbronnen',
  empty: 'Voeg een bron toe. Daarna zegt u per maatregel of per regel wat die bron betaalt.',
  add: 'Bron toevoegen',
  newTitle: 'Geldbron toevoegen',
  newLead: 'Daarna zegt u per maatregel of per regel wat deze bron betaalt.',
  editTitle: (source: string) => `Geldbron wijzigen: ${source}`,
  editLead: (covers: string) => `Deze bron betaalt in dit plan ${covers}.`,
  name: 'Naam',
  nameMissing: 'Geef de bron een naam.',
  nameTaken: 'Er is al een bron met deze naam.',
  kind: 'Soort geld',
  availableField: 'Beschikbaar voor dit plan, in euro',
  availableHint: 'Laat leeg als u dat nog niet weet.',
  isArchived: 'Deze bron is afgesloten',
  archivedHint:
    'Regels die deze bron al gebruiken, blijven zo. Voor nieuwe regels kan niemand deze bron meer kiezen.',
  reason: 'Reden van de wijziging',
  reasonHint: 'Komt in de geschiedenis als het beschikbare geld verandert.',
  submit: 'Opslaan',
  saved: 'De geldbron is opgeslagen.',
} as const;

export const sourceRefusals: Refusals<SaveSourceRefusal> = {
  'plan-unknown': goneRefusals['plan-unknown'],
  'no-label': { field: 'naam', message: fundingMessages.nameMissing },
  id: { field: 'naam', message: 'Geef de bron een naam met ten minste één letter of cijfer.' },
};
