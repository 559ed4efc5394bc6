export { findBoundaries, type Boundary } from './data/boundaries.server.ts';
export { findAssignmentScope, findWorkPlaces } from './data/work-places.server.ts';
export { findMembers } from './data/memberships.server.ts';
export { findMunicipalities, findMunicipality } from './data/municipalities.server.ts';
export { findRegion, findRegionId, findRegionNames, type Region } from './data/regions.server.ts';
export { loadReferenceRegions } from './use-cases/load-reference-regions.server.ts';
export { loadDemoPeople } from './use-cases/load-demo-people.server.ts';
export { chooseWorkPlace } from './use-cases/choose-work-place.server.ts';
export { inviteUser, type Invitation, type InviteRefusal } from './use-cases/invite-user.server.ts';
