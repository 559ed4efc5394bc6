export { openRemovalList } from './data/removal-list.server.ts';
export { findReturned } from './use-cases/find-returned.server.ts';
