export { acceptChain, allChains, checkChain, isRegionMissed } from './check-chains.server.ts';
export { isForged, isIntact } from './verify-chain.ts';
