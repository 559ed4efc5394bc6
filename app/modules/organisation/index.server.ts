export { findBoundaries } from './data/boundaries.server.ts';
export { findAssignmentScope, findWorkPlaces } from './data/work-places.server.ts';
export { findMembers } from './data/memberships.server.ts';
export { municipalityReader } from './data/municipality-reader.server.ts';
export { findMunicipalities, findMunicipality } from './data/municipalities.server.ts';
export {
  findRegion,
  findRegionId,
  findRegionNames,
  findRegionWithCentre,
  type Region,
} from './data/regions.server.ts';
export { tellHolder } from './use-cases/tell-holder.server.ts';
export { chooseWorkPlace } from './use-cases/choose-work-place.server.ts';
