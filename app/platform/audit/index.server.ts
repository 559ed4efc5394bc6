export { acceptChain, allChains, checkChain, isRegionMissed } from './check-chains.server.ts';
export { isBroken, isForged, isIntact } from './verify-chain.ts';
