import type { FindWhereabouts } from '#app/modules/people/index.server.ts';
import { recordsOfPerson } from '../data/records-of-person.server.ts';
import { findPlaceAddress } from './addresses.ts';
import { placeMessages } from './stay/messages-place.nl.ts';
import { presentWhereabouts } from './whereabouts.ts';

/** Where a person is, for the page of the file, which knows no stays. */
export const whereaboutsOfPerson: FindWhereabouts = async (tx, { regionId, roles }, personId) => ({
  records: presentWhereabouts(await recordsOfPerson(tx, regionId, personId)),
  actions: roles.includes('shelter-worker')
    ? [{ href: findPlaceAddress(personId), label: placeMessages.title }]
    : [],
});
