import { counted } from '#app/words/counts.ts';
import type { EvaluationDecision, LightColour, LightReason } from '../../domain/progress/progress.ts';
import type { LinkBasis } from '../../domain/pilots/pilot.ts';

export const decisionMessages = {
  taken: (body: string, on: string) => `${body}, ${on}`,
  document: 'document',
} as const;

export const lightNames: Readonly<Record<LightColour, string>> = {
  green: 'op schema',
  amber: 'let op',
  red: 'loopt mis',
  grey: 'nog niets te zeggen',
};

export const lightRuleNames: Readonly<Record<LightReason['rule'], string>> = {
  spending: 'Geld',
  milestones: 'Mijlpalen',
  results: 'Resultaten',
};

export const evaluationDecisionNames: Readonly<Record<EvaluationDecision, string>> = {
  'go-on': 'doorgaan',
  adapt: 'bijstellen',
  stop: 'stoppen',
  embed: 'vast onderdeel maken',
};

export const linkBasisNames: Readonly<Record<LinkBasis, string>> = {
  vermeld: 'staat in het plan',
  afgeleid: 'afgeleid uit het plan',
  voorstel: 'voorgesteld',
};

export const measureMessages = {
  number: (number: number, id: string) => `Maatregel ${number} · ${id}`,
  lead: (status: string, budget: string, coverage: string) =>
    `Status: ${status}. Begroot: ${budget}, ${coverage}.`,
  covered: 'geheel gedekt',
  uncovered: (amount: string) => `waarvan ${amount} nog niet gedekt`,
  change: 'Wijzigen',
  changeStatus: 'Status wijzigen',
  recordProgress: 'Voortgang vastleggen',
  evaluate: 'Evaluaties',
  newPilot: 'Pilot beginnen',
  budget: 'Begroot',
  spent: 'Uitgegeven',
  spentNote: (until: string) => `gemeld tot en met ${until}`,
  nothingSpent: 'nog niets gemeld',
  forecast: 'Verwacht aan het eind',
  light: 'Stoplicht',
  whatTitle: 'Wat en waarom',
  summary: 'Wat',
  targetGroup: 'Voor wie',
  persons: 'Aantal mensen',
  personsText: (min: number, max: number, isAbout: boolean) =>
    `${isAbout ? 'ongeveer ' : ''}${min === max ? min : `${min} tot ${max}`}`,
  places: 'Plekken',
  locations: 'Locaties',
  theme: 'Thema',
  objective: 'Doelstelling',
  derived: 'afgeleid, het plan noemt dit niet',
  leadBy: 'Trekker',
  partners: 'Partners',
  planning: 'Planning',
  municipalities: 'Gemeenten',
  wholeRegion: 'de hele regio',
  dependsOn: 'Wacht op',
  neededBy: 'Nodig voor',
  excluded: 'Niet in dit geld',
  funding: 'Dekking',
  fundingShare: (source: string, share: string) => `${source}: ${share}`,
  fundingRest: 'de rest',
  reserve: (amount: string, name: string) => `${amount} blijft over en gaat naar ${name}`,
  reserveNone: (amount: string) => `${amount} blijft over; het plan noemt geen reserve`,
  unspent: 'Blijft over',
  statusTitle: 'Status',
  linesTitle: 'Begroting',
  linesIntro: 'Per regel de berekening, wat die oplevert en wat in het plan staat.',
  waterfallCaption: (total: string) => `De regels komen samen op ${total}.`,
  evidenceTitle: 'Onderbouwing uit de preventiescan',
  evidenceNoRound: 'geen ronde in deze regio',
  basis: 'Koppeling',
  finding: 'Uitkomst',
  rounds: 'Te zien in',
  noEvidence: 'Deze maatregel is nog niet gekoppeld aan een uitkomst van de scan.',
  indicators: 'Moet bewegen in de monitor',
  resultsTitle: 'Verwachte resultaten',
  result: 'Resultaat',
  target: 'Doel',
  reached: 'Bereikt',
  noTarget: 'geen getal',
  noResults: 'Er zijn nog geen verwachte resultaten.',
  progressTitle: 'Voortgang',
  ruleSays: (colour: string) => `De regels zeggen: ${colour}.`,
  setByHand: (reason: string) => `Met de hand gezet. Reden: ${reason}`,
  entries: (count: number) => counted(count, 'melding', 'meldingen'),
  milestones: 'Mijlpalen',
  milestone: 'Mijlpaal',
  due: 'Gepland',
  done: 'Klaar',
  decisionsTitle: 'Besluiten',
  evaluationsTitle: 'Evaluaties',
  evaluation: 'Evaluatie',
  plannedOn: 'Gepland op',
  heldOn: 'Gehouden op',
  outcome: 'Uitkomst',
  noDay: 'nog geen dag',
  notHeld: 'nog niet',
  wholeMeasure: 'hele maatregel',
  remarksTitle: 'Opmerkingen',
  pilotsTitle: 'Pilot',
  grantCall: (name: string) => `Naar de regeling ${name}`,
} as const;
