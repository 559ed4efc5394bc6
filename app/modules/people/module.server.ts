import type { Module } from '#app/platform/module.ts';
import { peopleAudit } from './audit.nl.ts';
import { peopleToPerson } from './audit-to-person.nl.ts';
import { sealedPeopleTables } from './data/sealed-tables.server.ts';
import { peopleDestinations } from './destinations.nl.ts';
import { peopleMail } from './mail.nl.ts';
import { peopleAttention } from './web/attention.server.ts';

/** Who people are: identity, files, households, restriction. */
export const people: Module = {
  name: 'people',
  audit: { ...peopleAudit, toPerson: peopleToPerson },
  destinations: peopleDestinations,
  attention: peopleAttention,
  mail: peopleMail,
  personRecords: { 'household-member': ['huishouden', 'huishoudens'] },
  sealedTables: sealedPeopleTables,
};
