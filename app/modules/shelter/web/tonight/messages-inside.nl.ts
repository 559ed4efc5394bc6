import { counted } from '#app/words/counts.ts';

export const insideMessages = {
  title: 'Wie is er nu binnen?',
  at: (hour: string) => `Zoals bekend om ${hour}`,
  lead: (total: number) => `${counted(total, 'persoon is', 'personen zijn')} binnen, op alle locaties samen.`,
  house: (name: string, people: number) => `${name}: ${people}`,
  nobody: 'Niemand.',
  notByDoor:
    'Hier wordt de deur niet elke nacht bijgehouden: dit is iedereen die er verblijft en niet wegging.',
  print: 'Afdrukken',
  auditPurpose: 'Lijst van wie binnen is',
} as const;
