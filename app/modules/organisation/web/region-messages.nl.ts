import { counted } from '#app/words/counts.ts';
import type { Belonging } from './region-map.server.ts';

export const belongingNames: Readonly<Record<Belonging, string>> = {
  centre: 'Centrumgemeente',
  'all-sources': 'Regiogemeente',
  'some-sources': 'Regiogemeente, niet volgens alle bronnen',
};

export const regionMessages = {
  title: 'Regio’s',
  lead: 'In een regio organiseert één centrumgemeente de opvang, samen met de gemeenten eromheen.',
  centre: (name: string) => `Centrumgemeente ${name}`,
  members: (count: number) => counted(count, 'gemeente', 'gemeenten'),
  none: 'Er is nog geen regio',
  regionLead: (count: number, centre: string, day: string) =>
    `${counted(count, 'gemeente', 'gemeenten')} op ${day}, met ${centre} als centrumgemeente.`,
  mapCaption: (centre: string, disagree: boolean) =>
    `Donkergroen: centrumgemeente ${centre}. Lichtgroen: de andere gemeenten.${disagree ? ' Geel: niet volgens alle bronnen.' : ''}`,
  mapAlt: (name: string, centre: string, others: string) =>
    `Kaart van ${name}. Donker: centrumgemeente ${centre}. Licht: ${others}.`,
  membersTitle: 'Wie hoort erbij, en wie zegt dat?',
  membersIntro:
    'Documenten zijn het niet altijd eens. Daarom staat bij elke gemeente welke bron die noemt. ‘Vanaf’ is de datum van het document, niet de dag waarop de samenwerking begon.',
  caption: 'Gemeenten en bronnen',
  municipality: 'Gemeente',
  belonging: 'Hoort erbij',
  source: 'Bron',
  from: 'Vanaf',
  until: 'Tot',
  noEnd: 'Geen einde',
  data: 'als JSON',
} as const;
