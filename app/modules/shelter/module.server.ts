import { whereaboutsContext } from '#app/modules/people/index.server.ts';
import type { Module } from '#app/platform/module.ts';
import { shelterAudit } from './audit.nl.ts';
import { shelterToPerson } from './audit-to-person.nl.ts';
import { shelterCommands } from './cli/commands.ts';
import { shelterDestinations } from './destinations.nl.ts';
import { shelterMail } from './mail.nl.ts';
import { loadDemoHouses } from './use-cases/load-demo-houses.server.ts';
import { loadDemoShelter } from './use-cases/load-demo-shelter.server.ts';
import { loadShelterReference } from './use-cases/load-shelter-reference.server.ts';
import { tellEndingReservations } from './use-cases/tell-ending-reservations.server.ts';
import { shelterAttention } from './web/attention/attention.server.ts';
import { whereaboutsOfPerson } from './web/whereabouts-of-person.server.ts';

/** Premises, places, stays, nights, intake and waiting list. */
export const shelter: Module = {
  name: 'shelter',
  audit: { ...shelterAudit, toPerson: shelterToPerson },
  destinations: shelterDestinations,
  attention: shelterAttention,
  mail: shelterMail,
  commands: shelterCommands,
  chores: ({ database, log, today }) => [
    {
      name: 'tell-ending-reservations',
      cron: '0 * * * *',
      run: () => tellEndingReservations({ database, log }, Temporal.Now.instant(), today()),
    },
  ],
  personRecords: {
    stay: ['verblijf', 'verblijven'],
    intake: ['aanmelding', 'aanmeldingen'],
    'waiting-list-entry': ['plek op een wachtlijst', 'plekken op wachtlijsten'],
    'night-presence': ['nacht', 'nachten'],
    'unmet-demand': ['vraag zonder plek', 'vragen zonder plek'],
  },
  preparePages: (context) => context.set(whereaboutsContext, whereaboutsOfPerson),
  loadReference: loadShelterReference,
  async loadDemo({ database, keys, moment }) {
    await database.asOwner(loadDemoHouses);
    await loadDemoShelter(database, keys, moment);
  },
};
